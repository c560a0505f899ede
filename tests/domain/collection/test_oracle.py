"""What is found of random collections is what a slow and plain reckoning finds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.inspections import inspection
from viewer.domain.collection.changes import Outcome, change_in
from viewer.domain.collection.filtering.facets import Facet, facets_of
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import Matrix, matrix_of
from viewer.domain.collection.over_time.intervals import intervals_of
from viewer.domain.collection.over_time.spells import spells_of
from viewer.domain.collection.programmes import programmes_of
from viewer.domain.collection.standings import until
from viewer.domain.dates import first_day, last_day
from viewer.presentation.collection.changes import ChangesWanted, changes_page

TODAY = date(2026, 11, 28)
LEVELS = ("excellent", "good", "fair", "poor")
DAYS = ("2016-03-01", "2018-05-01", "2018-05-02", "2020-01-01", "2031-01-01")
PARTIAL = (*DAYS, "2018", "2018-05", "2020-01", "2026", None)


@dataclass(frozen=True)
class Said:
    """A report of a body: when, under which framework, its overall and what it says of care."""

    number: int
    body: str
    when: str | None
    framework: str | None
    overall: str
    care: str
    joint: bool

    @property
    def inspection(self) -> Inspection:
        """The same as the program has it."""
        care = "joint" if self.joint else "care<joint*"
        ratings = f"overall={self.overall}" + (f" {care}={self.care}" if self.care else "")
        region = {"groups": f"region:{self.body}"} if self.body != "C" else {}
        name = f"r{self.number}"
        return inspection(
            self.body, self.when, ratings, framework=self.framework, id=name, **region
        )


def reports(dates: Sequence[str | None]) -> st.SearchStrategy[list[Said]]:
    rating = st.sampled_from((*LEVELS, "?", "-"))
    one = st.builds(
        Said,
        st.just(0),
        st.sampled_from("ABC"),
        st.sampled_from(dates),
        st.sampled_from(("old", "new", None)),
        rating,
        st.one_of(rating, st.just("")),
        st.booleans(),
    )
    return st.lists(one, min_size=1, max_size=8).map(
        lambda found: [Said(n, *_rest(item)) for n, item in enumerate(found)]  # type: ignore[arg-type]
    )


def _rest(said: Said) -> tuple[object, ...]:
    return said.body, said.when, said.framework, said.overall, said.care, said.joint


def matrix(found: Sequence[Said]) -> Matrix:
    return matrix_of(programmes_of(one.inspection for one in found).programmes[0], TODAY)


def by_then(found: Sequence[Said], body: str) -> list[Said]:
    """The reports of a body that are not still to come, oldest first."""
    there = [one for one in found if one.body == body]
    there = [one for one in there if one.when is None or first_day(one.when) <= TODAY]
    return sorted(there, key=lambda one: (_last(one), f"r{one.number}"))


def _last(one: Said) -> date:
    return last_day(one.when) if one.when else date.min


def expected(found: Sequence[Said], body: str, *, care: bool) -> Outcome:  # noqa: PLR0911
    """What became of a rating, word for word as the README and FORMAT.md say it."""
    rated = [
        (one, one.care if care else one.overall, care and one.joint)
        for one in by_then(found, body)
        if (one.care if care else one.overall) in LEVELS
    ]
    if not rated:
        return "unrated"
    if len(rated) == 1:
        return "first"
    (before, then, was_joint), (after, now, is_joint) = rated[-2:]
    for one, level in ((before, then), (after, now)):
        whole_day = one.when is not None and len(one.when) == len("2018-05-01")
        if whole_day and any(item.when == one.when and word != level for item, word, _ in rated):
            return "contradictory"
    if not (before.when and after.when and last_day(before.when) < first_day(after.when)):
        return "undated"
    if (before.framework is None) != (after.framework is None):
        return "unstated"
    if was_joint or is_joint:
        return "part"
    if before.framework != after.framework:
        return "across"
    steps = LEVELS.index(then) - LEVELS.index(now)
    return "rose" if steps > 0 else "fell" if steps < 0 else "same"


@settings(max_examples=60, deadline=None)
@given(reports(PARTIAL))
def test_that_changes_are_those_that_anybody_would_reckon(found: list[Said]) -> None:
    made = matrix(found)
    names = {
        column.name: column.name == "care" for column in made.columns if column.name != "joint"
    }
    for name, care in names.items():
        place = made.place(name)
        for body, tracks in zip(made.bodies, made.tracks, strict=True):
            told = change_in(until(tracks[place], TODAY)).counted()
            wanted = expected(found, body.name, care=care)
            assert told == wanted, (name, body.name)


@settings(max_examples=40, deadline=None)
@given(reports(PARTIAL), st.data())
def test_that_each_count_is_the_number_of_rows_when_it_is_picked(
    found: list[Said], data: st.DataObject
) -> None:
    rows = MatrixRows(matrix(found))
    facets = [facet for facet in facets_of(rows.matrix) if rows.values(facet)]
    every, across = data.draw(st.booleans()), data.draw(st.booleans())
    facet = data.draw(st.sampled_from(facets))
    wanted = Filter(every=every, across=across).choosing(facet, _some(data, rows, facet))
    for other in facets:
        for value, count in rows.counts(wanted, other).items():
            picked = rows.matching(wanted.choosing(other, (value,)))
            assert picked.bit_count() == count, (wanted, other, value)


def _some(data: st.DataObject, rows: MatrixRows, facet: Facet) -> tuple[str, ...]:
    names = st.sampled_from(list(rows.counts(Filter(), facet)))
    return tuple(data.draw(st.lists(names, unique=True, max_size=2)))


@settings(max_examples=60, deadline=None)
@given(reports(PARTIAL), st.booleans())
def test_that_the_page_of_changes_and_the_filter_count_alike(
    found: list[Said],
    across: bool,
) -> None:
    rows = MatrixRows(matrix(found))
    page = changes_page(rows, ChangesWanted(filter=Filter(across=across)))
    told = {group.outcome: group.count for group in page.groups}
    counts = rows.counts(Filter(across=across), Facet("change", rows.matrix.columns[0].name))
    assert told == {name: count for name, count in counts.items() if count}


@settings(max_examples=40, deadline=None)
@given(reports(DAYS))
def test_that_spells_hold_on_each_day_what_was_said_last(found: list[Said]) -> None:
    made = matrix(found)
    place = made.place("overall")
    for body, tracks in zip(made.bodies, made.tracks, strict=True):
        spells = spells_of(body, tracks[place], TODAY)
        mine = by_then(found, body.name)
        for day in _days():
            standing = [one for one in spells if one.start <= day < one.end]
            wanted = _level_on(mine, day)
            assert [one.label for one in standing] == wanted, (body.name, day)
        days = sorted({one.when for one in mine if one.when})
        waits = [(last_day(b) - last_day(a)).days for a, b in pairwise(days)]
        intervals = intervals_of([body], TODAY)
        assert (intervals.count, intervals.days) == (len(waits), sum(waits))


def _days() -> Iterator[date]:
    for day in DAYS[:-1]:
        yield from (last_day(day) - timedelta(1), last_day(day), last_day(day) + timedelta(1))


def _level_on(mine: Sequence[Said], day: date) -> list[str | None]:
    """The level of the last day with a report; None without one, or where they disagree."""
    said = [one for one in mine if one.when and last_day(one.when) <= day]
    if not said:
        return []
    newest = max(one.when for one in said if one.when)
    levels = Counter(one.overall for one in said if one.when == newest and one.overall in LEVELS)
    return [next(iter(levels)).capitalize() if len(levels) == 1 else None]
