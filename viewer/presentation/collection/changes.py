"""Changes: who rose, fell or stayed, since the inspection before or between two dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.changes import (
    BEFORE,
    COUNTED,
    OUTCOMES,
    ChangeSpan,
    Outcome,
    RatingChange,
    change_in,
)
from viewer.domain.collection.columns import Column
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.standings import until
from viewer.domain.dates import day_text
from viewer.presentation.collection.rated_words import (
    MARKS,
    change_note,
    change_sentence,
    column_title,
    moved_text,
    rating_text,
)
from viewer.presentation.collection.rated_words import OUTCOMES as WORDS
from viewer.presentation.collection.shares import Shares, shares_on
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.wording.numbers import count_text

COUNTED_AS: dict[Outcome, str] = {
    "part": "judged with others at one of the two",
    "across": "under different frameworks",
    "unstated": "where one does not state its framework",
    "scales": "on different scales",
    "undated": "with dates that do not say which came first",
    "contradictory": "with reports that contradict each other",
    "unmoved": "not judged again since",
    "first": "with no earlier rating",
    "unrated": "with no rating",
}
"""What is not compared, after how many they are."""

UNFRAMED = "between two reports that state no framework"


@dataclass(frozen=True, slots=True)
class ChangesWanted:
    """Which changes: in a column by its name, the first without one; of whom, over which time.

    `across` of the filter counts changes across frameworks as well.
    """

    column: str = ""
    span: ChangeSpan = BEFORE
    filter: Filter = Filter()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One body: its two ratings with their days in words, and what became of them."""

    change: RatingChange
    body: str
    outcome: Outcome
    before: str
    before_day: str
    after: str
    after_day: str
    moved: str
    note: str
    mark: Mark | None
    spoken: str

    @property
    def location(self) -> Location | None:
        """Where the later report lies that has a rating; None where none has."""
        standing = self.change.after or self.change.before
        return standing.inspection.location if standing else None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """All bodies of which the same became, by name."""

    outcome: Outcome
    title: str
    lines: tuple[ChangeLine, ...]
    counted: bool

    @property
    def count(self) -> int:
        """How many bodies the group has."""
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What changed: `title` says in what and since when, `sentence` is the sum of the groups.

    Between dates, `shares` are how many were at each level on each of them.
    """

    title: str
    sentence: str
    groups: tuple[ChangeGroup, ...]
    shares: Shares | None = None

    def count(self, outcome: Outcome) -> int:
        """How many bodies there are of an outcome."""
        return next((one.count for one in self.groups if one.outcome == outcome), 0)


def changes_page(rows: MatrixRows, wanted: ChangesWanted) -> ChangesPage:
    """The changes of the bodies that the filter lets through, in one column."""
    column, across = rows.matrix.columns[rows.matrix.place(wanted.column)], wanted.filter.across
    found = [_line(body, change, across=across) for body, change in changes_of(rows, wanted)]
    bare = sum(one.change.unframed and one.outcome in COUNTED for one in found)
    groups = tuple(
        ChangeGroup(outcome, WORDS[outcome], lines, outcome in COUNTED)
        for outcome in OUTCOMES
        if (lines := tuple(one for one in found if one.outcome == outcome))
    )
    title = f"{column_title(column)}: changes {span_text(wanted.span)}"
    said = _sum(groups, bare, across=across)
    return ChangesPage(title, said, groups, _shares(rows, wanted, column))


def _shares(rows: MatrixRows, wanted: ChangesWanted, column: Column) -> Shares | None:
    span = wanted.span
    if span.kind != "dates" or span.since is None:
        return None
    days = (span.since, span.until or rows.matrix.today)
    return shares_on(rows, wanted.filter, column, days)


def changes_of(rows: MatrixRows, wanted: ChangesWanted) -> Iterator[tuple[Body, RatingChange]]:
    """Each body that the filter lets through with its change."""
    place = rows.matrix.place(wanted.column)
    let_through = {id(row.body) for row in rows.latest(wanted.filter)}
    for body, tracks in zip(rows.matrix.bodies, rows.matrix.tracks, strict=True):
        if id(body) in let_through:
            yield body, change_in(until(tracks[place], rows.matrix.today), wanted.span)


def span_text(span: ChangeSpan) -> str:
    """Over which time: since the inspection before, since 1 May 2024."""
    if span.kind == "before":
        return "since the inspection before"
    if span.kind == "first":
        return "since the first inspection under the same framework"
    since = day_text(span.since) if span.since else "the beginning"
    return f"from {since} to {day_text(span.until)}" if span.until else f"since {since}"


def _line(body: Body, change: RatingChange, *, across: bool) -> ChangeLine:
    outcome = change.counted(across)
    before, after = change.before, change.after
    name = one_line(body.name)
    return ChangeLine(
        change=change,
        body=name,
        outcome=outcome,
        before=rating_text(before) if before else "",
        before_day=day_text(before.when) if before and before.when else "",
        after=rating_text(after) if after else "",
        after_day=day_text(after.when) if after and after.when else "",
        moved=moved_text(change),
        note=change_note(change, across=across),
        mark=MARKS.get(outcome),
        spoken=f"{name}: {change_sentence(change, across=across)}",
    )


def _sum(groups: tuple[ChangeGroup, ...], bare: int, *, across: bool) -> str:
    """22 fell + 65 rose + 62 stayed the same = 149 compared; 4 of 153 are not.

    `bare` is how many of them are between reports that state no framework.
    """
    count = {group.outcome: group.count for group in groups}
    whole = sum(count.values())
    told = f"{count.get('rose', 0):,} rose + {count.get('fell', 0):,} fell + "
    told += f"{count.get('same', 0):,} stayed the same"
    compared = sum(count.get(one, 0) for one in COUNTED)
    parts = [f"{told} = {compared:,} of {count_text(whole, 'body', 'bodies')} compared"]
    if bare:
        parts.append(f"{bare:,} of these {'is' if bare == 1 else 'are'} {UNFRAMED}")
    others = [group for group in groups if not group.counted]
    if others:
        words = (f"{one.count:,} {COUNTED_AS[one.outcome]}" for one in others)
        parts.append(f"Not compared: {'; '.join(words)}")
    parts.append(
        "Changes across frameworks are counted"
        if across
        else "Changes across frameworks are not counted"
    )
    return f"{'. '.join(parts)}."
