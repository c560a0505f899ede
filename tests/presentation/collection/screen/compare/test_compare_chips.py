"""The chips of Compare: what each says, and what becomes of the reports when it is used."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.screen.chips import Chip
from viewer.presentation.collection.screen.compare.compare_chips import (
    compare_chips,
    compare_picked,
)
from viewer.presentation.collection.screen.compare.compare_view import (
    COMPARE,
    EVERYBODY,
    CompareView,
    Sides,
    sides_of,
    with_marked,
)
from viewer.presentation.collection.screen.matrix_view import AS_AT, MatrixView
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import MATRIX, OpenCollection

INSPECTIONS = (
    inspection("Ashford", "2019-05-01", "overall=poor", groups="region:North"),
    inspection("Ashford", "2023-05-01", "overall=good", groups="region:North"),
    inspection("Bexley", "2024-05-01", "overall=poor", groups="region:North"),
    inspection("Corby", "2022-05-01", "overall=fair"),
)
EARLY, LATE, BEXLEY, CORBY = (one.location for one in INSPECTIONS)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))
FOLDER = OpenCollection(1, Path("areas"), Collection(Path("areas"), Path("areas"), INSPECTIONS))
STEPS = ["before", "after"]


def marked(*places: Location) -> OpenCollection:
    """The folder with these reports marked."""
    return replace(FOLDER, marked=places)


def sides(one: OpenCollection) -> Sides:
    """What stands side by side."""
    found = sides_of(one, ROWS)
    assert found is not None
    return found


def chips(one: OpenCollection) -> dict[str, Chip]:
    """The chips over the comparison."""
    return {chip.id: chip for chip in compare_chips(one, ROWS, sides(one))}


def key(where: Location) -> str:
    """The key of a report in a menu."""
    return f"{where.file}\t"


def picked(one: OpenCollection, chip: str, choice: str = "") -> OpenCollection:
    """The folder after a chip was used."""
    return compare_picked(one, ROWS, sides(one), chip, choice)


def test_that_two_reports_of_one_body_are_told_apart_by_their_dates() -> None:
    shown = chips(marked(EARLY, LATE))
    assert [*shown] == ["differences", "against", "first", "second", "swap", "pin", *STEPS]
    assert shown["first"].text == "Ashford, published 1 May 2019"
    assert shown["first"].about == "First report; choose another inspection of this body"
    assert [(one.text, one.ticked) for one in shown["second"].menu()] == [
        ("published 1 May 2023", True), ("published 1 May 2019", False),
    ]  # fmt: skip
    assert shown["pin"].text == "Pinned: published 1 May 2019"


def test_that_two_bodies_are_told_apart_by_their_names() -> None:
    shown = chips(marked(EARLY, BEXLEY))
    assert shown["second"].about == "Second report"
    assert shown["pin"].text == "Pinned: Ashford"
    assert shown["differences"].on
    assert not shown["against"].on
    assert [(one.text, one.ticked, one.apart) for one in shown["against"].choices] == [
        ("The other report", True, False),
        ("All others", False, True),
        ("The 2 that are marked", False, False),
        ("Same region: North", False, False),
        ("Those that the matrix shows", False, False),
    ]


def test_that_one_report_against_a_group_has_no_other_to_swap_with() -> None:
    shown = chips(marked(CORBY))
    assert [*shown] == ["against", "stays", *STEPS]
    assert (shown["against"].text, shown["against"].on) == ("Against: All others", True)
    assert not any(one.apart for one in shown["against"].choices)
    assert shown["stays"].about == "Which report"
    group = chips(with_marked(marked(EARLY, BEXLEY, CORBY)))
    assert group["against"].text == "Against: The 3 that are marked"


def test_that_there_are_no_steps_where_there_is_no_other_report_to_step_to() -> None:
    rows = MatrixRows(matrix_of(programmes_of(INSPECTIONS[2:]).programmes[0], date(2026, 11, 28)))
    one = marked(BEXLEY, CORBY)
    found = sides_of(one, rows)
    assert found is not None
    assert not {"before", "after"} & {chip.id for chip in compare_chips(one, rows, found)}


@pytest.mark.parametrize(
    ("chip", "choice", "view"),
    [
        ("pin", "", CompareView(stays=BEXLEY)),
        ("differences", "", CompareView(everything=True)),
        ("against", EVERYBODY, CompareView(against=EVERYBODY)),
        ("swap", "", CompareView(swapped=True)),
    ],
)
def test_that_a_chip_changes_only_what_it_is_of(chip: str, choice: str, view: CompareView) -> None:
    one = picked(marked(EARLY, BEXLEY), chip, choice)
    assert one.views[COMPARE] == view
    assert one.marked == (EARLY, BEXLEY)
    assert picked(one, "differences").view(COMPARE, view).everything is not view.everything


def test_that_the_day_is_taken_away_where_it_was_chosen() -> None:
    one = marked(EARLY, BEXLEY).viewed(MATRIX, MatrixView(as_at=date(2024, 1, 1)))
    assert picked(one, AS_AT).view(MATRIX, MatrixView()).as_at is None


@pytest.mark.parametrize(
    ("chip", "choice", "left", "stays"),
    [
        ("first", key(LATE), (LATE, BEXLEY), LATE),
        ("first", key(BEXLEY), (EARLY, BEXLEY), None),
        ("first", key(EARLY), (EARLY, BEXLEY), None),
        ("second", "gone\t", (EARLY, BEXLEY), None),
        ("second", key(CORBY), (EARLY, CORBY), None),
    ],
)
def test_that_another_inspection_takes_the_place_of_one_but_never_of_both(
    chip: str, choice: str, left: tuple[Location, ...], stays: Location | None
) -> None:
    one = picked(marked(EARLY, BEXLEY), chip, choice)
    assert one.marked == left
    assert one.view(COMPARE, CompareView()).stays == stays


def test_that_the_other_marks_stay_when_one_report_is_exchanged() -> None:
    one = picked(with_marked(marked(EARLY, BEXLEY, CORBY)), "stays", key(EARLY))
    assert one.marked == (BEXLEY, EARLY)
    assert one.view(COMPARE, CompareView()).stays == EARLY
    three = picked(marked(CORBY, EARLY, BEXLEY), "first", key(LATE))
    assert three.marked == (CORBY, LATE, BEXLEY)


def test_that_stepping_leads_on_from_the_report_that_is_not_pinned() -> None:
    assert picked(marked(EARLY, BEXLEY), "before").marked == (EARLY, LATE)
    assert picked(marked(EARLY, BEXLEY), "after").marked == (EARLY, CORBY)
