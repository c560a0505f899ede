"""Headers, footers and page numbers: what stands at the same place of several pages."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from viewer.extraction.layout.printed import Piece, PrintedPage

_EDGE = 0.12
"""How far from the upper and the lower edge they may stand, as a share of the page."""
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.I)
_UNCOUNTED = 6
"""Pages at the beginning that may not be counted."""

_DIGITS = re.compile(r"\d+")

_NEAR = 24
"""How many pages before and after are looked at."""


class _Print(NamedTuple):
    """The words of a piece, with # for numbers, how far down it stands, and its numbers."""

    words: str
    down: int
    numbers: tuple[int, ...]


_Met = dict[tuple[str, int], list[tuple[int, tuple[int, ...]]]]
"""On which pages the words of a piece stand so far down, and with which numbers."""


def margins(pages: Sequence[tuple[PrintedPage, Sequence[Piece]]]) -> list[list[Piece]]:
    """The pieces of each page that are no part of what is told."""
    prints = [[(_print(piece, page), piece) for piece in _near_edges(page, pieces)]
              for page, pieces in pages]  # fmt: skip
    met: _Met = defaultdict(list)
    for at, near in enumerate(prints):
        for printed in dict.fromkeys(printed for printed, _ in near):
            met[printed.words, printed.down].append((at, printed.numbers))
    often = 2 if len(pages) < 6 else 3
    found = []
    for at, (near, (page, pieces)) in enumerate(zip(prints, pages, strict=True)):
        often_met = {piece for printed, piece in near if _is_met(met, printed, at, often)}
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
    words = _words(piece, page)
    numbers = tuple(int(number[-9:]) for number in _DIGITS.findall(words))
    return _Print(_DIGITS.sub("#", words), round(piece.bottom / 3), numbers)


def _is_met(met: _Met, printed: _Print, at: int, often: int) -> bool:
    """Whether so many pages around this one print the same there, but for their own numbers."""
    pages: set[int] = set()
    for near in (-1, 0, 1):
        there = met.get((printed.words, printed.down + near), [])
        first = bisect_left(there, at - _NEAR, key=lambda one: one[0])
        last = bisect_left(there, at + _NEAR, key=lambda one: one[0])
        for page, numbers in there[first:last]:
            if _is_alike(printed.numbers, numbers, page - at):
                pages.add(page)
    return len(pages) >= often


def _is_alike(ours: tuple[int, ...], theirs: tuple[int, ...], pages: int) -> bool:
    """Whether numbers are the same, or those of pages so far apart; others are of what is told."""
    return all(other - one in (0, pages) for one, other in zip(ours, theirs, strict=True))


def _is_its_number(piece: Piece, page: PrintedPage, others: Sequence[Piece]) -> bool:
    """Whether it is the number of its page, or one near it, and nothing else is on its line."""
    match = _PAGE_NUMBER.fullmatch(_words(piece, page))
    if match is None or abs(int(match[1]) - page.number) > _UNCOUNTED:
        return False
    return all(
        other is piece or other.top >= piece.bottom or other.bottom <= piece.top for other in others
    )
