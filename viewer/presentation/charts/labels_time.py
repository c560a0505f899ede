"""The words in a chart over time: beside the newest figures and around early ones.

What finds no room is left out, for the table has every figure; only the subject's newest figure
always stands.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from viewer.presentation.charts.frame import Frame, earlier_period, end_words
from viewer.presentation.charts.measure import Weight
from viewer.presentation.charts.picture import Anchor, Label, Stroke
from viewer.presentation.charts.sketch import LINE, Sketch, spread
from viewer.presentation.content.chart import ChartSpec, Point, Series
from viewer.presentation.content.text import Ink

NOTE = 1.1  # from a value's baseline to that of its note, in em
AsideOf = Callable[[Series], float]  # from the place of a body's figures to their marks
LEAST_OF_NAME = 3  # a name cut to fewer letters than this says nothing


def end_labels(sketch: Sketch, frame: Frame, drawn: Sequence[Series], aside: AsideOf) -> None:
    """Value and name beside each body's newest figure, moved apart where they would touch.

    A figure that is not of the newest period, and has no clear room beside it, has its words at the
    end with its period.
    """
    shown = [tick for tick in frame.periods.ticks if frame.shows(tick.at)]
    ends: list[End] = []
    alone = sum(bool(series.points) for series in drawn) == 1
    for series in drawn:
        if series.points and frame.shows(series.points[-1].at):
            point, period = series.points[-1], earlier_period(series, shown)
            end = End(series, frame.x(point) + aside(series), frame.y(float(point.value)), period)
            most = sketch.width if alone else frame.edge
            if not (period and _in_the_field(sketch, end, most)):
                ends.append(end)
    _column(sketch, frame, ends)


@dataclass(frozen=True, slots=True)
class End:
    """A body and its newest mark, with the period of that if it is not the chart's newest."""

    series: Series
    mark: float
    y: float
    period: str


def _in_the_field(sketch: Sketch, end: End, most: float) -> bool:
    """Put a body's words right beside its mark, if they touch nothing there nor reach too far."""
    weight: Weight = "strong" if end.series.role == "subject" else "body"
    words, note = end_words(end.series)
    label = Label(end.mark + sketch.em * 0.8, end.y + sketch.em * 0.33, words, "start", weight)
    if label.x + sketch.wide(words, weight) > most:
        return False
    if note or not (sketch.is_free(label) and sketch.is_clear(label)):
        return False
    sketch.labels.append(label)
    return True


def _column(sketch: Sketch, frame: Frame, ends: list[End]) -> None:
    em = sketch.em
    ends, notes = _fitting(ends, frame, em)
    tall = em * (LINE + (NOTE if notes else 0.0))
    low, high = _bounds(frame, em, notes=notes)
    placed = spread([end.y for end in ends], tall, low, high)
    moved = any(abs(end.y - y) > em * 0.5 for end, y in zip(ends, placed, strict=True))
    edge = max((end.mark for end in ends if not end.period), default=frame.edge)
    for end, y in zip(ends, placed, strict=True):
        x = edge + em * (1.8 if moved else 0.8)
        led = not end.period and abs(end.y - y) > em * 0.5
        if _end_label(sketch, end, x, y, notes=notes) and led:
            start, stop = (end.mark + em * 0.5, end.y), (x - em * 0.2, y)
            sketch.strokes.append(Stroke((start, stop), "leader"))


def _fitting(ends: list[End], frame: Frame, em: float) -> tuple[list[End], bool]:
    """The bodies that there is room to name, and whether with their notes."""
    notes = any(end_words(end.series)[1] for end in ends)
    while True:
        low, high = _bounds(frame, em, notes=notes)
        room, tall = high - low, em * (LINE + (NOTE if notes else 0.0))
        if tall * (len(ends) - 1) <= room or (len(ends) < 2 and not notes):
            return ends, notes
        if notes:
            notes = False
        else:
            ends = ends[:-1]


def _bounds(frame: Frame, em: float, *, notes: bool) -> tuple[float, float]:
    return frame.top - em * 0.4, frame.bottom - (em * NOTE if notes else 0.0)


def _end_label(sketch: Sketch, end: End, x: float, y: float, *, notes: bool) -> bool:
    """Put a body's value and name at its place; return whether there was room."""
    em, series, (_, note) = sketch.em, end.series, end_words(end.series)
    own = series.role == "subject"
    weight: Weight = "strong" if own else "body"
    words = _end_words_in(sketch, end, sketch.width - x, weight)
    base = y + em * 0.33
    if end.period and (whole := _nearer_its_mark(sketch, end, x, base, weight)):
        words, x = whole.text, whole.x
    if not words:
        if own:
            _at_the_edge(sketch, series.points[-1], base)
        return False
    sketch.labels.append(Label(x, base, words, "start", weight))
    if note and notes:
        cut = sketch.cut(note, sketch.width - x, "derived", small=True)
        below = base + em * NOTE
        sketch.labels.append(Label(x, below, cut, "start", "derived", "muted", small=True))
    return True


def _end_words_in(sketch: Sketch, end: End, room: float, weight: Weight) -> str:
    """Value and name, the name cut where it must be; a value is never cut."""
    value = end.series.points[-1].text
    if sketch.wide(value, weight) > room:
        return ""
    words = sketch.cut(end_words(end.series, end.period)[0], room, weight)
    return words if len(words) - len(value) > LEAST_OF_NAME else value


def _nearer_its_mark(
    sketch: Sketch, end: End, x: float, base: float, weight: Weight
) -> Label | None:
    """The whole words of a figure before the newest, where they lie clear nearer to its mark."""
    words = end_words(end.series, end.period)[0]
    at = sketch.width - sketch.wide(words, weight)
    label = Label(at, base, words, "start", weight)
    if not end.mark + sketch.em * 0.8 <= at < x:
        return None
    return label if sketch.is_free(label) and sketch.is_clear(label) else None


def _at_the_edge(sketch: Sketch, point: Point, base: float) -> None:
    """A value too long for the room beside its mark, over or under it at the picture's edge."""
    em = sketch.em
    words = sketch.cut(point.text, sketch.width, "strong")
    tries = [Label(sketch.width, base + em * by, words, "end", "strong") for by in (-1.1, 1.1, 0.0)]
    sketch.labels.append(next(filter(sketch.is_free, tries), tries[0]))


def early_labels(spec: ChartSpec, sketch: Sketch, frame: Frame) -> None:
    """Values above or below the subject's labelled figures before the newest, and their notes."""
    for series in spec.series:
        points = series.points
        if series.role != "subject":
            continue
        for number, point in enumerate(points[:-1]):
            if point.labelled and frame.shows(point.at):
                side = _side(points, number, bars=spec.kind == "bars")
                _early_label(sketch, frame, point, side, bars=spec.kind == "bars")


def _side(points: tuple[Point, ...], number: int, *, bars: bool) -> str:
    """Where the line leaves room: above, below, or above to the left or right.

    Where that hits something, `beside` is low on the right.
    """
    here, after = points[number].value, points[number + 1].value
    before = points[number - 1].value if number else None
    if bars:
        return "above" if here >= 0 else "below"
    if after > here:
        return "below" if before is None or before >= here else "left"
    return "right" if before is not None and before > here else "above"


def _early_label(sketch: Sketch, frame: Frame, point: Point, side: str, *, bars: bool) -> None:
    """The first way that leaves other words alone, and marks and lines too if there is one."""
    # Over a bar beside a higher one, words make way to the other side.
    others = ["left", "right"] if bars else ["beside", "above", "below", "left", "right"]
    sides = dict.fromkeys([side, *others])
    for note in (True, False) if point.note else (False,):
        ways = [list(_around(sketch, frame, point, way, note=note)) for way in sides]
        free = [way for way in ways if all(map(sketch.is_free, way))]
        clear = (way for way in free if all(map(sketch.is_clear, way)))
        if free:
            sketch.labels.extend(next(clear, free[0]))
            return


def _around(
    sketch: Sketch, frame: Frame, point: Point, side: str, *, note: bool
) -> Iterator[Label]:
    em = sketch.em
    x, y = frame.x(point), frame.y(float(point.value))
    lines = [point.text, point.note] if note else [point.text]
    start = y + em * 1.35 if side == "below" else y - em * 0.65 - em * NOTE * (len(lines) - 1)
    anchors: dict[str, tuple[Anchor, float]] = {
        "left": ("end", -0.2),
        "right": ("start", 0.2),
        "beside": ("start", 0.55),
    }
    anchor, away = anchors.get(side, ("middle", 0.0))
    if side == "beside":
        start = y + em * 0.95
    elif side in anchors:
        start += em * 0.2
    else:
        half = max(_width(sketch, text, number) for number, text in enumerate(lines)) / 2
        x = max(x, frame.left + em * 0.2 + half)
    for number, text in enumerate(lines):
        weight: Weight = "derived" if number else "strong"
        ink: Ink = "muted" if number else "text"
        at = (x + away * em, start + em * NOTE * number)
        yield Label(*at, text, anchor, weight, ink, small=bool(number))


def _width(sketch: Sketch, text: str, number: int) -> float:
    return sketch.wide(text, "derived" if number else "strong", small=bool(number))
