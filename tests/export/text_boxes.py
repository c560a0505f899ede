"""The text boxes of a PDF: what lies over what, and what leaves the margins."""

import math
from collections.abc import Iterator
from ctypes import c_double, c_void_p, cast
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped] # it has no types
from pypdfium2 import raw

POINTS_PER_MM = 72 / 25.4
LEAST = 1.0
"""Boxes share this much each way, in points, before they count as overlapping."""

EDGE = 0.75
"""How far, in points, a box may reach over a margin: slanted and round letters do."""

LEAST_SIZE = 8.99
"""Nothing on paper is set in less, in points."""

FOOT = 7.0
"""Nothing stands nearer to the upper and the lower edge of the paper, in millimetres."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """A word, or what of it was set in one go, and where: in points, from the lower left corner.

    `size` and `baseline` are those of its first letter.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float = 9.0
    baseline: float = 0.0

    def overlaps(self, other: "TextBox") -> bool:
        """Whether the letters of the two lie over each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > LEAST and along > LEAST


@dataclass(frozen=True, slots=True)
class Page:
    """What is set on a page, and how large it is, in points."""

    number: int
    width: float
    height: float
    boxes: tuple[TextBox, ...]

    def overlaps(self) -> list[tuple[TextBox, TextBox]]:
        """The pairs whose letters lie over each other."""
        found: list[tuple[TextBox, TextBox]] = []
        near: list[TextBox] = []
        for box in sorted(self.boxes, key=lambda item: item.left):
            near = [item for item in near if item.right > box.left]
            found.extend((item, box) for item in near if item.overlaps(box))
            near.append(box)
        return found

    def outside(self, left: float, right: float) -> list[TextBox]:
        """The boxes that reach over a margin; `left` and `right` are in millimetres."""
        first, last = left * POINTS_PER_MM - EDGE, self.width - right * POINTS_PER_MM + EDGE
        low, high = FOOT * POINTS_PER_MM, self.height - FOOT * POINTS_PER_MM
        return [
            box
            for box in self.boxes
            if box.left < first or box.right > last or box.bottom < low or box.top > high
        ]

    def lines(self) -> list[str]:
        """Its words, those on one height together."""
        found: dict[int, list[str]] = {}
        for box in self.boxes:
            found.setdefault(round(box.baseline), []).append(box.text)
        return [" ".join(words) for words in found.values()]


def pages(pdf: bytes) -> list[Page]:
    """Every page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document, 1):
        words = page.get_textpage()
        width, height = page.get_size()
        found.append(Page(number, width, height, tuple(_boxes(words))))
        words.close()
        page.close()
    document.close()
    return found


def _boxes(words: pypdfium2.PdfTextPage) -> Iterator[TextBox]:
    """Words: letters without a blank between them that were set in one go."""
    letters: list[int] = []
    last = None
    for at in range(words.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(words, at))
        owner = cast(raw.FPDFText_GetTextObject(words, at), c_void_p).value
        if letters and (letter.isspace() or owner != last):
            yield _box(words, letters)
            letters = []
        if not letter.isspace() and letter not in "\u200b\u2060":
            letters.append(at)
            last = owner
    if letters:
        yield _box(words, letters)


def _box(words: pypdfium2.PdfTextPage, letters: list[int]) -> TextBox:
    text = "".join(chr(raw.FPDFText_GetUnicode(words, at)) for at in letters)
    lefts, bottoms, rights, tops = zip(*(words.get_charbox(at) for at in letters), strict=True)
    edges = min(lefts), min(bottoms), max(rights), max(tops)
    return TextBox(text, *edges, _size(words, letters[0]), _baseline(words, letters[0]))


def _size(words: pypdfium2.PdfTextPage, at: int) -> float:
    """The size of a letter, in points, with what a chart is scaled by."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words, at, matrix)
    return float(raw.FPDFText_GetFontSize(words, at) * math.hypot(matrix.c, matrix.d))


def _baseline(words: pypdfium2.PdfTextPage, at: int) -> float:
    across, along = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, at, across, along)
    return along.value
