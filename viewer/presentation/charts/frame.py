"""The field of a chart over time: where months and values lie in it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.presentation.charts.measure import Weight
from viewer.presentation.charts.sketch import Sketch, TimeWindow
from viewer.presentation.content.chart import Axis, ChartSpec, Point, Series, Tick

MOST_FOR_ENDS, MOST_FOR_STARTS = 0.36, 0.12
LEAST_FIELD = 0.2  # the share of the width that a value too long to stand beside its mark leaves
TOGETHER = 0.83  # the share of the room between two days that periods take which end on them
SHARE, WIDEST = 0.92, 4.0  # a bar's share of a period's room; its most, in em
NARROW, BETWEEN = 1.2, 1.2  # the least width of a bar with marks beside it, and their room, in em
MARKS = 1.4  # from one mark to the next that ends with it, in em
MOST_LINES, APART = 3, 0.6  # of the name of a period; how far it keeps from the next, in em


@dataclass(frozen=True, slots=True)
class Frame:
    """The field that values are drawn in, and how months and values map to pixels.

    The axis runs from `first` to `last`, marks reach to `edge`, the lowest value lies on `ground`,
    the periods under `bottom`; `bar` is a bar's width, `apart` how far from each other periods
    stand that end together, and `marks_fit` whether there is room for marks between bars.
    """

    left: float
    top: float
    ground: float
    bottom: float
    first: float
    last: float
    edge: float
    bar: float
    apart: float
    marks_fit: bool
    periods: Axis
    values: Axis
    window: TimeWindow

    def x(self, of: Tick | Point) -> float:
        """The place of a period or a figure from the left."""
        return self.along(of.at) + of.side * self.apart

    def along(self, at: float) -> float:
        """A place on the axis from the left."""
        start, end = self.window
        part = (at - start) / (end - start) if end > start else 0.5
        return self.first + part * (self.last - self.first)

    def y(self, value: float) -> float:
        """A value's place from the top."""
        part = (value - self.values.low) / (self.values.high - self.values.low)
        return self.ground - part * (self.ground - self.top)

    def raised(self, by: float) -> "Frame":
        """This field with more room below it."""
        return replace(self, bottom=self.bottom - by, ground=self.ground - by)

    def shows(self, at: float) -> bool:
        """Whether a month is in view."""
        return self.window[0] - 1e-6 <= at <= self.window[1] + 1e-6


def frame_of(spec: ChartSpec, sketch: Sketch, window: TimeWindow | None) -> Frame:
    """The field that is left when the words around it have their room."""
    assert spec.values is not None
    assert spec.periods is not None
    em, ticks = sketch.em, spec.periods.ticks
    left = max(sketch.wide(tick.text, small=True) for tick in spec.values.ticks) + em * 0.8
    view = window or (spec.periods.low, spec.periods.high)
    starts = max(_room_for_starts(spec, sketch), em * 0.5)
    end = sketch.width - _room_for_ends(spec, sketch, left) - em * 0.2
    end = max(end, left + starts + sketch.width * LEAST_FIELD)
    bar, apart, marks_fit = _slots(spec, sketch, end - left - starts, view)
    shown = [tick.side for tick in ticks if view[0] <= tick.at <= view[1]] or [0.0]
    first = left + max(starts, bar / 2 - shown[0] * apart + em * 0.5)
    after = bar / 2 + shown[-1] * apart
    last = max(end - after, first + em)
    bottom = sketch.height - em * 1.9
    # Words stand below the lowest figures; only bars that go up need no room for them.
    upright = spec.kind == "bars" and spec.values.low >= 0
    ground = bottom if upright else bottom - em * 1.7
    axes = spec.periods, spec.values
    return Frame(
        left, em * 1.6, ground, bottom, first, last, last + after,
        bar, apart, marks_fit, *axes, view,
    )  # fmt: skip


def end_words(series: Series, period: str = "") -> tuple[str, str]:
    """What stands beside a body's newest figure: value, period and name, and how it was derived."""
    last = series.points[-1]
    when = f" ({period})" if period else ""
    return f"{last.text}{when} {series.name}", last.note


def earlier_period(series: Series, ticks: Sequence[Tick]) -> str:
    """The period of a body's newest figure, if it is not the newest of these."""
    last = series.points[-1]
    if last.at >= ticks[-1].at:
        return ""
    return next(one.text for one in ticks if (one.at, one.side) == (last.at, last.side))


def _room_for_ends(spec: ChartSpec, sketch: Sketch, left: float) -> float:
    """What the names beside the newest figures take: at most a good third of the width.

    The subject's newest figure is whole in any case. Leaders need room where bodies are several.
    """
    assert spec.periods is not None
    drawn = [series for series in spec.series if series.points]
    # Between lines there is room for the words of earlier figures; bars would hide them.
    ticks = spec.periods.ticks if spec.kind == "bars" else ()
    whens = [earlier_period(series, ticks) if ticks else "" for series in drawn]
    words = [end_words(series, when)[0] for series, when in zip(drawn, whens, strict=True)]
    wide = _widths(sketch, words, "strong")
    wide += _widths(sketch, [end_words(series)[1] for series in drawn], "derived")
    own = [series.points[-1].text for series in drawn if series.role == "subject"]
    least = max(_widths(sketch, own, "strong"), default=0.0)
    before = sketch.em * (1.4 if len(drawn) < 2 else 2.4)
    most = (sketch.width - left) * MOST_FOR_ENDS
    return max(min(max(wide, default=0.0) + before, most), least + before)


def _room_for_starts(spec: ChartSpec, sketch: Sketch) -> float:
    """Half of the widest words around the oldest figures, so that none reaches over the axis."""
    assert spec.periods is not None
    starts = [series.points[0] for series in spec.series if series.points]
    early = _widths(sketch, [point.text for point in starts if point.labelled], "strong")
    early += _widths(sketch, [point.note for point in starts if point.labelled], "derived")
    early.append(sketch.wide(spec.periods.ticks[0].text, small=True))
    return max(min(max(early) / 2, sketch.width * MOST_FOR_STARTS), sketch.em * 1.5)


def _slots(
    spec: ChartSpec, sketch: Sketch, room: float, view: TimeWindow
) -> tuple[float, float, bool]:
    """The width of bars, how far apart what ends together stands, and whether marks fit between.

    Bars are as wide as they can be without touching; other bodies' marks stand between them.
    """
    assert spec.periods is not None
    em, most = sketch.em, max(_slot(spec.periods, room, view), 0.0)
    names = _names_apart(spec.periods, sketch)
    if spec.kind != "bars":
        return 0.0, min(most, max(em * MARKS, names)), False
    marks_fit = len(spec.series) > 1 and most >= em * (NARROW + BETWEEN)
    bar = min(em * WIDEST, most - em * BETWEEN if marks_fit else most * SHARE)
    least = bar + em * BETWEEN if marks_fit else bar / SHARE
    return bar, min(most, max(least, names)), marks_fit


def _slot(periods: Axis, room: float, view: TimeWindow) -> float:
    """The room for a period in `room` pixels, where periods lie nearest to each other.

    The first and the last reach half their width out of the axis.
    """
    days = list(Counter(tick.at for tick in periods.ticks).items())
    widest = max(count for _, count in days)
    if len(days) < 2 or view[1] <= view[0]:
        return room * TOGETHER / widest
    nearest = min((b - a) * 2 / (one + other) for (a, one), (b, other) in pairwise(days))
    part = TOGETHER * nearest / (view[1] - view[0])
    return room * part / (1 + part * widest)


def _names_apart(periods: Axis, sketch: Sketch) -> float:
    """How far apart periods that end together stand so that there is room for their names."""
    pairs = [(one, other) for one, other in pairwise(periods.ticks) if one.at == other.at]
    halves = [(_narrowest(one, sketch), _narrowest(other, sketch)) for one, other in pairs]
    return max((one + other for one, other in halves), default=0.0) + sketch.em * APART


def _narrowest(tick: Tick, sketch: Sketch) -> float:
    lines = sketch.narrowed(tick.text, MOST_LINES, small=True)
    return max(sketch.wide(line, small=True) for line in lines) / 2


def _widths(sketch: Sketch, texts: list[str], weight: Weight) -> list[float]:
    small = weight == "derived"
    return [sketch.wide(text, weight, small=small) for text in texts if text]
