"""The words of the pages of a PDF and where they stand, as PDFium finds them."""

import re
from collections.abc import Iterator
from ctypes import byref, c_double, c_int, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no types

from viewer.characters import LINE_END_HYPHEN
from viewer.extraction.layout.printed import PrintedPage, PrintedWord
from viewer.store.documents.page_process import page_text

_SIGNS = "•◼▪●■◦\ue000-\uf8ff"
_WORD = re.compile(
    rf"[{_SIGNS}](?=[^\s{_SIGNS}])|(?<![^\n])\d{{1,3}}(?:\.(?=[^\W\d])|(?=[A-Z]))|[^\s{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?"
)
_BOLD = re.compile(rb"bold|black|heavy|semibd|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_LONGEST_NAME = 128
_FINE = 1_000_000
"""PDFium places points on a page of whole pixels."""

_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = _SUPERSCRIPTS | frozenset("0123456789")
_UNIT = re.compile(r"[\d.,/]*[kcm]?m", re.IGNORECASE)
"""What has a raised digit of its own: square metres."""

_RAISED = 0.42
"""How high above the lower edge of its line a digit begins that is raised, as a share of it."""

_WIDE, _SMALL = 1.1, 0.8
"""A letter wider than so many times its height hides a gap; a digit so much lower is raised."""

_GAP, _TURNED_GAP = 0.5, 0.12
"""Between two words, as a share of the height: PDFium finds no spaces on a turned page."""

_Place = tuple[float, float, float, float]


def printed_page(page: Any, number: int) -> PrintedPage:
    """A page with its words, in points from its upper left corner as it is shown."""
    textpage = page.get_textpage()
    text = page_text(textpage)
    reader = _PdfReader(page, textpage, text)
    words = tuple(reader.words())
    wide, high = page.get_size()
    if reader.turned % 2:
        wide, high = high, wide
    return PrintedPage(number, text, words, wide, high, reader.turned)


def language_of(document: Any) -> str:
    """The language that a PDF says it is in, as a tag; empty if it says none."""
    ask = getattr(pdfium, "FPDFCatalog_GetLanguage", None)
    if ask is None:  # not every build of PDFium has it
        return ""
    letters = (pdfium.FPDF_WCHAR * _LONGEST_NAME)()
    if ask(document.raw, letters, 2 * _LONGEST_NAME) > 2 * _LONGEST_NAME:
        return ""
    return bytes(letters).decode("utf-16-le", "replace").partition("\0")[0].strip()


class _PdfReader:
    def __init__(self, page: Any, textpage: Any, text: str) -> None:
        self._textpage, self._text = textpage.raw, text
        self._page = page
        self._box = pdfium.FS_RECTF()
        self._to_box = byref(self._box)
        self._name, self._flags = create_string_buffer(_LONGEST_NAME), c_int()
        self._edges = c_double(), c_double(), c_double(), c_double()
        self._bold: dict[bytes, bool] = {}
        count = textpage.count_chars()
        self._is_plain = count == len(text)
        self._units = [] if self._is_plain else _units(text)
        self.turned = self._quarter_turns(count) if text else 0
        self._matrix = self._as_shown()
        a, b, c, d, _, _ = self._matrix
        self._is_upright = max(abs(b), abs(c)) < 1e-6 and a > 0 > d

    def words(self) -> Iterator[PrintedWord]:
        """The words in the order of the text."""
        for match in _WORD.finditer(self._text):
            start, end = match.span()
            first, last = self._place(start), self._place(end - 1)
            if end - start > 1 and self._hides_gap(first, last, end - start):
                yield from self._parted(start, end)
            else:
                yield from self._word(start, end, first, last)

    def _word(self, start: int, end: int, first: _Place, last: _Place) -> Iterator[PrintedWord]:
        """A word, without the number of a footnote that is set to its end."""
        bold = self._is_bold(start)
        at = end
        if self._text[end - 1] in _DIGITS:
            at = self._raised_from(start, end, first)
        if start < at < end:
            yield self._made(start, at, first, self._place(at - 1), bold=bold)
            yield self._made(at, end, self._place(at), last, bold=bold, raised=True)
        else:
            yield self._made(start, end, first, last, bold=bold, raised=at == start)

    def _made(
        self, start: int, end: int, first: _Place, last: _Place, *, bold: bool, raised: bool = False
    ) -> PrintedWord:
        top = first[1] if first[1] < last[1] else last[1]
        bottom = first[3] if first[3] > last[3] else last[3]
        right = last[2] if last[2] > first[2] else first[2]
        return PrintedWord(start, end, first[0], top, right, bottom, bold, raised)

    def _raised_from(self, start: int, end: int, first: _Place) -> int:
        """Where the raised digits at the end of a word begin; its end if there are none."""
        at = end
        while at > start and self._text[at - 1] in _DIGITS and end - at < 3:
            beside = start if at - 1 > start else end
            if not self._is_raised(at - 1, beside, first):
                break
            at -= 1
        return end if _UNIT.fullmatch(self._text, start, at) else at

    def _is_raised(self, at: int, beside: int, first: _Place) -> bool:
        """Whether a digit stands higher than a letter: in small type, or by its shape."""
        if self._text[at] in _SUPERSCRIPTS:
            return True
        box, high = self._place(at), first[3] - first[1]
        if box[3] - box[1] < _SMALL * high:
            return box[3] <= first[3] - 0.1 * high
        if not self._is_upright or self._text[beside : beside + 1].isspace():
            return False
        lower = self._lower_edge(at)
        return box[3] - lower > _RAISED * high and self._lower_edge(beside) - lower > 0.15 * high

    def _lower_edge(self, at: int) -> float:
        """Where the ink of a character ends, below."""
        edges, index = self._edges, self._index(min(at, len(self._text) - 1))
        pdfium.FPDFText_GetCharBox(self._textpage, index, *map(byref, edges))
        return self._matrix[3] * edges[2].value + self._matrix[5]

    def _hides_gap(self, first: _Place, last: _Place, length: int) -> bool:
        """Whether there may be a gap, or the end of a line, that PDFium found no space for."""
        if self.turned:
            return True
        return last[2] - first[0] > _WIDE * length * max(first[3] - first[1], 1) or (
            last[0] < first[0]
        )

    def _parted(self, start: int, end: int) -> Iterator[PrintedWord]:
        """What PDFium takes for one word, parted where there is a gap."""
        places = [self._place(at) for at in range(start, end)]
        begun = start
        for at in range(start + 1, end):
            before, after = places[at - start - 1], places[at - start]
            gap, high = after[0] - before[2], before[3] - before[1]
            if gap > (_TURNED_GAP if self.turned else _GAP) * high or gap < -2 * high:
                yield from self._word(begun, at, places[begun - start], before)
                begun = at
        yield from self._word(begun, end, places[begun - start], places[-1])

    def _index(self, at: int) -> int:
        if self._is_plain:
            return at
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._textpage, self._units[at]))

    def _place(self, at: int) -> _Place:
        """Left, top, right and bottom of a character, as the page is read."""
        box = self._box
        index = at if self._is_plain else self._index(at)
        if not pdfium.FPDFText_GetLooseCharBox(self._textpage, index, self._to_box):
            return 0.0, 0.0, 0.0, 0.0
        a, b, c, d, e, f = self._matrix
        left, right, lower, upper = box.left, box.right, box.bottom, box.top
        if self._is_upright:
            return a * left + e, d * upper + f, a * right + e, d * lower + f
        x, y = a * left + c * lower + e, b * left + d * lower + f
        other_x, other_y = a * right + c * upper + e, b * right + d * upper + f
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)

    def _is_bold(self, at: int) -> bool:
        index, name, flags = self._index(at), self._name, self._flags
        pdfium.FPDFText_GetFontInfo(self._textpage, index, name, _LONGEST_NAME, byref(flags))
        called = name.value
        if called not in self._bold:
            self._bold[called] = _BOLD.search(called) is not None
        return self._bold[called] or bool(flags.value & _FORCED_BOLD)

    def _as_shown(self) -> tuple[float, ...]:
        """Points of the page as points of what is shown, turned so that words are level."""
        wide, high = self._page.get_size()
        corner, right, up = (
            self._on_screen(x, y, wide, high) for x, y in ((0, 0), (1000, 0), (0, 1000))
        )
        matrix = (
            (right[0] - corner[0]) / 1000, (right[1] - corner[1]) / 1000,
            (up[0] - corner[0]) / 1000, (up[1] - corner[1]) / 1000, *corner,
        )  # fmt: skip
        for _ in range(self.turned):
            a, b, c, d, e, f = matrix
            matrix = (b, -a, d, -c, f, wide - e)
            wide, high = high, wide
        return matrix

    def _on_screen(self, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        given = c_double(x), c_double(y), byref(across), byref(down)
        pdfium.FPDF_PageToDevice(self._page.raw, 0, 0, _FINE, _FINE, 0, *given)
        return across.value / _FINE * wide, down.value / _FINE * high

    def _quarter_turns(self, count: int) -> int:
        """How the words of the page stand, in quarter turns clockwise of what is shown."""
        step = max(count // 12, 1)
        angles = [
            pdfium.FPDFText_GetCharAngle(self._textpage, at) for at in range(step // 2, count, step)
        ]
        turns = [round(angle / 1.5708) % 4 for angle in angles if angle >= 0]
        most = max(set(turns), key=turns.count, default=0)
        return (most + int(self._page.get_rotation()) // 90) % 4


def _units(text: str) -> list[int]:
    """Where each character begins in UTF-16."""
    found, at = [], 0
    for letter in text:
        found.append(at)
        at += 1 + (letter > "\uffff")
    return found
