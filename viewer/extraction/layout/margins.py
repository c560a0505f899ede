"""Headers, footers and page numbers: what stands at the same place of several pages."""

import re
from collections import Counter
from collections.abc import Sequence

from viewer.extraction.layout.printed import Piece, PrintedPage

_EDGE = 0.12
"""How far from the upper and the lower edge they may stand, as a share of the page."""
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.I)
_UNCOUNTED = 6
"""Pages at the beginning that may not be counted."""

_DIGITS = re.compile(r"\d+")

_Print = tuple[str, int]
"""The words of a piece, with # for numbers, and how far down it stands."""


def margins(pages: Sequence[tuple[PrintedPage, Sequence[Piece]]]) -> list[list[Piece]]:
    """Of each page, the pieces that are no part of what is told."""
    prints = [[(_print(piece, page), piece) for piece in _near_edges(page, pieces)]
              for page, pieces in pages]  # fmt: skip
    counts = Counter(one for page in prints for one in {printed for printed, _ in page})
    often = 2 if len(pages) < 6 else 3
    found = []
    for near, (page, pieces) in zip(prints, pages, strict=True):
        often_met = {piece for printed, piece in near if _count(counts, printed) >= often}
        rest = [piece for piece in pieces if piece not in often_met]
        found.append(
            [piece for _, piece in near if piece in often_met or _is_its_number(piece, page, rest)]
        )
    return found


def _near_edges(page: PrintedPage, pieces: Sequence[Piece]) -> list[Piece]:
    upper, lower = _EDGE * page.height, (1 - _EDGE) * page.height
    return [piece for piece in pieces if piece.bottom < upper or piece.top > lower]


def _words(piece: Piece, page: PrintedPage) -> str:
    words = [*piece.label, *piece.words]
    return " ".join(page.text[word.start : word.end] for word in words)


def _print(piece: Piece, page: PrintedPage) -> _Print:
    return _DIGITS.sub("#", _words(piece, page)), round(piece.bottom / 3)


def _count(counts: Counter[_Print], printed: _Print) -> int:
    words, down = printed
    return sum(counts[words, down + near] for near in (-1, 0, 1))


def _is_its_number(piece: Piece, page: PrintedPage, others: Sequence[Piece]) -> bool:
    """Whether it is the number of its page, or one near it, and nothing else is on its line."""
    match = _PAGE_NUMBER.fullmatch(_words(piece, page))
    if match is None or abs(int(match[1]) - page.number) > _UNCOUNTED:
        return False
    return all(
        other is piece or other.top >= piece.bottom or other.bottom <= piece.top for other in others
    )
