"""Rows that are no inspection are told from those that may be, and why."""

import pytest

from viewer.extraction.tables.mapping import ColumnMapping, ColumnRole, Mapping
from viewer.extraction.tables.totals import is_total, no_inspection

USED: tuple[ColumnRole, ...] = ("body", "inspected", "title", "kind")
NOTE = "Only one cell of this row is filled: it is a note or a heading."


def mapping(used: int, *, totals: bool = False) -> Mapping:
    """A mapping of five columns that uses some of them."""
    roles = [*USED[:used], *["ignored"] * (5 - used)]
    columns = [{"number": n, "heading": f"C{n}", "role": role} for n, role in enumerate(roles, 1)]
    return Mapping(
        columns=tuple(ColumnMapping.model_validate(one) for one in columns), totals=totals
    )


@pytest.mark.parametrize(
    ("used", "filled", "is_note"),
    [(2, 1, False), (3, 1, True), (4, 1, True), (3, 2, False), (3, 0, False)],
)
def test_that_one_cell_of_several_columns_is_a_note(
    used: int, filled: int, *, is_note: bool
) -> None:
    cells = [*["words"] * filled, *[""] * (5 - filled)]
    assert no_inspection(cells, "Holm", mapping(used)) == (NOTE if is_note else "")


@pytest.mark.parametrize(
    ("body", "sums_up"),
    [
        ("Total", True), ("Grand total", True), ("Totals", True), ("Average for England", True),
        ("All services", True), ("Mean of all areas", True), ("Sum", True),
        ("Total Fishing Ltd", False), ("Sumburgh", False), ("All Saints", False),
        ("Averagely", False), ("", False),
    ],
)  # fmt: skip
def test_that_a_body_that_sums_up_others_is_known_by_its_words(body: str, *, sums_up: bool) -> None:
    assert is_total(body) == sums_up
    cells = [body, "4", "5"]
    assert bool(no_inspection(cells, body, mapping(3))) == sums_up
    assert no_inspection(cells, body, mapping(3, totals=True)) == ""
