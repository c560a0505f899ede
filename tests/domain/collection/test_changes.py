"""A rise or a fall is counted like for like; whatever else became of a rating has its own word."""

from datetime import date

import pytest

from tests.builders import scale
from tests.inspections import inspection
from viewer.domain.collection.changes import (
    BEFORE,
    ChangeSpan,
    Outcomes,
    RatingChange,
    change_before,
    change_in,
)
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.domain.collection.standings import until

TODAY = date(2026, 11, 28)


def changed(
    *inspections: Inspection, span: ChangeSpan = BEFORE, column: str = "overall"
) -> RatingChange:
    matrix = matrix_of(programmes_of(inspections).programmes[0], TODAY)
    (tracks,) = matrix.tracks
    return change_in(tracks[matrix.place(column)], span)


def one(day: str | None, ratings: str, framework: str | None = "new") -> Inspection:
    return inspection("A", day, ratings, framework=framework)


FAIR_2018, GOOD_2021 = one("2018", "overall=fair"), one("2021", "overall=good")
POOR_2024 = one("2024", "overall=poor")


@pytest.mark.parametrize(
    ("inspections", "outcome", "levels"),
    [
        ((FAIR_2018, GOOD_2021), "rose", 1),
        ((GOOD_2021, POOR_2024), "fell", -2),
        ((FAIR_2018, GOOD_2021, POOR_2024), "fell", -2),
        ((FAIR_2018, one("2020", "overall=fair")), "same", 0),
        ((FAIR_2018,), "first", None),
        ((FAIR_2018, one("2018", "overall=good")), "undated", None),
        ((FAIR_2018, one("2018-06-01", "overall=good")), "undated", None),
        ((one("2018-06", "overall=fair"), one("2018-06-30", "overall=good")), "undated", None),
        ((one("2018-06", "overall=fair"), one("2018-07", "overall=good")), "rose", 1),
        ((FAIR_2018, one(None, "overall=good")), "undated", None),
        ((one("2018", "overall=?"),), "unrated", None),
    ],
)
def test_that_the_last_two_ratings_decide(
    inspections: tuple[Inspection, ...], outcome: str, levels: int | None
) -> None:
    found = changed(*inspections)
    assert (found.outcome, found.levels) == (outcome, levels)


@pytest.mark.parametrize(
    ("later", "outcome"),
    [
        ("overall=poor", "fell"),
        ("overall=-", "unrated"),  # it stands no more
        ("overall=?", "fell"),  # it still stands, whoever does not know it
    ],
)
def test_that_a_rating_counts_on_a_day_until_it_is_judged_no_longer(
    later: str, outcome: str
) -> None:
    span = ChangeSpan("dates", date(2022, 1, 1))
    found = changed(GOOD_2021, POOR_2024, one("2025", f"{later} care=good"), span=span)
    assert (found.outcome, found.before and found.before.when) == (outcome, "2021")


def test_that_inspections_without_a_level_between_two_ratings_are_told() -> None:
    found = changed(FAIR_2018, one("2020", "overall=?"), GOOD_2021, one("2023", "overall=-"))
    assert (found.outcome, found.skipped) == ("rose", 1)


def test_that_a_change_across_frameworks_counts_only_when_asked_for() -> None:
    found = changed(one("2015", "overall=poor", "old"), GOOD_2021)
    assert (found.counted(), found.counted(across=True)) == ("across", "rose")


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        (one("2015", "overall=poor", None), GOOD_2021, "unstated"),
        (GOOD_2021, one("2024", "overall=poor", None), "unstated"),
        (one("2015", "overall=poor", None), one("2021", "overall=good", None), "rose"),
        (inspection("A", "2015", "overall=poor", inspectorate="Other"), GOOD_2021, "across"),
        (inspection("A", "2015", "overall=poor", inspectorate="INSPECTORATE "), GOOD_2021, "rose"),
    ],
)
def test_that_a_framework_that_is_not_surely_the_same_is_not_taken_for_it(
    first: Inspection, second: Inspection, outcome: str
) -> None:
    assert changed(first, second).counted() == outcome
    outcomes, track = Outcomes(), matrix_of(programmes_of((first, second)).programmes[0], TODAY)
    found, across = outcomes.before(track.tracks[0][0], 1)
    assert ("across" if across else found) == outcome


def test_that_levels_of_scales_that_nothing_links_are_not_compared() -> None:
    other = inspection("A", "2015", "overall=good", scale=scale("Good", "Bad", id="two"))
    assert changed(other, GOOD_2021).outcome == "scales"


def test_that_a_joint_rating_is_compared_in_part_even_with_itself() -> None:
    joint = "care<joint*=good"
    first, second = one("2015", "joint=poor", "old"), one("2017", "joint=good", "old")
    assert changed(first, one("2021", joint), column="care").outcome == "part"
    both = (first, second, inspection("B", "2021", joint))
    matrix = matrix_of(programmes_of(both).programmes[0], TODAY)
    assert change_in(matrix.tracks[0][matrix.place("care")]).outcome == "part"
    assert change_in(matrix.tracks[0][matrix.place("joint")]).outcome == "rose"


def test_that_a_rating_that_a_report_only_repeats_is_no_change() -> None:
    repeated = one("2021", "overall=fair")
    (held,) = repeated.ratings
    rating = held.placed.criterion.rating.model_copy(update={"date": "2018-03"})
    again = held.placed.criterion.model_copy(update={"rating": rating})
    object.__setattr__(held.placed, "criterion", again)
    assert changed(FAIR_2018, repeated).outcome == "unmoved"


@pytest.mark.parametrize(
    ("since", "until", "outcome"),
    [
        ("2019-01-01", None, "fell"),
        ("2019-01-01", "2022-01-01", "rose"),
        ("2022-01-01", "2023-01-01", "unmoved"),
        ("2017-01-01", None, "first"),
        ("2016-01-01", "2017-01-01", "unrated"),
    ],
)
def test_that_dates_compare_what_stood_then(since: str, until: str | None, outcome: str) -> None:
    end = date.fromisoformat(until) if until else None
    span = ChangeSpan("dates", date.fromisoformat(since), end)
    assert changed(FAIR_2018, GOOD_2021, POOR_2024, span=span).outcome == outcome


def test_that_the_first_under_a_framework_is_compared_with_the_last_under_it() -> None:
    old = one("2012", "overall=good", "old")
    found = changed(old, FAIR_2018, POOR_2024, GOOD_2021, span=ChangeSpan("first"))
    assert found.outcome == "fell"
    assert changed(old, GOOD_2021, span=ChangeSpan("first")).outcome == "first"


def test_that_outcomes_found_once_are_those_found_one_by_one() -> None:
    old = one("2012", "overall=good lead=poor", "old")
    reports = [
        old,
        one("2015", "overall=poor lead=poor", "old"),
        one("2018", "overall=fair leaders<lead=good care<joint*=good"),
        one("2021", "overall=fair leaders<lead=poor care<joint*=fair"),
        inspection("B", "2015", "overall=poor joint=good lead=?", framework="old"),
        inspection("B", "2018", "overall=good leaders<lead=fair care<joint*=fair"),
        inspection("B", "2018", "overall=poor"),
    ]
    matrix, outcomes = matrix_of(programmes_of(reports).programmes[0], TODAY), Outcomes()
    for track in (track for tracks in matrix.tracks for track in tracks):
        for place in range(len(track)):
            found = change_before(track, place)
            assert outcomes.before(track, place) == (found.outcome, found.across)


POOR_BEFORE, GOOD_BEFORE = (one("2018-05-01", f"overall={level}") for level in ("poor", "good"))


@pytest.mark.parametrize(
    ("inspections", "outcome"),
    [
        ((POOR_BEFORE, GOOD_BEFORE), "contradictory"),
        ((POOR_BEFORE, GOOD_BEFORE, one("2021", "overall=fair")), "contradictory"),
        ((one("2015", "overall=fair"), POOR_BEFORE, GOOD_BEFORE), "contradictory"),
        ((POOR_BEFORE, one("2018-05-01", "overall=poor", "new"), GOOD_2021), "rose"),
    ],
)
def test_that_of_two_ratings_of_one_day_none_is_chosen(
    inspections: tuple[Inspection, ...], outcome: str
) -> None:
    assert changed(*inspections).outcome == outcome
    (tracks,) = matrix_of(programmes_of(inspections).programmes[0], TODAY).tracks
    assert Outcomes().before(tracks[0], len(tracks[0]) - 1)[0] == outcome


@pytest.mark.parametrize(
    ("when", "levels"),
    [("2031-01-01", ["good"]), ("2026-12", ["good"]), ("2026", ["poor"]), ("2026-11", ["poor"])],
)
def test_that_an_inspection_to_come_is_not_the_latest_yet(when: str, levels: list[str]) -> None:
    found = (one("2021", "overall=good"), one(when, "overall=poor"))
    matrix = matrix_of(programmes_of(found).programmes[0], TODAY)
    cells = [row.cells[0] for row in matrix.rows if row.latest]
    assert [one.label for one in cells if one] == [level.capitalize() for level in levels]
    assert len(until(matrix.tracks[0][0], TODAY)) == 2 - (levels == ["good"])


def test_that_a_state_does_not_hide_a_change_from_the_filter() -> None:
    found = (FAIR_2018, GOOD_2021, one("2024", "overall=-"))
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], TODAY))
    assert rows.counts(Filter(), Facet("change", "overall"))["rose"] == 1
    assert changed(*found).outcome == "rose"
