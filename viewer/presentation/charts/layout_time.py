"""Charts over time: lines with gaps left open, or bars, and their labels beside the marks."""

from viewer.presentation.charts.frame import Frame, frame_of
from viewer.presentation.charts.labels_time import early_labels, end_labels, period_ticks
from viewer.presentation.charts.picture import Box, Label, Marker, Stop, Stroke, Tone
from viewer.presentation.charts.shapes import Shape
from viewer.presentation.charts.sketch import DASHES, Sketch, Window, shapes_of
from viewer.presentation.charts.spec import ChartSpec, Series

CROWDED = 40
"""From this many figures on, marks are small."""

NARROW = 1.2
"""Between bars narrower than this, in em, there is no room for marks: they become a line."""


def lay_out_time(spec: ChartSpec, sketch: Sketch, window: Window | None) -> None:
    """Grid, lines or bars, marks, labels and axes."""
    frame = frame_of(spec, sketch, window)
    _grid(sketch, frame)
    drawn = list(zip(spec.series, shapes_of(spec.series), strict=True))
    # The subject's line last, so that nothing hides it; its bars first, for they would hide others.
    bars = spec.kind == "bars"
    for series, shape in sorted(drawn, key=lambda item: (item[0].role == "subject") != bars):
        if not bars:
            _line(sketch, frame, series, shape)
        elif series.role == "subject":
            _bars(sketch, frame, series)
        elif frame.bar < sketch.em * NARROW:
            _line(sketch, frame, series, shape)
        else:
            _beside(sketch, frame, series, shape)
    end_labels(spec, sketch, frame)
    period_ticks(sketch, frame)
    early_labels(spec, sketch, frame)
    _stops(spec, sketch, frame)


def _grid(sketch: Sketch, frame: Frame) -> None:
    for tick in frame.values.ticks:
        y = frame.y(tick.at)
        # Only nought is drawn as ground: a field cut off below would look like one that is whole.
        tone: Tone = "axis" if tick.at == 0 else "grid"
        end = frame.last + frame.bar / 2 + sketch.em * 0.4
        sketch.strokes.append(Stroke(((frame.left, y), (end, y)), tone))
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
        places = tuple((frame.x(point.at), frame.y(float(point.value))) for point in points)
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
            x, y = frame.x(point.at), frame.y(float(point.value))
            top, height = min(y, zero), abs(zero - y)
            sketch.boxes.append(
                Box(x - frame.bar / 2, top, frame.bar, height, "subject", point.derived)
            )


def _beside(sketch: Sketch, frame: Frame, series: Series, shape: Shape) -> None:
    """Another body's figures, as marks at the side of the bars."""
    for point in series.points:
        if frame.shows(point.at):
            x = frame.x(point.at) + frame.bar / 2 + sketch.em * 0.7
            y = frame.y(float(point.value))
            size = sketch.em * 0.7
            sketch.markers.append(Marker(x, y, shape, size, point.derived, tone="other"))


def _stops(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """The subject's figures from the oldest, then the others'."""
    for series in spec.series:
        for point in series.points:
            if frame.shows(point.at):
                x, y = frame.x(point.at), frame.y(float(point.value))
                sketch.stops.append(Stop(x, y, point.spoken, point.cites))
