"""Charts without time: bars side by side, and verdicts that come without a figure."""

from dataclasses import dataclass
from itertools import pairwise

from viewer.presentation.charts.measure import Weight
from viewer.presentation.charts.picture import BarBox, Label, Marker, Stop, Stroke, Tone
from viewer.presentation.charts.sketch import LINE, Sketch
from viewer.presentation.charts.ticks import with_room
from viewer.presentation.content.chart import Axis, ChartPosition, ChartSpec, Series
from viewer.presentation.content.shapes import Shape

LEAST = 2.0  # the least width of a bar, in pixels
ROW, POSITION = 3.4, 2.0  # the height of a bar with its name, and of a verdict, in em
MOST_FOR_VALUES = 0.5
"""The share of the width that values and their notes take at most; a value is whole in any case."""

LEAST_OF_NOTE = 6  # a note cut to fewer letters than this is left out
ZONES = ("worse", "similar", "better")
COLUMNS = {"down": 0, "level": 1, "up": 2}
SHAPES: dict[str, Shape] = {"up": "up", "down": "down", "level": "level"}


def lay_out_rows(spec: ChartSpec, sketch: Sketch) -> None:
    """A bar for each body, its name above it and its value at its end; verdicts below."""
    assert spec.values is not None
    em = sketch.em
    last = spec.values.ticks[-1].text
    left = max(sketch.wide(spec.values.ticks[0].text, small=True) / 2, em * 0.2)
    least = (sketch.wide(one.points[0].text, _style(one)) for one in spec.series)
    most = max(sketch.width * MOST_FOR_VALUES, *least)
    wide = (sketch.wide(_value_words(one), _style(one)) for one in spec.series)
    widest = min(max(wide), most)
    right = sketch.width - max(widest + em * 0.6, sketch.wide(last, small=True) / 2)
    right = max(right, left + em)
    top, bottom = em * 0.4, em * (0.4 + ROW * len(spec.series))
    _grid(sketch, spec.values, left, right, top, bottom)
    for number, series in enumerate(spec.series):
        _row(sketch, spec.values, series, left, right, top + ROW * em * number)
    lay_out_positions(spec, sketch, bottom + em * 2.4)


def _grid(sketch: Sketch, axis: Axis, left: float, right: float, top: float, bottom: float) -> None:
    """A line with its value for every tick; where room is short, for every so many from nought."""
    halves = [sketch.wide(tick.text, small=True) / 2 for tick in axis.ticks]
    each = max(one + other for one, other in pairwise(halves)) + sketch.em * 0.6
    for tick in with_room(axis.ticks, right - left, each):
        x, y = _x(axis, tick.at, left, right), bottom + sketch.em * 1.2
        tone: Tone = "axis" if tick.at == 0 else "grid"
        sketch.strokes.append(Stroke(((x, top), (x, bottom)), tone))
        sketch.labels.append(Label(x, y, tick.text, "middle", ink="muted", small=True))


def _row(sketch: Sketch, axis: Axis, series: Series, left: float, right: float, top: float) -> None:
    em, point = sketch.em, series.points[0]
    own = series.role == "subject"
    weight: Weight = "strong" if own else "body"
    name = sketch.cut(series.name, sketch.width - left - em * 0.4, weight)
    sketch.labels.append(Label(left + em * 0.4, top + em, name, weight=weight))
    zero, end = _x(axis, 0.0, left, right), _x(axis, float(point.value), left, right)
    y, height = top + em * 1.4, em * 1.2
    wide = max(abs(end - zero), LEAST)
    start = zero - wide if point.value < 0 else zero
    tone: Tone = "subject" if own else "other"
    sketch.boxes.append(BarBox(start, y, wide, height, tone, point.derived, not own))
    at = max(zero, end) + em * 0.5
    words = sketch.cut(_value_words(series), sketch.width - at, _style(series))
    at = min(at, sketch.width - sketch.wide(point.text, _style(series)))
    if len(words) < len(point.text) + LEAST_OF_NOTE:
        words = sketch.cut(point.text, sketch.width, _style(series))
    sketch.labels.append(Label(max(at, 0.0), y + em * 0.92, words, weight=_style(series)))
    sketch.stops.append(Stop(end, y + height / 2, point.spoken, point.cites))


def _value_words(series: Series) -> str:
    point = series.points[0]
    return f"{point.text} ({point.note})" if point.note else point.text


def _style(series: Series) -> Weight:
    return "derived" if series.points[0].derived else "strong"


def _x(axis: Axis, value: float, left: float, right: float) -> float:
    return left + (value - axis.low) / (axis.high - axis.low) * (right - left)


def lay_out_figure(spec: ChartSpec, sketch: Sketch) -> None:
    """A single number that a bar would say nothing more of: the number, and whose it is."""
    em, series = sketch.em, spec.series[0]
    point = series.points[0]
    room = sketch.width - em * 0.2
    words = sketch.cut(_value_words(series), room, "strong")
    sketch.labels.append(Label(em * 0.2, em * 1.4, words, weight="strong"))
    name = sketch.cut(series.name, room)
    sketch.labels.append(Label(em * 0.2, em * 2.7, name, ink="muted"))
    sketch.stops.append(Stop(em * 0.2, em, point.spoken, point.cites))
    lay_out_positions(spec, sketch, em * 3.2)


@dataclass(frozen=True, slots=True)
class Zones:
    """The columns of verdicts: where they start, how wide each is, and where words start."""

    left: float
    step: float
    words: float


def lay_out_positions(spec: ChartSpec, sketch: Sketch, top: float) -> None:
    """Three columns, worse, similar and better; a mark for each verdict in its own."""
    em = sketch.em
    if spec.positions:
        zones = _zones(spec, sketch)
        for number, zone in enumerate(ZONES):
            x = zones.left + zones.step * (number + 0.5)
            sketch.labels.append(Label(x, top + em, zone, "middle", ink="muted", small=True))
        for number, position in enumerate(spec.positions):
            _position(sketch, position, zones, top + em * (1.6 + POSITION * number))
        top += em * (1.6 + POSITION * len(spec.positions))
        sketch.strokes.append(Stroke(((0.0, top), (sketch.width, top)), "grid"))
        top += em * 0.4
    room = sketch.width - em * 0.2
    lines = remark_lines(spec, sketch) if spec.periods else [sketch.cut(spec.below, room)]
    for number, words in enumerate(filter(None, lines)):
        y = top + em * (1.0 + LINE * number)
        sketch.labels.append(Label(em * 0.2, y, words, ink="muted"))


def remark_lines(spec: ChartSpec, sketch: Sketch) -> list[str]:
    """What is said below a chart over time, in as many lines as it takes."""
    room = sketch.width - sketch.em * 0.2
    lines = sketch.broken(spec.below, room) if spec.below else []
    return [sketch.cut(line, room) for line in lines]


def _zones(spec: ChartSpec, sketch: Sketch) -> Zones:
    """Names and words take what they need; where both need more than there is, half each.

    The columns are always wide enough for their headings.
    """
    em, width = sketch.em, sketch.width
    least = max(sketch.wide(zone, small=True) for zone in ZONES) + em * 0.5
    spare = width - least * len(ZONES)
    names = max(sketch.wide(position.name) for position in spec.positions) + em * 1.5
    words = max(sketch.wide(position.words, small=True) for position in spec.positions)
    words += em if words else 0.0
    # What one side does not need, the other may have.
    left = min(max(names, width * 0.2), max(spare / 2, spare - words))
    right = min(words, spare - left)
    step = min((width - left - right) / len(ZONES), em * 9)
    return Zones(left, step, left + step * len(ZONES) + em * 0.5)


def _position(sketch: Sketch, position: ChartPosition, zones: Zones, top: float) -> None:
    em = sketch.em
    sketch.strokes.append(Stroke(((0.0, top), (sketch.width, top)), "grid"))
    name = sketch.cut(position.name, zones.left - em)
    y = top + em * 1.35
    sketch.labels.append(Label(em * 0.2, y, name))
    line = y - em * 0.32
    x = zones.left
    if position.mark is not None:
        shape = SHAPES.get(position.mark.shape, "level")
        x += zones.step * (COLUMNS[position.mark.shape] + 0.5)
        ends = ((zones.left + em, line), (zones.left + zones.step * len(ZONES) - em, line))
        sketch.strokes.append(Stroke(ends, "grid", 2))
        sketch.markers.append(Marker(x, line, shape, em * 0.9, ink=position.mark.ink))
    if position.words:
        words = sketch.cut(position.words, sketch.width - zones.words, small=True)
        sketch.labels.append(Label(zones.words, y, words, small=True))
    spoken = f"{position.name}: {position.spoken}"
    sketch.stops.append(Stop(x, line, spoken, position.cites))
