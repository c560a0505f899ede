"""A table of a collection as it is shown: headings with counts, lines, cells made when asked."""

from dataclasses import dataclass
from typing import Protocol

from viewer.domain.collection.inspection import Location
from viewer.domain.collection.ordering import Order
from viewer.domain.collection.standings import Standing
from viewer.presentation.content.text import Mark
from viewer.store.session.place import Place


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the rows shown are at a step of a scale of so many; None: at no level."""

    step: int | None
    of: int
    count: int


@dataclass(frozen=True, slots=True)
class Head:
    """A column: by what it is sorted, its title, what it counts, and that in words.

    `place` is the place of its criterion among the columns of the matrix; None for what tells of
    the body and its inspection. `short` is the title without what others begin with, too.
    `at_end` says that it has figures, which stand on the right, `whole` that its words are never
    cut: a day without its year says nothing.
    """

    by: str
    title: str
    counts: str = ""
    shares: tuple[Share, ...] = ()
    spoken: str = ""
    place: int | None = None
    words: tuple[str, ...] = ()
    short: str = ""
    at_end: bool = False
    whole: bool = False


RowLeads = tuple[Location, Place | None]
"""The report that a cell leads to, and the place in it; without one, to where it begins."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What stands in a cell; `step` of `of` is a level, 0 the best, `mark` what it is to before.

    `spoken` is what is heard, `tip` what there is to know besides, `sign` is set behind the text.
    """

    text: str
    spoken: str
    tip: str = ""
    step: int | None = None
    of: int = 0
    rated: bool = False
    mark: Mark | None = None
    open: bool = False
    at_end: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A heading over rows of one group, and in `told` what they have in common."""

    title: str
    count: int
    told: str = ""

    @property
    def shown(self) -> ShownCell:
        """What stands in its line."""
        told = f"   {self.told}" if self.told else ""
        spoken = ", ".join(filter(None, (self.title, f"{self.count:,}", self.told)))
        return ShownCell(f"{self.title}  ({self.count:,}){told}", spoken)


def of_criterion(standing: Standing) -> Place:
    """Where a rating stands in its report."""
    return Place("criteria", standing.criterion.id)


class ShownTable(Protocol):
    """What a table shows. A line is whatever its page knows; a `GroupHead` goes across.

    `shape` is another one where the columns are to be measured anew.
    """

    @property
    def heads(self) -> tuple[Head, ...]:
        """The columns."""

    @property
    def lines(self) -> tuple[object, ...]:
        """The lines from above."""

    @property
    def order(self) -> Order:
        """By what the lines are sorted."""

    @property
    def at(self) -> tuple[Location | None, str]:
        """The report and the column in front."""

    @property
    def is_grouped(self) -> bool:
        """Whether some lines are headings over groups."""

    @property
    def shape(self) -> object:
        """What the widths of the columns depend on."""

    def cell(self, line: object, head: Head) -> ShownCell:
        """What stands in a cell."""

    def location(self, line: object) -> Location | None:
        """Where the report of a line lies."""

    def leads(self, line: object, head: Head) -> RowLeads | None:
        """Where a cell leads: to a report, and what in it; None for a heading over a group."""
