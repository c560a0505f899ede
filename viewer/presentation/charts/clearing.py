"""Words and what lies behind them: where two labels touch, and a grid that makes way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.presentation.charts.picture import XY, Stroke

BEHIND = frozenset({"grid", "axis"})
ASIDE = 2.0
"""How far a line keeps from words, in pixels."""


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
    for room in sorted(rooms, key=lambda room: room.left if level else room.top):
        first, last = (room.left, room.right) if level else (room.top, room.bottom)
        low, high = (room.top, room.bottom) if level else (room.left, room.right)
        if not low < (y1 if level else x1) < high or last <= start or first >= end:
            continue
        if first - ASIDE > start:
            yield _part(stroke, start, first - ASIDE, level=level)
        start = max(start, last + ASIDE)
    if start < end:
        yield _part(stroke, start, end, level=level)


def _part(stroke: Stroke, start: float, end: float, *, level: bool) -> Stroke:
    x, y = stroke.points[0]
    places: tuple[XY, XY] = ((start, y), (end, y)) if level else ((x, start), (x, end))
    return Stroke(places, stroke.tone, stroke.width, stroke.dash)
