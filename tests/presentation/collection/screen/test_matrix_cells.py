"""What stands in each cell of a matrix, to read, to hear and to point at."""

from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import MatrixRow, matrix_of
from viewer.domain.collection.ordering import DATED, DUE, FRAMEWORK, GROUP, NAME
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.screen.matrix_cells import body_cell, rated_cell
from viewer.presentation.collection.screen.shown_table import ShownCell
from viewer.presentation.content.text import Mark

TODAY = date(2026, 11, 28)


def rows(*found: Inspection) -> tuple[MatrixRow, ...]:
    """The rows of a matrix, the newest report of each body first."""
    return matrix_of(programmes_of(found).programmes[0], TODAY).rows


def rated(then: str, now: str, *, framework: str = "new", across: bool = False) -> ShownCell:
    """The cell of a rating, with one before it that may be of another framework."""
    (row, _) = rows(
        inspection("Ashford", "2019-05-01", f"overall={then}", framework=framework),
        inspection("Ashford", "2023-05-01", f"overall={now}"),
    )
    return rated_cell(row.cells[0], "Overall", across=across)


@pytest.mark.parametrize(
    ("then", "now", "framework", "across", "mark", "is_open"),
    [
        ("poor", "good", "new", False, Mark("up", "better"), False),
        ("good", "poor", "new", False, Mark("down", "worse"), False),
        ("good", "good", "new", False, None, False),
        ("poor", "good", "old", False, Mark("up", "muted"), True),
        ("good", "poor", "old", False, Mark("down", "muted"), True),
        ("good", "good", "old", False, None, False),
        ("good", "poor", "old", True, Mark("down", "worse"), False),
        ("-", "good", "new", False, None, False),
    ],
)
def test_that_a_change_has_a_mark_which_is_open_where_it_does_not_count(
    then: str, now: str, framework: str, across: bool, mark: Mark | None, is_open: bool
) -> None:
    cell = rated(then, now, framework=framework, across=across)
    assert (cell.mark, cell.open) == (mark, is_open)


def test_that_a_rating_is_told_whole_to_who_hears_or_points() -> None:
    told = "Good or Poor, the sources disagree, better than Poor on 1 May 2019"
    assert rated("poor", "good+poor") == ShownCell(
        "Good or Poor", told, f"Overall: {told}", 1, 4, rated=True, mark=Mark("up", "better")
    )
    given = "Good, given in 2015"
    assert rated("-", "good@2015") == ShownCell(
        "Good", given, f"Overall: {given}", 1, 4, rated=True, sign="†"
    )
    none = "Not in this file"
    assert rated_cell(None, "Help", across=False) == ShownCell(
        none, none, "Help: not in this file", rated=True
    )


@pytest.mark.parametrize(
    ("by", "cell"),
    [
        (NAME, ShownCell("Ashford", "Ashford")),
        (DATED, ShownCell("16 May 2024 · 2 y 6 m", "16 May 2024, 2 years 6 months ago",
                          "Inspected May 2024. Published 16 May 2024. Next due May 2027")),
        (DUE, ShownCell("May 2027", "May 2027")),
        (FRAMEWORK, ShownCell("NEW", "NEW")),
        (f"{GROUP}region", ShownCell("North", "North")),
        (f"{GROUP}type", ShownCell("–", "not stated")),
    ],
)  # fmt: skip
def test_that_a_body_is_told_by_its_report(by: str, cell: ShownCell) -> None:
    (row,) = rows(
        inspection("Ashford", "2024-05-16", "overall=good", groups="region:North",
                   inspected={"wording": "May 2024"}, next_due="2027-05")
    )  # fmt: skip
    found = body_cell(row, by, TODAY)
    assert (found.text.replace("\u202f", " "), found.spoken, found.tip) == (
        cell.text,
        cell.spoken,
        cell.tip,
    )


@pytest.mark.parametrize(
    ("by", "text", "spoken"),
    [
        (DATED, "date not stated", "date not stated"),
        (DUE, "–", "not stated"),
        (FRAMEWORK, "not stated", "not stated"),
    ],
)
def test_that_what_a_report_does_not_say_is_not_stated(by: str, text: str, spoken: str) -> None:
    (row,) = rows(inspection("Ashford", None, "overall=good", framework=None))
    assert body_cell(row, by, TODAY) == ShownCell(text, spoken)


def test_that_reports_of_one_time_are_counted_and_those_before_a_body_named() -> None:
    first, second = rows(
        inspection("Ashford", "2024-05-16", "overall=good", id="a"),
        inspection("Ashford", "2024-05-16", "overall=poor", id="b"),
    )
    for row in (first, second):
        assert body_cell(row, DATED, TODAY).spoken.endswith(", 2 reports of this time")
    (new, *_) = rows(
        inspection("Fareham", "2023", "overall=good", ids="urn:2", was="urn:1"),
        inspection("Fareham Old", "2019", "overall=good", ids="urn:1"),
    )
    assert body_cell(new, NAME, TODAY).tip == "Before: Fareham Old"
