"""The names of periods under a chart over time: each centred under its own tick, none cut or left
out while there is room for all, in lines of their own if need be.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.presentation.charts.frame import APART, MOST_LINES, Frame
from viewer.presentation.charts.picture import Label, Stroke
from viewer.presentation.charts.sketch import Sketch
from viewer.presentation.charts.ticks import thinned
from viewer.presentation.content.chart import Tick

LINE = 1.1  # from one line of a name to the next, in em
OFF, NEAR = 0.6, 0.5  # how far a name may be off its tick: of half its width, or in pixels
LEAST = 4.0  # a name that has to be cut keeps this much room, in em
LEAST_FIELD = 1.0  # the height that names leave to the values above them, in em


@dataclass(frozen=True, slots=True)
class Named:
    """A tick at `x` with its name in lines, whose middle is `middle` and half width `half`.

    Where names have no room beside each other, some stand `lower` by so many lines.
    """

    x: float
    middle: float
    half: float
    lines: tuple[str, ...]
    lower: int = 0


def named_periods(sketch: Sketch, frame: Frame) -> tuple[Named, ...]:
    """All periods in view, with names in as few lines as do; else as many as there is room for."""
    shown = [tick for tick in frame.periods.ticks if frame.shows(tick.at)]
    high = _lines_that_fit(sketch, frame)
    if len(shown) * sketch.em < sketch.width:
        for most in range(1, min(high, MOST_LINES) + 1):
            named = _moved_apart(sketch, [_name_of(sketch, frame, tick, most) for tick in shown])
            if all(_is_over_its_tick(sketch, one) for one in named):
                return named
        for most in range(1, MOST_LINES + 1):
            named = _in_two_rows(sketch, [_name_of(sketch, frame, tick, most) for tick in shown])
            if named and lines_of(named) <= high:
                return named
    return _fewer(sketch, frame, shown, min(high, MOST_LINES))


def lines_of(named: Sequence[Named]) -> int:
    """How many lines the names take in all."""
    return max((one.lower + len(one.lines) for one in named), default=1)


def _lines_that_fit(sketch: Sketch, frame: Frame) -> int:
    """How many lines there may be in all, so that the field above keeps its least height."""
    room = frame.ground - frame.top - sketch.em * LEAST_FIELD
    return 1 + max(0, int(room / (sketch.em * LINE)))


def _in_two_rows(sketch: Sketch, named: Sequence[Named]) -> tuple[Named, ...]:
    """Names that stay under their ticks, lowered where they would touch; none if that fails.

    No name of the upper row lies across the tick of a lowered one.
    """
    apart, high = sketch.em * APART, max(len(one.lines) for one in named)
    found: list[Named] = []
    ends = [-math.inf, -math.inf]
    for one in named:
        row = int(one.middle - one.half < ends[0])
        if one.middle - one.half < ends[row] or (row and one.x < ends[0] - apart / 2):
            return ()
        if not row and found and found[-1].lower and one.middle - one.half < found[-1].x + NEAR:
            return ()
        ends[row] = one.middle + one.half + apart
        found.append(replace(one, lower=high * row))
    return tuple(found) if all(_is_over_its_tick(sketch, one) for one in named) else ()


def _is_over_its_tick(sketch: Sketch, one: Named) -> bool:
    inside = one.half <= one.middle + NEAR and one.middle + one.half <= sketch.width + NEAR
    return inside and abs(one.middle - one.x) <= max(one.half * OFF, NEAR)


def period_ticks(sketch: Sketch, frame: Frame, named: Sequence[Named]) -> None:
    """Draw the ticks with their names."""
    em = sketch.em
    for one in named:
        long = em * (0.3 + LINE * one.lower)
        mark = ((one.x, frame.bottom), (one.x, frame.bottom + long))
        sketch.strokes.append(Stroke(mark, "axis"))
        for number, words in enumerate(one.lines):
            y = frame.bottom + em * (1.35 + LINE * (one.lower + number))
            sketch.labels.append(Label(one.middle, y, words, "middle", ink="muted", small=True))


def _fewer(sketch: Sketch, frame: Frame, shown: Sequence[Tick], most: int) -> tuple[Named, ...]:
    """Evenly, from the newest back, cut where they must be; what would touch a later one goes."""
    em = sketch.em
    longest = max((tick.text for tick in shown), key=len, default="")
    lines = sketch.narrowed(longest, most, small=True)
    wide = max(sketch.wide(line, small=True) for line in lines) + em * APART
    ticks = thinned(shown, int((frame.last - frame.first) / wide) + 1)
    room = max(sketch.width / max(1, len(ticks)) - em * APART, em * LEAST)
    found: list[Named] = []
    for tick in reversed(ticks):
        one = _name_of(sketch, frame, tick, most, room)
        if not found or one.middle + one.half + em * APART <= found[-1].middle - found[-1].half:
            found.append(one)
    return tuple(reversed(found))


def _moved_apart(sketch: Sketch, named: Sequence[Named]) -> tuple[Named, ...]:
    """Names that would touch, moved to both sides alike: the mean of all left and all right."""
    left, right = [one.middle for one in named], [one.middle for one in named]
    least = [a.half + b.half + sketch.em * APART for a, b in pairwise(named)]
    for number, apart in enumerate(least, 1):
        right[number] = max(right[number], right[number - 1] + apart)
        left[-number - 1] = min(left[-number - 1], left[-number] - least[-number])
    middles = ((one + other) / 2 for one, other in zip(left, right, strict=True))
    return tuple(replace(one, middle=middle) for one, middle in zip(named, middles, strict=True))


def _name_of(sketch: Sketch, frame: Frame, tick: Tick, most: int, room: float = math.inf) -> Named:
    narrowed = sketch.narrowed(tick.text, most, small=True)
    lines = tuple(sketch.cut(line, min(room, sketch.width), small=True) for line in narrowed)
    half = max(sketch.wide(line, small=True) for line in lines) / 2
    x = frame.x(tick)
    return Named(x, min(max(x, half), sketch.width - half), half, lines)
