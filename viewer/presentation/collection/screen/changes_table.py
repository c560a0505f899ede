"""The changes of a collection as a table: who fell, who rose, who stayed, who is not compared."""

from collections import defaultdict
from dataclasses import dataclass, field

from viewer.domain.collection.changes import Outcome, RatingChange
from viewer.domain.collection.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.standings import Standing
from viewer.presentation.collection.changes import (
    ChangeLine,
    ChangesPage,
    ChangesWanted,
    changes_of,
    changes_page,
)
from viewer.presentation.collection.rated_words import MARKS
from viewer.presentation.collection.screen.matrix_words import short_day
from viewer.presentation.collection.screen.shown_table import (
    GroupHead,
    Head,
    RowLeads,
    ShownCell,
    of_criterion,
)
from viewer.presentation.collection.shares import share_words

HEADS = ("name", "before", "before-day", "after", "after-day", "note")
TITLES = ("Body", "Before", "On", "After", "On", "Change")
WHOLE = frozenset({"before-day", "after-day", "note"})
FIRST: tuple[Outcome, ...] = ("fell", "rose", "same")
"""What stands first, whatever the order of the rest."""


@dataclass(frozen=True, slots=True, eq=False)
class ChangedBody:
    """A line with its change."""

    line: ChangeLine
    change: RatingChange


@dataclass(frozen=True, eq=False)
class ChangesTable:
    """Shown as every table of a collection is."""

    content: ChangesPage
    heads: tuple[Head, ...]
    lines: tuple[ChangedBody | GroupHead, ...]
    shape: object
    order: Order = field(default_factory=lambda: Order(""))
    at: tuple[Location | None, str] = (None, "")
    is_grouped: bool = True

    @property
    def shares(self) -> str:
        """Between dates, how many had which level on each of them."""
        found = self.content.shares
        if found is None:
            return ""
        told = (f"{line.title}: {share_words(line)}." for line in found.lines)
        return " ".join(told)

    def location(self, line: object) -> Location | None:
        """Where the later report of a line lies."""
        if not isinstance(line, ChangedBody):
            return None
        return line.line.location or line.line.location_before

    def leads(self, line: object, head: Head) -> RowLeads | None:
        """What was before leads to the earlier report, all else to the later one."""
        if not isinstance(line, ChangedBody):
            return None
        before, after = line.change.before, line.change.after
        standing = before if head.by in {"before", "before-day"} and before else after or before
        return (standing.inspection.location, of_criterion(standing)) if standing else None

    def cell(self, line: object, head: Head) -> ShownCell:
        """What stands in a cell."""
        if isinstance(line, GroupHead):
            return line.shown
        assert isinstance(line, ChangedBody)
        told, change = line.line, line.change
        if head.by == "name":
            return ShownCell(told.body, told.spoken)
        if head.by == "before":
            return _level(told.before, change.before)
        if head.by == "after":
            return _level(told.after, change.after, line)
        if head.by == "note":
            text = ", ".join(filter(None, (told.moved, told.note)))
            return ShownCell(text, text or "nothing", text)
        first = head.by == "before-day"
        words, standing = (
            (told.before_day, change.before) if first else (told.after_day, change.after)
        )
        return _day(words, standing)


def _day(words: str, standing: Standing | None) -> ShownCell:
    """A day in few letters; it is heard in full."""
    short = short_day(standing.when) if standing and standing.when else ""
    return ShownCell(short, words or "nothing", words)


def _level(word: str, standing: Standing | None, line: ChangedBody | None = None) -> ShownCell:
    if standing is None:
        return ShownCell("–", "none")
    of = len(standing.held.rating.scale.levels)
    mark = MARKS.get(line.line.outcome) if line else None
    spoken = f"{word}, {line.line.moved}" if line and line.line.moved else word
    return ShownCell(word, spoken, word, standing.step, of, rated=True, mark=mark)


def changes_table(rows: MatrixRows, wanted: ChangesWanted) -> ChangesTable:
    """The table of what is wanted. Long for many bodies: for a worker."""
    content = changes_page(rows, wanted)
    across = wanted.filter.across
    by_outcome: dict[Outcome, list[RatingChange]] = defaultdict(list)
    for _, change in changes_of(rows, wanted):
        by_outcome[change.counted(across)].append(change)
    lines: list[ChangedBody | GroupHead] = []
    order = {outcome: place for place, outcome in enumerate(FIRST)}
    for group in sorted(content.groups, key=lambda one: order.get(one.outcome, len(order))):
        lines.append(GroupHead(group.title, group.count))
        changes = by_outcome[group.outcome]
        lines.extend(map(ChangedBody, group.lines, changes))
    words = tuple(level.label for column in rows.matrix.columns for level in column.scale.levels)
    rated = {"before", "after"}
    heads = tuple(
        Head(
            by,
            title,
            place=0 if by in rated else None,
            words=words if by in rated else (),
            whole=by in WHOLE,
        )
        for by, title in zip(HEADS, TITLES, strict=True)
    )
    return ChangesTable(content, heads, tuple(lines), ("changes", id(rows), wanted.column))
