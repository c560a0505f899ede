"""The changes of a collection as a table: who fell, who rose, who stayed, who is not compared."""

from dataclasses import dataclass, field

from viewer.domain.collection.changes import Outcome
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.standings import Standing
from viewer.presentation.collection.changes import (
    ChangeLine,
    ChangesPage,
    ChangesWanted,
    changes_page,
)
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
_EARLIER = frozenset({"before", "before-day"})
FIRST: tuple[Outcome, ...] = ("fell", "rose", "same")
"""What stands first, whatever the order of the rest."""


@dataclass(frozen=True, eq=False)
class ChangesTable:
    """Shown as every table of a collection is."""

    content: ChangesPage
    heads: tuple[Head, ...]
    lines: tuple[ChangeLine | GroupHead, ...]
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
        return line.location if isinstance(line, ChangeLine) else None

    def leads(self, line: object, head: Head) -> RowLeads | None:
        """What was before leads to the earlier report, all else to the later one."""
        if not isinstance(line, ChangeLine):
            return None
        before, after = line.change.before, line.change.after
        standing = before if head.by in _EARLIER and before else after or before
        return (standing.inspection.location, of_criterion(standing)) if standing else None

    def cell(self, line: object, head: Head) -> ShownCell:
        """What stands in a cell."""
        if isinstance(line, GroupHead):
            return line.shown
        assert isinstance(line, ChangeLine)
        if head.by == "name":
            return ShownCell(line.body, line.spoken)
        if head.by == "note":
            text = ", ".join(filter(None, (line.moved, line.note)))
            return ShownCell(text, text or "nothing", text)
        if head.by in _EARLIER:
            before = line.change.before
            is_day = head.by == "before-day"
            return _day(line.before_day, before) if is_day else _level(line.before, before)
        after = line.change.after
        is_day = head.by == "after-day"
        return _day(line.after_day, after) if is_day else _level(line.after, after, line)


def _day(words: str, standing: Standing | None) -> ShownCell:
    """A day in few letters; it is heard in full."""
    short = short_day(standing.when) if standing and standing.when else ""
    return ShownCell(short, words or "nothing", words)


def _level(word: str, standing: Standing | None, line: ChangeLine | None = None) -> ShownCell:
    if standing is None:
        return ShownCell("–", "none")
    of = len(standing.scale.levels)
    mark = line.mark if line else None
    spoken = f"{word}, {line.moved}" if line and line.moved else word
    return ShownCell(word, spoken, word, standing.step, of, rated=True, mark=mark)


def changes_table(rows: MatrixRows, wanted: ChangesWanted) -> ChangesTable:
    """The table of what is wanted. Long for many bodies: for a worker."""
    content = changes_page(rows, wanted)
    lines: list[ChangeLine | GroupHead] = []
    order = {outcome: place for place, outcome in enumerate(FIRST)}
    for group in sorted(content.groups, key=lambda one: order.get(one.outcome, len(order))):
        lines += [GroupHead(group.title, group.count), *group.lines]
    words = tuple(label for column in rows.matrix.columns for label in column.scale.labels)
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
