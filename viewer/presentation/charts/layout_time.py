"""Charts over time: lines with gaps left open, or bars, and their labels beside the marks."""

from functools import partial
from typing import Literal

from viewer.presentation.charts.frame import Frame, frame_of
from viewer.presentation.charts.labels_periods import LINE, lines_of, named_periods, period_ticks
from viewer.presentation.charts.labels_time import early_labels, end_labels
from viewer.presentation.charts.picture import BarBox, Label, Marker, Stop, Stroke, Tone
from viewer.presentation.charts.sketch import DASHES, Sketch, TimeWindow, shapes_of
from viewer.presentation.charts.ticks import with_room
from viewer.presentation.content.chart import ChartSpec, Series
from viewer.presentation.content.shapes import Shape

CROWDED = 40  # from this many figures on, marks are small
THIN = 2.0  # bars narrower than this, in pixels, cannot be seen: they become a line
TALL = 1.2  # from one value at the side to the next at least, in em
STEM = 2.0  # the least height of a bar, in pixels: that of nothing, and of very little
Manner = Literal["line", "bars", "beside"]


def lay_out_time(spec: ChartSpec, sketch: Sketch, window: TimeWindow | None) -> None:
    """Grid, lines or bars, marks, labels and axes."""
    frame = frame_of(spec, sketch, window)
    named = named_periods(sketch, frame)
    frame = frame.raised(sketch.em * LINE * (lines_of(named) - 1))
    _grid(sketch, frame)
    drawn = list(zip(spec.series, shapes_of(spec.series), strict=True))
    # The subject's line last, so that nothing hides it; its bars first, for they would hide others.
    bars = spec.kind == "bars"
    for series, shape in sorted(drawn, key=lambda item: (item[0].role == "subject") != bars):
        manner = _manner(spec, frame, series)
        if manner == "line":
            _line(sketch, frame, series, shape)
        elif manner == "bars":
            _bars(sketch, frame, series)
        else:
            _beside(sketch, frame, series, shape)
    _breaks(sketch, frame)
    period_ticks(sketch, frame, named)
    end_labels(sketch, frame, spec.series, partial(_words_aside, spec, sketch, frame))
    early_labels(spec, sketch, frame)
    _stops(spec, sketch, frame)


def _manner(spec: ChartSpec, frame: Frame, series: Series) -> Manner:
    if spec.kind != "bars":
        return "line"
    if series.role == "subject":
        return "bars" if frame.bar >= THIN else "line"
    return "beside" if frame.marks_fit else "line"


def _grid(sketch: Sketch, frame: Frame) -> None:
    for tick in with_room(frame.values.ticks, frame.ground - frame.top, sketch.em * TALL):
        y = frame.y(tick.at)
        # Only nought is drawn as ground: a field cut off below would look like one that is whole.
        tone: Tone = "axis" if tick.at == 0 else "grid"
        sketch.strokes.append(Stroke(((frame.left, y), (frame.edge + sketch.em * 0.4, y)), tone))
        at = frame.left - sketch.em * 0.5
        sketch.labels.append(
            Label(at, y + sketch.em * 0.3, tick.text, "end", ink="muted", small=True)
        )


def _line(sketch: Sketch, frame: Frame, series: Series, shape: Shape) -> None:
    own = series.role == "subject"
    tone: Tone = "subject" if own else "other"
    size = sketch.em * (0.72 if own else 0.76)
    crowded = len(series.points) > CROWDED
    for run in series.runs:
        points = [point for point in run if frame.shows(point.at)]
        places = tuple((frame.x(point), frame.y(float(point.value))) for point in points)
        if len(places) > 1:
            sketch.strokes.append(Stroke(places, tone, 2.4 if own else 1.4, DASHES[shape]))
        for point, (x, y) in zip(points, places, strict=True):
            small = crowded and not point.labelled and not point.derived
            across = size * (0.5 if small else 1.0)
            sketch.markers.append(Marker(x, y, shape, across, point.derived, tone=tone))


def _bars(sketch: Sketch, frame: Frame, series: Series) -> None:
    zero = frame.y(0.0)
    for point in series.points:
        if frame.shows(point.at):
            x, y = frame.x(point) - frame.bar / 2, frame.y(float(point.value))
            height = max(abs(zero - y), STEM)
            top = zero if point.value < 0 else zero - height
            sketch.boxes.append(BarBox(x, top, frame.bar, height, "subject", point.derived))


def _beside(sketch: Sketch, frame: Frame, series: Series, shape: Shape) -> None:
    """Another body's figures, as marks at the side of the bars."""
    size = sketch.em * 0.7
    for point in series.points:
        if frame.shows(point.at):
            x, y = frame.x(point) + _aside(sketch, frame), frame.y(float(point.value))
            sketch.markers.append(Marker(x, y, shape, size, point.derived, tone="other"))


def _aside(sketch: Sketch, frame: Frame) -> float:
    """How far a mark at the side of a bar is from its middle."""
    return frame.bar / 2 + sketch.em * 0.7


def _words_aside(spec: ChartSpec, sketch: Sketch, frame: Frame, series: Series) -> float:
    """How far from a period's place the words beside a body's mark may begin."""
    manner = _manner(spec, frame, series)
    sides = {"line": 0.0, "bars": frame.bar / 2, "beside": _aside(sketch, frame)}
    return sides[manner]


def _breaks(sketch: Sketch, frame: Frame) -> None:
    """Two slanted strokes through the ground wherever the axis leaves time out."""
    across, up = sketch.em * 0.18, sketch.em * 0.36
    for at in frame.periods.breaks:
        if frame.shows(at):
            for x in (frame.along(at) - across, frame.along(at) + across):
                ends = ((x - across, frame.ground + up), (x + across, frame.ground - up))
                sketch.strokes.append(Stroke(ends, "leader", 1.4))


def _stops(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """The subject's figures from the oldest, then the others', each at its mark."""
    for series in spec.series:
        beside = _manner(spec, frame, series) == "beside"
        aside = _aside(sketch, frame) if beside else 0.0
        for point in series.points:
            if frame.shows(point.at):
                x, y = frame.x(point) + aside, frame.y(float(point.value))
                sketch.stops.append(Stop(x, y, point.spoken, point.cites))
