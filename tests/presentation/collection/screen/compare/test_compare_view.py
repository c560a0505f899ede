"""Which two reports are side by side, what the other one steps through, and against whom."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.domain.comparison.group import against_group
from viewer.presentation.collection.screen.compare.compare_chips import (
    compare_chips,
    compare_picked,
)
from viewer.presentation.collection.screen.compare.compare_groups import group_of, groups_of
from viewer.presentation.collection.screen.compare.compare_view import (
    EVERYBODY,
    MARKED,
    SHOWN,
    Sides,
    left_out,
    others_shown,
    sides_of,
    stepped,
    with_marked,
)
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.comparison.group import place_text
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import MATRIX, OpenCollection

INSPECTIONS = (
    inspection("Ashford", "2019-05-01", "overall=poor", groups="region:North"),
    inspection("Ashford", "2023-05-01", "overall=good", groups="region:North"),
    inspection("Bexley", "2024-05-01", "overall=poor", groups="region:North"),
    inspection("Corby", "2022-05-01", "overall=fair", groups="region:South"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28)))
FOLDER = OpenCollection(1, Path("areas"), Collection(Path("areas"), Path("areas"), INSPECTIONS))


def marked(*places: int) -> OpenCollection:
    return replace(FOLDER, marked=tuple(INSPECTIONS[place].location for place in places))


def sides(one: OpenCollection) -> Sides:
    found = sides_of(one, ROWS)
    assert found is not None
    return found


def told(one: OpenCollection) -> tuple[str, str]:
    found = sides(one)
    assert found.second is not None
    return found.first.inspection.about.id, found.second.inspection.about.id


def test_that_what_is_not_shown_gives_way_to_the_first_forwards_and_to_the_last_backwards() -> None:
    one = marked(0, 1).viewed(MATRIX, MatrixView(filter=Filter(words="bexley; corby")))
    goes = [stepped(one, ROWS, sides(one), step).marked[-1] for step in (1, -1)]
    assert goes == [INSPECTIONS[2].location, INSPECTIONS[3].location]


def test_that_of_one_body_the_earlier_report_stands_first_and_swapping_turns_them() -> None:
    one = marked(1, 0)
    assert told(one) == ("ashford-2019-05-01", "ashford-2023-05-01")
    other = compare_picked(one, ROWS, sides(one), "swap", "")
    assert told(other) == ("ashford-2023-05-01", "ashford-2019-05-01")


def test_that_one_report_stands_beside_the_one_before_it_of_its_body() -> None:
    assert told(marked(1)) == told(FOLDER) == ("ashford-2019-05-01", "ashford-2023-05-01")


def test_that_the_only_report_of_a_body_is_held_against_everybody() -> None:
    found = sides(marked(3))
    assert found.second is None
    assert found.against == EVERYBODY


def test_that_the_report_that_is_not_pinned_steps_through_what_the_matrix_shows() -> None:
    one = marked(2, 1)
    one = stepped(one, ROWS, sides(one), 1)
    assert told(one) == ("bexley-2024-05-01", "corby-2022-05-01")
    one = stepped(one, ROWS, sides(one), 1)
    assert told(one) == ("bexley-2024-05-01", "ashford-2023-05-01")
    one = compare_picked(one, ROWS, sides(one), "pin", "")
    one = stepped(one, ROWS, sides(one), 1)
    assert set(told(one)) == {"ashford-2023-05-01", "corby-2022-05-01"}


def test_that_another_inspection_of_a_body_can_be_chosen() -> None:
    one = marked(1, 2)
    where: Location = INSPECTIONS[0].location
    one = compare_picked(one, ROWS, sides(one), "first", f"{where.file}\t")
    assert told(one) == ("ashford-2019-05-01", "bexley-2024-05-01")


def test_that_a_group_is_everybody_a_region_or_what_the_matrix_shows() -> None:
    row = sides(marked(1)).stays
    keys = dict(groups_of(ROWS, row))
    assert keys["same:region"] == "Same region: North"
    shown = FOLDER.viewed(MATRIX, MatrixView(filter=Filter(words="corby")))
    places = []
    for against in (EVERYBODY, "same:region", SHOWN):
        group = group_of(ROWS, row, against, others_shown(shown, ROWS))
        places += [place_text(one) for one in against_group(row.inspection, group.others)]
    assert places == ["better than 2 of 2", "better than 1 of 1", "better than 1 of 1"]


def test_that_a_report_steps_alone_through_a_group() -> None:
    one = marked(2)
    one = compare_picked(one, ROWS, sides(one), "against", EVERYBODY)
    chips = [chip.id for chip in compare_chips(one, ROWS, sides(one))]
    assert chips == ["against", "stays", "before", "after"]
    one = stepped(one, ROWS, sides(one), 1)
    assert sides(one).stays.body.name == "Corby"


def test_that_more_than_two_marked_are_a_group_for_the_report_in_front() -> None:
    in_front = MatrixView(at=(INSPECTIONS[3].location, "overall"))
    one = with_marked(marked(1, 2, 3).viewed(MATRIX, in_front))
    found = sides(one)
    assert (found.against, found.stays.body.name) == (MARKED, "Corby")
    keys = dict(groups_of(ROWS, found.stays, found.marked))
    assert keys[MARKED] == "The 3 that are marked"
    group = group_of(ROWS, found.stays, MARKED, (), found.marked)
    assert group.name == "Marked: Ashford and Bexley"
    told = [place_text(rating) for rating in against_group(found.stays.inspection, group.others)]
    assert told == ["better than 1 and worse than 1 of 2"]
    on = stepped(one, ROWS, found, 1)
    assert sides(on).stays.body.name == "Ashford"
    assert on.marked == one.marked


def test_that_the_last_two_of_many_marked_can_be_held_side_by_side_and_all_stay_marked() -> None:
    one = compare_picked(marked(1, 2, 3), ROWS, sides(marked(1, 2, 3)), "against", "report")
    assert told(one) == ("bexley-2024-05-01", "corby-2022-05-01")
    one = stepped(one, ROWS, sides(one), 1)
    assert INSPECTIONS[1].location in one.marked
    one = compare_picked(marked(0, 2, 3), ROWS, sides(marked(0, 2, 3)), "against", "report")
    assert stepped(one, ROWS, sides(one), 1).marked == marked(0, 2, 1).marked
    alone = with_marked(marked(1, 2))
    assert sides(alone).against == "report"


def test_that_a_group_of_marked_ones_is_none_without_marks() -> None:
    one = with_marked(marked(1, 2, 3))
    assert sides(replace(one, marked=())).against != MARKED


def test_that_marked_reports_that_are_not_there_as_at_a_day_are_named() -> None:
    first, *_ = INSPECTIONS
    one = marked(*range(len(INSPECTIONS)))
    (programme,) = programmes_of(INSPECTIONS).programmes
    today = date(2026, 11, 28)
    told = left_out(one, MatrixRows(matrix_of(programme, today, date(1999, 1, 1))))
    assert told.startswith("Marked, but not from 1 January 1999 or before it: ")
    assert first.about.subject.name in told
    assert left_out(one, MatrixRows(matrix_of(programme, today))) == ""
