"""A picture while it is being laid out, and the looks that every chart shares."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from viewer.presentation.charts.clearing import Room, cleared, crossed, touch
from viewer.presentation.charts.measure import TextMeasure, Weight, shortened, table_measure
from viewer.presentation.charts.picture import BarBox, Label, Marker, Picture, Stop, Stroke
from viewer.presentation.content.chart import Series, SeriesRole
from viewer.presentation.content.shapes import Shape

SMALL = 0.9
LINE = 1.25  # the height of a line of words, in em
WIDER = 1.05  # by how much the room for words grows until their lines are few enough
RISE, FALL = 0.75, 0.25  # how far words reach above and below their baseline, in em
SHAPES: dict[SeriesRole, Shape] = {
    "subject": "circle",
    "average": "diamond",
    "target": "square",
    "earlier": "triangle",
    "other": "pentagon",
}
DASHES: dict[Shape, tuple[float, ...]] = {
    "circle": (),
    "diamond": (2, 3),
    "square": (7, 4),
    "triangle": (7, 3, 2, 3),
    "pentagon": (4, 2),
    "down": (11, 3),
}
"""The marks of lines, each with its dash: in black and white, no two bodies look alike."""

LINES = frozenset({"subject", "other", "axis"})
TimeWindow = tuple[float, float]  # the stretch of time in view, in months


@dataclass
class Sketch:
    """A picture while it is being laid out. `em` is the body size in pixels."""

    width: float
    height: float
    em: float
    measure: TextMeasure = table_measure
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[BarBox] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)

    def wide(self, text: str, weight: Weight = "body", *, small: bool = False) -> float:
        """The width of words, in pixels."""
        return self.measure(text, weight) * self.em * (SMALL if small else 1.0)

    def cut(self, text: str, room: float, weight: Weight = "body", *, small: bool = False) -> str:
        """The text, cut with … to fit into `room` pixels."""
        return shortened(text, room / (self.em * (SMALL if small else 1.0)), self.measure, weight)

    def broken(self, text: str, room: float, *, small: bool = False) -> list[str]:
        """The text in lines of `room` pixels; a longer word has a line of its own."""
        lines: list[str] = []
        for word in text.split(" "):
            if lines and self.wide(f"{lines[-1]} {word}", small=small) <= room:
                lines[-1] = f"{lines[-1]} {word}"
            else:
                lines.append(word)
        return lines

    def narrowed(self, text: str, most: int, *, small: bool = False) -> list[str]:
        """The text in at most so many lines, about as narrow as that allows."""
        room = self.wide(text, small=small) / most
        while len(lines := self.broken(text, room, small=small)) > most:
            room *= WIDER
        return lines

    def room(self, label: Label) -> Room:
        """What a label's words cover."""
        width = self.wide(label.text, label.weight, small=label.small)
        left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        size = self.em * (SMALL if label.small else 1.0)
        return Room(left, label.y - size * RISE, left + width, label.y + size * FALL)

    def is_free(self, label: Label) -> bool:
        """Whether a label lies in the picture and touches no other, and no bar."""
        room = self.room(label)
        bars = (Room(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height) for bar in self.boxes)
        if any(touch(room, bar) for bar in bars):
            return False
        inside = room.left >= 0 and room.top >= 0
        inside = inside and room.right <= self.width and room.bottom <= self.height
        return inside and not any(touch(room, self.room(other)) for other in self.labels)

    def is_clear(self, label: Label) -> bool:
        """Whether a label touches no mark, no axis and no body's line."""
        room = self.room(label)
        marks = ((mark.x, mark.y, mark.size / 2) for mark in self.markers)
        if any(touch(room, Room(x - r, y - r, x + r, y + r)) for x, y, r in marks):
            return False
        return not any(crossed(room, line) for line in self.strokes if line.tone in LINES)

    def done(self) -> Picture:
        """The picture of all that has been drawn."""
        return Picture(
            self.width,
            self.height,
            tuple(cleared(self.strokes, [self.room(label) for label in self.labels])),
            tuple(self.boxes),
            tuple(self.markers),
            tuple(self.labels),
            tuple(self.stops),
        )


def shapes_of(drawn: Sequence[Series]) -> tuple[Shape, ...]:
    """A shape for each body: its role's own, or one that is free where a role comes twice."""
    chosen: dict[int, Shape] = {}
    for number, series in enumerate(drawn):
        if SHAPES[series.role] not in chosen.values():
            chosen[number] = SHAPES[series.role]
    for number, series in enumerate(drawn):
        spare = (shape for shape in reversed(DASHES) if shape not in chosen.values())
        chosen.setdefault(number, next(spare, SHAPES[series.role]))
    return tuple(chosen[number] for number in range(len(drawn)))


def spread(wanted: list[float], apart: float, low: float, high: float) -> list[float]:
    """Move places along a line so that they lie at least `apart`, as near as wanted, in bounds.

    The order is kept. If they cannot all fit, they share the room evenly.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    if len(wanted) > 1 and apart * (len(wanted) - 1) > high - low:
        apart = (high - low) / (len(wanted) - 1)
    placed = [0.0] * len(wanted)
    at = low
    for number in order:
        at = max(wanted[number], at)
        placed[number] = at
        at += apart
    at = high
    for number in reversed(order):
        placed[number] = min(placed[number], at)
        at = placed[number] - apart
    return placed
