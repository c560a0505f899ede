"""Columns of prose: which parts of a page are read one after the other."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from viewer.extraction.layout.printed import Piece

FEWEST_LINES = 5
_FEWEST_WORDS = 3
"""Words in the middling line of a column: cells of a table have fewer."""

Region = list[Piece]


def regions(pieces: list[Piece], depth: int = 3) -> Iterator[Region]:
    """The pieces of a page in parts, in the order in which they are read."""
    gutter = _gutter(pieces) if depth and len(pieces) > 2 * FEWEST_LINES else None
    if gutter is None:
        if pieces:
            yield pieces
        return
    whole: Region = []
    for slab in _slabs(pieces, gutter):
        left = [piece for piece in slab if piece.right <= gutter]
        right = [piece for piece in slab if piece.start >= gutter]
        if len(left) + len(right) == len(slab) and _are_columns(left, right):
            if whole:
                yield whole
            whole = []
            yield from regions(left, depth - 1)
            yield from regions(right, depth - 1)
        else:
            whole += slab
    if whole:
        yield whole


def _gutter(pieces: list[Piece]) -> float | None:
    """Where the right one of two columns begins, if there may be two."""
    left_most = min(piece.start for piece in pieces)
    starts = Counter(round(piece.start) for piece in pieces if piece.start > left_most + 72)
    if not starts:
        return None
    at, count = starts.most_common(1)[0]
    beside = sum(piece.right < at for piece in pieces)
    return at - 2.0 if count >= FEWEST_LINES and beside >= FEWEST_LINES else None


def _slabs(pieces: list[Piece], gutter: float) -> Iterator[Region]:
    """Parts from the top down; what crosses the gutter is never in one with columns."""
    slab: Region = []
    crossed = False
    for piece in sorted(pieces, key=lambda piece: piece.top):
        crosses = piece.start < gutter < piece.right
        if slab and crosses != crossed:
            yield slab
            slab = []
        slab.append(piece)
        crossed = crosses
    yield slab


def _are_columns(left: Region, right: Region) -> bool:
    """Whether each side is prose that was written down as a whole, not row by row."""
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    if min(map(_middling_words, (left, right))) < _FEWEST_WORDS:
        return False
    sides = [False] * len(left) + [True] * len(right)
    order = sorted(zip((piece.order for piece in left + right), sides, strict=True))
    turns = sum(one[1] != other[1] for one, other in pairwise(order))
    return turns <= max(2, min(len(left), len(right)) // 4)


def _middling_words(region: Region) -> int:
    return sorted(len(piece.words) for piece in region)[len(region) // 2]
