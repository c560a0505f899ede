"""One page of a document as a value: its picture or its text, and where on it the places are."""

from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
"""Start and end of a place: characters of the page's text (`page_process.page_text`).

In a text document, which is one page, they count every character of the file.
"""

PageBox = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the page."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """Which page of which document: `file` lies beside `report` and has this SHA-256."""

    report: Path
    file: str
    sha256: str
    number: int
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A place on a page: the beginning of its words, and a box for each line, in a picture.

    `turns` are the quarter turns clockwise by which the lines stand turned there.
    """

    words: str
    boxes: tuple[PageBox, ...] = ()
    turns: int = 0


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: blue, green, red and nothing, a byte each, row by row."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page of so many: a picture, or the `text` that the whole document is.

    `marked` has an entry for each place that was asked for, None where it is not on the page.
    """

    count: int
    marked: tuple[Marked | None, ...]
    picture: PageImage | None = None
    text: str = ""
