"""The two collections that come with the program: in order, honest, and of use."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from viewer.domain.collation.criteria import placed
from viewer.domain.collection.bodies import Body, bodies_of
from viewer.domain.collection.changes import COUNTED, ChangeSpan, Outcome, RatingChange, change_in
from viewer.domain.collection.columns import Column, columns_of, held_in
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import CriterionRating, Inspection, Location
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.domain.collection.standings import standing
from viewer.domain.criteria import Criterion
from viewer.domain.index import Index
from viewer.domain.report import Report
from viewer.presentation.collection.changes import ChangesWanted, changes_page
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.shares import shares_by_group
from viewer.resources import Shipped, shipped_collection, shipped_report
from viewer.store.problem import NO_WARNINGS, Opened
from viewer.store.reading.reader import parse_report, read_report

AREAS: Shipped = "area-assurance"
COUNCILS: Shipped = "childrens-services"
BOTH = pytest.mark.parametrize("name", [AREAS, COUNCILS])
LARGEST = 1_500_000
LONGEST_SENTENCE = 80
"""Letters of the longest note on a rating: anything longer may be somebody else's words."""


@cache
def opened(name: Shipped) -> tuple[Opened, ...]:
    """Each line of a collection as the program opens it."""
    lines = shipped_collection(name).read_bytes().splitlines()
    outcomes = [parse_report(line, Path(f"line {n}")) for n, line in enumerate(lines, 1)]
    refused = [one for one in outcomes if not isinstance(one, Opened)]
    assert not refused
    return tuple(one for one in outcomes if isinstance(one, Opened))


def reports(name: Shipped) -> Iterator[Report]:
    return (one.report for one in opened(name))


@cache
def bodies(name: Shipped) -> tuple[Body, ...]:
    return bodies_of(inspection(report, n) for n, report in enumerate(reports(name), 1))


def inspection(report: Report, line: int) -> Inspection:
    index = Index(report)
    scales = {scale.id: scale for scale in report.scales}
    rated = (item for item in report.criteria if isinstance(item, Criterion))
    ratings = (CriterionRating(placed(index, item), scales[item.scale]) for item in rated)
    return Inspection(Location("shipped", line), report.about, tuple(ratings))


@cache
def columns(name: Shipped) -> dict[str, Column]:
    return {column.id: column for column in columns_of(bodies(name))}


def changes(column: Column) -> Iterator[RatingChange]:
    """What the last rating of each council is to the one before."""
    for body in bodies(COUNCILS):
        held = ((one, held_in((column,), one)[0]) for one in body.inspections)
        yield change_in([standing(one, found) for one, found in held if found])


def level_of(body: Body, column: Column) -> str | None:
    (held,) = held_in((column,), body.inspections[-1])
    return held.rating.placed.criterion.rating.level if held else None


def days_between(earlier: Inspection, later: Inspection) -> int:
    assert earlier.dated
    assert later.dated
    return (later.dated - earlier.dated).days


@BOTH
def test_that_every_line_opens_without_a_warning(name: Shipped) -> None:
    assert all(one.warnings == NO_WARNINGS for one in opened(name))


def test_that_both_together_are_small() -> None:
    assert sum(shipped_collection(name).stat().st_size for name in (AREAS, COUNCILS)) < LARGEST


def test_that_they_hold_14_areas_and_497_inspections_of_153_councils() -> None:
    assert len(opened(AREAS)) == len(bodies(AREAS)) == 14
    assert len(opened(COUNCILS)) == 497
    assert len(bodies(COUNCILS)) == 153


@BOTH
def test_that_no_two_reports_have_one_id(name: Shipped) -> None:
    assert max(Counter(report.about.id for report in reports(name)).values()) == 1


def test_that_the_area_that_ships_in_full_is_the_same_in_its_collection() -> None:
    alone = read_report(shipped_report())
    assert isinstance(alone, Opened)
    assert alone.report in reports(AREAS)


def test_that_they_hold_facts_and_nobody_elses_sentences() -> None:
    others = (one for one in (*reports(AREAS), *reports(COUNCILS)) if "england" not in one.about.id)
    for report in others:
        assert not report.findings
        notes = [item.rating.note for item in report.criteria if isinstance(item, Criterion)]
        assert all(len(note) <= LONGEST_SENTENCE for note in notes if note)
        assert '"quote"' not in report.model_dump_json(exclude_none=True)


def test_that_no_line_names_an_inspector() -> None:
    labels = {fact.label for report in reports(COUNCILS) for fact in report.method}
    assert labels == {"Kind of inspection"}


def test_that_every_council_has_its_ids_and_groups() -> None:
    for report in reports(COUNCILS):
        subject = report.about.subject
        assert [item.scheme for item in subject.ids] == ["ons", "urn", "la"]
        assert [item.kind for item in subject.groups] == ["region", "type"]
    assert len({group for body in bodies(COUNCILS) for group in body.subject.groups}) == 9 + 4


def test_that_a_council_that_is_new_names_what_it_was() -> None:
    was = {body.name: [item.name for item in body.subject.was] for body in bodies(COUNCILS)}
    assert was["Cumberland"] == was["Westmorland and Furness"] == ["Cumbria"]
    assert sum(map(bool, was.values())) == 6


def test_that_what_is_not_known_says_so_and_what_is_no_longer_judged_too() -> None:
    states = Counter(
        (item.rating.state, report.about.framework and report.about.framework.id)
        for report in reports(COUNCILS)
        for item in report.criteria
        if isinstance(item, Criterion)
        if item.rating.state
    )
    assert states == {
        ("unknown", "sif"): 95,
        ("unknown", "ilacs"): 1,
        ("unknown", None): 9,
        ("no_longer_judged", "ilacs"): 11,
    }
    areas = [item for report in reports(AREAS) for item in report.criteria]
    unknown = [item for item in areas if isinstance(item, Criterion) and item.rating.state]
    assert {item.rating.state for item in unknown} == {"unknown"}
    assert all(item.rating.note for item in unknown)


def test_that_two_pilots_are_of_another_framework() -> None:
    framework = {body.name: body.inspections[-1].about.framework for body in bodies(AREAS)}
    pilots = [name for name, one in framework.items() if one and one.id.endswith("-pilot")]
    assert pilots == ["CPS Cymru-Wales", "CPS South West"]


@pytest.mark.parametrize(
    ("across", "expected"),
    [(True, {"fell": 22, "rose": 65, "same": 62}), (False, {"fell": 21, "rose": 63, "same": 62})],
)
def test_that_as_many_councils_fell_and_rose_as_people_counted(
    across: bool, expected: dict[Outcome, int]
) -> None:
    told = Counter(change.counted(across) for change in changes(columns(COUNCILS)["overall"]))
    assert {outcome: told[outcome] for outcome in expected} == expected


def test_that_a_joint_judgement_is_never_counted_as_a_rise_or_fall_of_one_of_its_parts() -> None:
    for name in ("care-leavers", "children-in-care"):
        for change in changes(columns(COUNCILS)[name]):
            joint = change.before and change.before.held.like == "part"
            assert not joint or change.outcome == "part"


def test_that_six_councils_are_inadequate_for_care_leavers() -> None:
    column = columns(COUNCILS)["care-leavers"]
    found = [body.name for body in bodies(COUNCILS) if level_of(body, column) == "inadequate"]
    assert found == ["Cheshire East", "Devon", "Halton", "Harrow", "Knowsley", "Peterborough"]


def test_that_nottingham_has_waited_longest() -> None:
    for day in ("dated", "published"):
        first = min(bodies(COUNCILS), key=lambda body: getattr(body.inspections[-1], day))
        assert first.name == "Nottingham"


def test_that_a_council_is_inspected_every_four_years_or_so() -> None:
    pairs = [pair for body in bodies(COUNCILS) for pair in pairwise(body.inspections)]
    days = [days_between(earlier, later) for earlier, later in pairs]
    assert len(days) == 344
    assert round(sum(days) / len(days) / 365.25, 1) == 3.9


@cache
def rows_on(day: date) -> MatrixRows:
    """The councils as at a day."""
    inspections = (one for body in bodies(COUNCILS) for one in body.inspections)
    return MatrixRows(matrix_of(programmes_of(inspections).programmes[0], date(2026, 11, 28), day))


@pytest.mark.parametrize(
    ("year", "found"),
    [
        (2022, "58 Good, 21 Outstanding of 149: 53%"),
        (2023, "65 Good, 25 Outstanding of 151: 60%"),
        (2024, "61 Good, 30 Outstanding of 151: 60%"),
        (2026, "65 Good, 46 Outstanding of 153: 73%"),
    ],
)
def test_that_60_per_cent_were_good_or_outstanding_in_2024_and_53_two_years_before(
    year: int, found: str
) -> None:
    rows = rows_on(date(year, 3, 31))
    counts = rows.counts(Filter(), Facet("level", "overall"))
    line = shares_by_group(rows, Filter(), rows.matrix.columns[0], "region").lines[0]
    told = f"{counts['Good']} Good, {counts['Outstanding']} Outstanding of {sum(line.counts)}"
    assert f"{told}: {line.or_better[1]}" == found


def test_that_as_many_were_good_or_outstanding_and_in_the_same_regions_as_was_published() -> None:
    rows = rows_on(date(2024, 3, 31))
    shares = shares_by_group(rows, Filter(), rows.matrix.columns[0], "region").lines
    told = {line.title: line.or_better[1] for line in shares}
    assert (told["All"], told["London"], told["North West"]) == ("60%", "85%", "36%")


def test_that_as_many_improved_and_declined_under_one_framework_as_was_published() -> None:
    page = changes_page(rows_on(date(2024, 3, 31)), ChangesWanted(span=ChangeSpan("first")))
    assert [page.count(one) for one in COUNTED] == [26, 12, 27]
    assert page.sentence.startswith("26 rose + 12 fell + 27 stayed the same = 65 of ")


def test_that_the_weakest_judgement_is_found_in_the_counts_of_each() -> None:
    rows = rows_on(date(2026, 11, 28))
    below = {
        column.name: sum(
            rows.counts(Filter(), Facet("level", column.name)).get(level, 0)
            for level in ("Requires improvement to be good", "Inadequate")
        )
        for column in rows.matrix.columns
    }
    assert max(below, key=lambda name: below[name]) == "help-and-protection"


def test_that_the_history_tells_of_waits_and_of_the_way_out_of_inadequate() -> None:
    page = history_page(rows_on(date(2026, 11, 28)), HistoryWanted())
    assert (
        "3.9 years from one inspection to the next on average, over 344 intervals" in page.sentence
    )
    assert "Inadequate was left after 3.5 years on average (51 times)" in page.sentence


@BOTH
def test_that_a_line_is_as_short_as_json_can_be(name: Shipped) -> None:
    for line in shipped_collection(name).read_text("utf-8").splitlines():
        short = json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))
        assert len(line) == len(short)
