"""Charts over time: lines with gaps left open, or bars, and their labels beside the marks."""

from dataclasses import dataclass
from itertools import pairwise

from viewer.presentation.charts.measure import Weight, shortened
from viewer.presentation.charts.picture import Anchor, Box, Label, Marker, Stop, Stroke, Tone
from viewer.presentation.charts.sketch import DASHES, LINE, SHAPES, SMALL, Sketch, Window, spread
from viewer.presentation.charts.spec import Axis, ChartSpec, Point, Series
from viewer.presentation.text import Ink

MOST_FOR_LABELS = 0.36
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


def lay_out_time(spec: ChartSpec, sketch: Sketch, window: Window | None) -> None:
    """Grid, lines or bars, marks, labels and axes."""
    frame = _frame(spec, sketch, window)
    _grid(sketch, frame)
    # The subject last, so that nothing hides it.
    for series in sorted(spec.series, key=lambda item: item.role == "subject"):
        if spec.kind != "bars":
            _line(sketch, frame, series)
    if spec.kind == "bars":
        for series in spec.series:
            (_bars if series.role == "subject" else _beside)(sketch, frame, series)
    _end_labels(spec, sketch, frame)
    _early_labels(spec, sketch, frame)
    _stops(spec, sketch, frame)
    _period_ticks(spec, sketch, frame)


def _frame(spec: ChartSpec, sketch: Sketch, window: Window | None) -> Frame:
    assert spec.values is not None
    assert spec.periods is not None
    em = sketch.em
    ticks = max(sketch.wide(tick.text, small=True) for tick in spec.values.ticks)
    left = ticks + em * 0.8
    view = window or (spec.periods.low, spec.periods.high)
    end = sketch.width - _room_for_ends(spec, sketch, left) - em * 0.2
    bar = _bar_width(spec, end - left - em, em) if spec.kind == "bars" else 0.0
    first = left + max(_room_for_starts(spec, sketch), bar / 2 + em * 0.5)
    last = max(end - bar / 2, first + em * 2)
    bottom = sketch.height - em * 1.9
    ground = bottom if spec.kind == "bars" else bottom - em * 1.7
    axes = spec.periods, spec.values
    return Frame(left, em * 1.6, ground, bottom, first, last, bar, *axes, view)


def _room_for_ends(spec: ChartSpec, sketch: Sketch, left: float) -> float:
    """What the names beside the newest figures take, at most a good third of the width."""
    labels = [_end_words(series)[0] for series in spec.series if series.points]
    notes = [series.points[-1].note for series in spec.series if series.points]
    wide = _widths(sketch, labels, "strong") + _widths(sketch, notes, "derived")
    most = (sketch.width - left) * MOST_FOR_LABELS
    return min(max(wide, default=0.0) + sketch.em * 1.4, most)


def _room_for_starts(spec: ChartSpec, sketch: Sketch) -> float:
    """Half of the widest words around the oldest figures, so that none reaches over the axis."""
    assert spec.periods is not None
    starts = [series.points[0] for series in spec.series if series.points]
    early = _widths(sketch, [point.text for point in starts if point.labelled], "strong")
    early += _widths(sketch, [point.note for point in starts if point.labelled], "derived")
    early.append(sketch.wide(spec.periods.ticks[0].text, small=True))
    return max(max(early) / 2, sketch.em * 1.5)


def _bar_width(spec: ChartSpec, room: float, em: float) -> float:
    places = sorted({point.at for point in spec.series[0].points})
    if len(places) < 2:
        return min(em * 4, room * BAR_SHARE)
    step = min(b - a for a, b in pairwise(places))
    return min(em * 4, room / ((places[-1] - places[0]) / step + 1) * BAR_SHARE)


def _widths(sketch: Sketch, texts: list[str], weight: Weight) -> list[float]:
    small = weight == "derived"
    return [sketch.wide(text, weight, small=small) for text in texts if text]


def _grid(sketch: Sketch, frame: Frame) -> None:
    for tick in frame.values.ticks:
        y = frame.y(tick.at)
        tone: Tone = "axis" if tick.at == 0 or tick is frame.values.ticks[0] else "grid"
        end = frame.last + frame.bar / 2 + sketch.em * 0.4
        sketch.strokes.append(Stroke(((frame.left, y), (end, y)), tone))
        at = frame.left - sketch.em * 0.5
        sketch.labels.append(
            Label(at, y + sketch.em * 0.3, tick.text, "end", ink="muted", small=True)
        )


def _line(sketch: Sketch, frame: Frame, series: Series) -> None:
    own = series.role == "subject"
    size = sketch.em * (0.72 if own else 0.76)
    for run in series.runs:
        places = tuple((frame.x(p.at), frame.y(float(p.value))) for p in run if frame.shows(p.at))
        if len(places) > 1:
            tone: Tone = "subject" if own else "other"
            width = 2.4 if own else 1.4
            sketch.strokes.append(Stroke(places, tone, width, DASHES[series.role]))
        crowded = len(series.points) > 40
        for point, (x, y) in zip((p for p in run if frame.shows(p.at)), places, strict=True):
            small = crowded and not point.labelled and not point.derived
            sketch.markers.append(
                Marker(
                    x,
                    y,
                    SHAPES[series.role],
                    size * (0.5 if small else 1.0),
                    point.derived,
                    tone="subject" if own else "other",
                )
            )


def _bars(sketch: Sketch, frame: Frame, series: Series) -> None:
    zero = frame.y(0.0)
    for point in series.points:
        if frame.shows(point.at):
            x, y = frame.x(point.at), frame.y(float(point.value))
            top, height = min(y, zero), abs(zero - y)
            sketch.boxes.append(
                Box(x - frame.bar / 2, top, frame.bar, height, "subject", point.derived)
            )


def _beside(sketch: Sketch, frame: Frame, series: Series) -> None:
    """Another body's figures, as marks at the side of the bars."""
    for point in series.points:
        if frame.shows(point.at):
            x = frame.x(point.at) + frame.bar / 2 + sketch.em * 0.7
            y = frame.y(float(point.value))
            shape = SHAPES[series.role]
            size = sketch.em * 0.7
            sketch.markers.append(Marker(x, y, shape, size, point.derived, tone="other"))


def _end_words(series: Series) -> tuple[str, str]:
    last = series.points[-1]
    return f"{last.text} {series.name}", last.note


def _end_labels(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """Value and name beside each body's newest figure, moved apart where they would touch."""
    em = sketch.em
    ends = [s for s in spec.series if s.points and frame.shows(s.points[-1].at)]
    if not ends:
        return
    blocks = [1 + bool(_end_words(series)[1]) for series in ends]
    tall = max(blocks) * LINE * em
    wanted = [frame.y(float(series.points[-1].value)) for series in ends]
    placed = spread(wanted, tall, frame.top - em * 0.4, frame.bottom)
    for series, at, y in zip(ends, wanted, placed, strict=True):
        beside = frame.bar / 2 + em * 0.6 if frame.bar else 0.0
        x = frame.x(series.points[-1].at) + beside + em * 0.8
        room = sketch.width - x
        text, note = _end_words(series)
        own = series.role == "subject"
        weight: Weight = "strong" if own else "body"
        short = shortened(text, room / em, sketch.measure, weight)
        if abs(at - y) > em * 0.5:
            edge = x - em * 0.4
            sketch.strokes.append(Stroke(((edge, at), (x - em * 0.15, y)), "leader"))
        sketch.labels.append(Label(x, y + em * 0.33, short, "start", weight))
        if note:
            cut = shortened(note, room / (em * SMALL), sketch.measure, "derived")
            sketch.labels.append(
                Label(x, y + em * 0.33 + em * 1.1, cut, "start", "derived", "muted", small=True)
            )


def _early_labels(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """Values above or below the subject's labelled figures before the newest, and their notes."""
    for series in spec.series:
        points = series.points
        if series.role != "subject":
            continue
        for number, point in enumerate(points[:-1]):
            if not point.labelled or not frame.shows(point.at):
                continue
            _value_label(sketch, frame, point, _side(points, number, bars=spec.kind == "bars"))


def _side(points: tuple[Point, ...], number: int, *, bars: bool) -> str:
    """Where the line leaves room: above, below, or above to the left or right."""
    here, after = points[number].value, points[number + 1].value
    before = points[number - 1].value if number else None
    if bars:
        return "above"
    if after > here:
        return "below" if before is None or before >= here else "left"
    return "right" if before is not None and before > here else "above"


def _value_label(sketch: Sketch, frame: Frame, point: Point, side: str) -> None:
    em = sketch.em
    x, y = frame.x(point.at), frame.y(float(point.value))
    lines = [point.text, point.note] if point.note else [point.text]
    below = side == "below" and y + em * (0.4 + 1.1 * len(lines)) < frame.bottom
    start = y + em * 1.35 if below else y - em * 0.65 - em * 1.1 * (len(lines) - 1)
    anchors: dict[str, tuple[Anchor, float]] = {"left": ("end", -0.2), "right": ("start", 0.2)}
    anchor, away = anchors.get(side, ("middle", 0.0))
    if side in anchors:
        start += em * 0.2
    for number, text in enumerate(lines):
        weight: Weight = "derived" if number else "strong"
        ink: Ink = "muted" if number else "text"
        at = (x + away * em, start + em * 1.1 * number)
        sketch.labels.append(Label(*at, text, anchor, weight, ink, small=bool(number)))


def _stops(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """The subject's figures from the oldest, then the others'."""
    for series in spec.series:
        for point in series.points:
            if frame.shows(point.at):
                x, y = frame.x(point.at), frame.y(float(point.value))
                sketch.stops.append(Stop(x, y, point.spoken))


def _period_ticks(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    y = sketch.height - sketch.em * 0.55
    edge = frame.left
    for tick in frame.periods.ticks:
        if not frame.shows(tick.at):
            continue
        x, half = frame.x(tick.at), sketch.wide(tick.text, small=True) / 2
        if x - half < edge:
            continue
        edge = x + half + sketch.em * 0.6
        sketch.strokes.append(
            Stroke(((x, frame.bottom), (x, frame.bottom + sketch.em * 0.3)), "axis")
        )
        sketch.labels.append(Label(x, y, tick.text, "middle", ink="muted", small=True))
