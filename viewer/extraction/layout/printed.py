"""Words as they are printed: where each stands on its page and in the text of the page."""

from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.extraction.source_text import Box


class PrintedWord(NamedTuple):
    """Characters `start` to `end` of a page, in points from its upper left corner.

    `raised` is said of the small number of a footnote.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False
    raised: bool = False

    @property
    def height(self) -> float:
        """From the lowest to the highest that a letter of its typeface can be."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page: its text, its words in the order in which they were printed, its size in points.

    `turned` counts the quarter turns, clockwise, that its words were turned back by.
    """

    number: int
    text: str
    words: tuple[PrintedWord, ...]
    width: float
    height: float
    turned: int = 0


@dataclass(slots=True, eq=False)
class Piece:
    """Words side by side without a wide gap: a line, or what a cell has of one."""

    words: list[PrintedWord]
    left: float
    top: float
    right: float
    bottom: float
    order: int
    label: list[PrintedWord] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.bottom - self.top

    def take(self, words: list[PrintedWord], other: "Piece | PrintedWord") -> None:
        """Take in words that stand behind its own, as far as `other` reaches."""
        self.words += words
        self.right = max(self.right, other.right)
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)

    @property
    def start(self) -> float:
        """The left edge of its label, or else of its words."""
        return self.label[0].left if self.label else self.left

    @property
    def bold(self) -> bool:
        """Whether all of it is in bold type."""
        return all(word.bold for word in self.words)


def shared_height(one: Piece | PrintedWord, other: Piece | PrintedWord) -> float:
    """How much of their heights two have in common; less than nothing if one is below the other."""
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def box_on_page(box: Box, page: PrintedPage) -> Box:
    """A box in points as shares of the page as it is shown."""
    left, top, right, bottom = box
    wide, high = max(page.width, 1), max(page.height, 1)
    left, top, right, bottom = (
        min(max(share, 0.0), 1.0)
        for share in (left / wide, top / high, right / wide, bottom / high)
    )
    for _ in range(page.turned):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return left, top, right, bottom
