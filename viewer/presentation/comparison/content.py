"""Two reports side by side as frozen values: what the page of a comparison shows."""

from dataclasses import dataclass
from typing import Literal

from viewer.domain.findings import FindingKind
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import Line, Mark, plain
from viewer.store.session.place import Place

Side = Literal["first", "second"]
SIDES: tuple[Side, Side] = ("first", "second")


@dataclass(frozen=True, slots=True)
class Leads:
    """Where something leads: a place in one of the two reports."""

    side: Side
    place: Place


@dataclass(frozen=True, slots=True)
class Held:
    """What one report says in a row: words, a rating on its scale, and a caption under them."""

    words: Line
    caption: str = ""
    rating: RatingScale | None = None
    leads: Leads | None = None
    spoken: str = ""
    heard: str = ""
    """What is heard of it where it is a stop of its own."""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A rating or a figure of both reports: what each says, the change, and a note on it.

    The mark is `hollow` where the two may not be compared like for like.
    """

    title: str
    first: Held
    second: Held
    change: Line
    mark: Mark | None = None
    note: str = ""
    differs: bool = True
    spoken: str = ""
    hollow: bool = False

    @property
    def told(self) -> str:
        """The change with what to know of it, as one text."""
        return ", ".join(filter(None, (plain(self.change), self.note)))


@dataclass(frozen=True, slots=True)
class CompareTable:
    """Rows under a title; `told` sums them up, `empty` stands where there are none.

    `change` heads what the two are to each other.
    """

    title: str
    told: str
    rows: tuple[CompareRow, ...]
    empty: str = ""
    change: str = "Change"


@dataclass(frozen=True, slots=True)
class ComparePoint:
    """A finding of one report, and in `tag` whether the other has it."""

    mark: Mark
    text: str
    tag: str
    leads: Leads
    differs: bool
    spoken: str
    id: str


@dataclass(frozen=True, slots=True)
class PointGroup:
    """The findings of both reports on one theme, and the heading over those of each."""

    theme: str
    first: tuple[ComparePoint, ...]
    second: tuple[ComparePoint, ...]
    heads: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PointSection:
    """Findings of both reports side by side, by theme."""

    title: str
    groups: tuple[PointGroup, ...]
    kind: FindingKind
    told: str = ""


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Two reports side by side, whole. `hidden` says what is not shown because it is the same.

    `first` and `second` say which reports they are, `columns` in as few words as head a column.
    """

    title: str
    subtitle: str
    first: str
    second: str
    columns: tuple[str, str]
    notes: tuple[str, ...]
    tables: tuple[CompareTable, ...]
    sections: tuple[PointSection, ...]
    only_differences: bool
    hidden: str = ""

    @property
    def differences(self) -> int:
        """How many rows and findings differ."""
        rows = sum(row.differs for table in self.tables for row in table.rows)
        points = (
            point
            for section in self.sections
            for group in section.groups
            for point in (*group.first, *group.second)
        )
        return rows + sum(point.differs for point in points)
