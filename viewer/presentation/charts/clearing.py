"""Words and what lies behind them: where two labels touch, and a grid that makes way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viewer.presentation.charts.picture import XY, Stroke

BEHIND = frozenset({"grid", "axis"})
ASIDE, SHORTEST = 2.0, 8.0  # of a line: how far it keeps from words, its shortest piece, in pixels


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle of the picture."""

    left: float
    top: float
    right: float
    bottom: float


def touch(one: Room, other: Room) -> bool:
    """Whether two rectangles share a part."""
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def crossed(room: Room, stroke: Stroke) -> bool:
    """Whether a line runs through a rectangle."""
    return any(_meets(room, one, other) for one, other in pairwise(stroke.points))


def _meets(room: Room, one: XY, other: XY) -> bool:
    low, high = 0.0, 1.0
    sides = ((room.left, room.right), (room.top, room.bottom))
    for start, end, (least, most) in zip(one, other, sides, strict=True):
        if start == end:
            if not least < start < most:
                return False
            continue
        first, last = sorted(((least - start) / (end - start), (most - start) / (end - start)))
        low, high = max(low, first), min(high, last)
    return low < high


def cleared(strokes: Sequence[Stroke], rooms: Sequence[Room]) -> Iterator[Stroke]:
    """The strokes; the straight ones of the grid leave out what lies behind words."""
    for stroke in strokes:
        if stroke.tone in BEHIND and len(stroke.points) == 2:
            yield from _cleared(stroke, rooms)
        else:
            yield stroke


def _cleared(stroke: Stroke, rooms: Sequence[Room]) -> Iterator[Stroke]:
    (x1, y1), (x2, y2) = stroke.points
    level = y1 == y2
    start, end = (x1, x2) if level else (y1, y2)
    whole = start
    for room in sorted(rooms, key=lambda room: room.left if level else room.top):
        first, last = (room.left, room.right) if level else (room.top, room.bottom)
        low, high = (room.top, room.bottom) if level else (room.left, room.right)
        if not low < (y1 if level else x1) < high or last <= start or first >= end:
            continue
        if first - ASIDE > start + SHORTEST:
            yield _part(stroke, start, first - ASIDE, level=level)
        start = last + ASIDE
    if start == whole or start + SHORTEST < end:
        yield _part(stroke, start, end, level=level)


def _part(stroke: Stroke, start: float, end: float, *, level: bool) -> Stroke:
    x, y = stroke.points[0]
    places: tuple[XY, XY] = ((start, y), (end, y)) if level else ((x, start), (x, end))
    return Stroke(places, stroke.tone, stroke.width, stroke.dash)
