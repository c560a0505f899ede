"""What is told of the figures of a sentence: links between two of them, and amounts of change."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from viewer.extraction.candidates import MovementKind, Relation
from viewer.extraction.figures.shape import SentenceShape

PERIOD = r"\ue001."
REST = (
    rf"(?:,?\s*{PERIOD})?(?:\s[^\ue000\ue001.;,()]{{0,60}}?)?(?:,?\s*{PERIOD})?"
    r"(?:\s*\([^\ue000()]{0,40}\))?"
)
"""What may stand between a figure and the words that lead on to another: its noun and period."""


@dataclass(frozen=True, slots=True)
class Link:
    """Figure `of` stands in a relation to figure `to`, where there is one to be named.

    `whole` says that it is a share of that one: half of the 48 children.
    """

    of: int
    relation: Relation
    to: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """Figure `of` is an amount of change or a gap; `points` where it is between percentages.

    `than` is the comparator that a gap is to.
    """

    of: int
    movement: MovementKind
    points: bool = False
    than: str = ""


ToldLink = Link | Moved


@dataclass(frozen=True, slots=True)
class SentenceFigures:
    """A sentence, whose its figures are, which are amounts, and the links found so far."""

    shape: SentenceShape
    whose: dict[int, str]
    moved: AbstractSet[int]
    links: Mapping[int, Link]

    @property
    def past(self) -> set[int | None]:
        """The figures that are told as earlier than another."""
        return {link.to for link in self.links.values() if link.relation == "earlier"}

    def alike(self, one: int, other: int) -> bool:
        """Whether two figures can be of one thing: both per cent, both pounds, both counts."""
        return self.shape.figures[one].unit == self.shape.figures[other].unit
