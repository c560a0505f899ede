"""What people ask of many reports, answered from the collection of councils that ships.

The numbers that were published are in `test_shipped_collections.py`; these are the rest.
"""

from datetime import date

import pytest

from tests.test_shipped_collections import rows_on
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.ordering import Order
from viewer.domain.comparison.group import against_group
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.screen.compare.compare_groups import group_of
from viewer.presentation.collection.screen.compare.compare_view import MARKED
from viewer.presentation.collection.screen.matrix_cells import body_cell
from viewer.presentation.comparison.group import place_text

TODAY = date(2026, 11, 28)
NEIGHBOURS = "enfield; luton; hounslow; sandwell; wolverhampton; ealing; brent; hillingdon"


def council(name: str) -> MatrixRow:
    return next(row for row in rows_on(TODAY).latest(Filter()) if row.body.name == name)


def test_how_long_is_it_since_anybody_looked_and_who_has_waited_longest() -> None:
    rows = rows_on(TODAY)
    first = rows.sorted(rows.matching(Filter()), Order("date"))[0]
    told = body_cell(first, "date", TODAY).spoken
    assert (first.body.name, told) == ("Nottingham", "22 July 2022, 4 years 4 months ago")


def test_which_grades_did_a_council_have_and_for_how_long() -> None:
    lines = {line.title: line for line in history_page(rows_on(TODAY), HistoryWanted()).lines}
    assert lines["Nottingham"].sequence == (
        "Requires improvement → Requires improvement to be good → Inadequate"
    )
    assert lines["Devon"].totals == (
        "Requires improvement 4 years 10 months, Inadequate 6 years 9 months"
    )


@pytest.mark.parametrize(
    ("kind", "level", "count"),
    [("never", "Good", 26), ("always", "Good", 39), ("always", "Outstanding", 3)],
)  # fmt: skip
def test_who_was_never_good_and_who_always_was(kind: str, level: str, count: int) -> None:
    facet = Facet("never" if kind == "never" else "always", "overall")
    assert rows_on(TODAY).counts(Filter(), facet)[level] == count


def test_who_is_outstanding_for_leadership() -> None:
    rows = rows_on(TODAY)
    facet = Facet("level", "leaders")
    assert rows.counts(Filter(), facet)["Outstanding"] == 60
    assert rows.matching(Filter().choosing(facet, ("Outstanding",))).bit_count() == 60


def test_how_does_a_council_compare_with_its_region() -> None:
    rows, devon = rows_on(TODAY), council("Devon")
    group = group_of(rows, devon, "same:region", ())
    assert (group.name, len(group.others)) == ("Same region: South West", 14)
    found = against_group(devon.inspection, group.others)
    told = {one.rating.placed.criterion.id: place_text(one) for one in found}
    assert told["overall"] == "the same as 2 and worse than 11 of 13"
    assert told["leaders"] == "better than 2, the same as 4 and worse than 8 of 14"


def test_how_does_a_council_compare_with_neighbours_that_somebody_chose() -> None:
    """The file lists statistical neighbours: a pasted list of names shows them, to be marked."""
    rows, mine = rows_on(TODAY), council("Barking and Dagenham")
    marked = rows.latest(Filter(words=NEIGHBOURS))
    group = group_of(rows, mine, MARKED, (), marked)
    assert len(group.others) == 8
    assert group.name.startswith("Marked: Brent, Ealing, Enfield")
    overall = against_group(mine.inspection, group.others)[0]
    assert overall.compared + overall.left_out == 8


def test_whose_report_is_missing_from_a_list_of_names() -> None:
    assert rows_on(TODAY).unknown("Devon; Atlantis; 878") == ("Atlantis",)
