"""The field of a chart over time: where months and values lie in it."""

from dataclasses import dataclass
from itertools import pairwise

from viewer.presentation.charts.measure import Weight
from viewer.presentation.charts.sketch import Sketch, Window
from viewer.presentation.charts.spec import Axis, ChartSpec, Series

MOST_FOR_ENDS, MOST_FOR_STARTS = 0.36, 0.12
BAR_SHARE = 0.56


@dataclass(frozen=True, slots=True)
class Frame:
    """The field that values are drawn in, and how months and values map to pixels.

    The lowest value lies on `ground`, the periods under `bottom`; `bar` is a bar's width.
    """

    left: float
    top: float
    ground: float
    bottom: float
    first: float
    last: float
    bar: float
    periods: Axis
    values: Axis
    window: Window

    def x(self, at: float) -> float:
        """A month's place from the left."""
        start, end = self.window
        part = (at - start) / (end - start) if end > start else 0.5
        return self.first + part * (self.last - self.first)

    def y(self, value: float) -> float:
        """A value's place from the top."""
        part = (value - self.values.low) / (self.values.high - self.values.low)
        return self.ground - part * (self.ground - self.top)

    def shows(self, at: float) -> bool:
        """Whether a month is in view."""
        return self.window[0] - 1e-6 <= at <= self.window[1] + 1e-6


def frame_of(spec: ChartSpec, sketch: Sketch, window: Window | None) -> Frame:
    """The field that is left when the words around it have their room."""
    assert spec.values is not None
    assert spec.periods is not None
    em = sketch.em
    ticks = max(sketch.wide(tick.text, small=True) for tick in spec.values.ticks)
    left = ticks + em * 0.8
    view = window or (spec.periods.low, spec.periods.high)
    end = sketch.width - _room_for_ends(spec, sketch, left) - em * 0.2
    bar = _bar_width(spec, end - left - em, em) if spec.kind == "bars" else 0.0
    first = left + max(_room_for_starts(spec, sketch), bar / 2 + em * 0.5)
    last = max(end - bar / 2, first + em)
    bottom = sketch.height - em * 1.9
    ground = bottom if spec.kind == "bars" else bottom - em * 1.7
    axes = spec.periods, spec.values
    return Frame(left, em * 1.6, ground, bottom, first, last, bar, *axes, view)


def end_words(series: Series) -> tuple[str, str]:
    """What stands beside a body's newest figure: value and name, and how it was derived."""
    last = series.points[-1]
    return f"{last.text} {series.name}", last.note


def _room_for_ends(spec: ChartSpec, sketch: Sketch, left: float) -> float:
    """What the names beside the newest figures take: at most a good third of the width.

    The subject's newest figure is whole in any case. Leaders need room where bodies are several.
    """
    drawn = [series for series in spec.series if series.points]
    wide = _widths(sketch, [end_words(series)[0] for series in drawn], "strong")
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


def _bar_width(spec: ChartSpec, room: float, em: float) -> float:
    places = sorted({point.at for point in spec.series[0].points})
    if len(places) < 2:
        return min(em * 4, room * BAR_SHARE)
    step = min(b - a for a, b in pairwise(places))
    return min(em * 4, room / ((places[-1] - places[0]) / step + 1) * BAR_SHARE)


def _widths(sketch: Sketch, texts: list[str], weight: Weight) -> list[float]:
    small = weight == "derived"
    return [sketch.wide(text, weight, small=small) for text in texts if text]
