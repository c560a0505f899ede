"""A picture while it is being laid out, and the looks that every chart shares."""

from dataclasses import dataclass, field

from viewer.presentation.charts.measure import Measure, Weight, table_measure
from viewer.presentation.charts.picture import Box, Label, Marker, Picture, Shape, Stop, Stroke
from viewer.presentation.charts.spec import Role

SMALL = 0.9
LINE = 1.25
"""The height of a line of words, in em."""

SHAPES: dict[Role, Shape] = {
    "subject": "circle",
    "average": "diamond",
    "target": "square",
    "earlier": "triangle",
    "other": "pentagon",
}
DASHES: dict[Role, tuple[float, ...]] = {
    "subject": (),
    "average": (2, 3),
    "target": (7, 4),
    "earlier": (7, 3, 2, 3),
    "other": (4, 2),
}
Window = tuple[float, float]
"""The stretch of time in view, in months."""


@dataclass
class Sketch:
    """A picture while it is being laid out. `em` is the body size in pixels."""

    width: float
    height: float
    em: float
    measure: Measure = table_measure
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)

    def wide(self, text: str, weight: Weight = "body", *, small: bool = False) -> float:
        """The width of words, in pixels."""
        return self.measure(text, weight) * self.em * (SMALL if small else 1.0)

    def done(self) -> Picture:
        """The picture as it stands."""
        return Picture(
            self.width,
            self.height,
            tuple(self.strokes),
            tuple(self.boxes),
            tuple(self.markers),
            tuple(self.labels),
            tuple(self.stops),
        )


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
