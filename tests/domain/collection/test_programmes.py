"""One matrix holds what is linked; spells and gaps tell of time."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.over_time.intervals import framework_starts, intervals_of
from viewer.domain.collection.over_time.spells import days_at_level, spells_of
from viewer.domain.collection.over_time.stays import stays_of
from viewer.domain.collection.programmes import programmes_of

TODAY = date(2026, 1, 1)
SCHOOL = inspection("A", "2020-01-01", "teaching=good", framework="schools", programme="Schools")
FIRST = inspection("A", "2022-01-01", "care=good overall=poor", framework="old", programme="Care")
THEN = inspection("A", "2023-01-01", "overall=?", programme="Care")
LAST = inspection("A", "2024-01-01", "overall=fair", programme="Care")
VISIT = inspection("A", "2025-01-01")


def test_that_criteria_that_nothing_links_are_apart_and_reports_without_any_are_told() -> None:
    found = programmes_of([SCHOOL, FIRST, THEN, LAST, VISIT])
    assert [(one.name, one.count) for one in found.programmes] == [("Care", 3), ("Schools", 1)]
    assert found.unrated == (VISIT,)


def test_that_programmes_of_one_name_can_be_told_apart() -> None:
    other = inspection("A", "2020-01-01", "teaching=good", framework="schools", programme="Care")
    names = [one.name for one in programmes_of([FIRST, LAST, other]).programmes]
    assert names == ["Care", "Care (2)"]


def test_that_a_spell_lasts_until_the_next_inspection_or_today() -> None:
    matrix = matrix_of(programmes_of([FIRST, THEN, LAST]).programmes[0], TODAY)
    spells = spells_of(matrix.bodies[0], matrix.tracks[0][0], TODAY)
    assert [(one.label, one.days, one.until is None) for one in spells] == [
        ("Poor", 365, False), (None, 365, False), ("Fair", 731, True),
    ]  # fmt: skip
    assert days_at_level(spells) == {"Poor": 365, "Fair": 731}


def test_that_gaps_and_the_starts_of_frameworks_are_known() -> None:
    (care,) = programmes_of([FIRST, THEN, LAST]).programmes
    intervals = intervals_of(care.bodies, TODAY)
    assert (intervals.count, intervals.mean) == (2, 365)
    assert [(one.label, one.day.year) for one in framework_starts(care.bodies)] == [
        ("OLD", 2022), ("NEW", 2023),
    ]  # fmt: skip


def test_that_nothing_makes_no_programme() -> None:
    assert programmes_of([]).programmes == ()


def test_that_a_stay_goes_on_while_the_level_is_the_same_and_not_over_what_is_not_known() -> None:
    years = ((2010, "poor"), (2012, "poor"), (2014, "good"), (2015, "?"), (2016, "good"))
    reports = [inspection("A", f"{year}-01-01", f"overall={level}") for year, level in years]
    matrix = matrix_of(programmes_of(reports).programmes[0], date(2020, 1, 1))
    stays = stays_of(spells_of(matrix.bodies[0], matrix.tracks[0][0], matrix.today))
    assert [(stay.label, stay.days // 365, stay.ended) for stay in stays] == [
        ("Poor", 4, True), ("Good", 1, False), ("Good", 4, False),
    ]  # fmt: skip


def test_that_a_joint_criterion_that_comes_first_is_of_the_programme_of_its_parts() -> None:
    joint = inspection("A", "2016-03-01", "joint=good", framework="old")
    apart = inspection("A", "2016-03-01", "care<joint*=good", framework="old", id="apart")
    (found,) = programmes_of([joint, apart]).programmes
    assert sorted(one.name for one in found.columns) == ["care", "joint"]
    assert found.count == 2
