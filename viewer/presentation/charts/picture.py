"""A chart laid out: lines, boxes, marks and words at their places, ready to be drawn.

Lengths are in pixels of the body size given; x runs to the right and y down from the top left.
"""

from dataclasses import dataclass
from typing import Literal

from viewer.presentation.charts.measure import Weight
from viewer.presentation.content.row import Cite
from viewer.presentation.content.shapes import Shape
from viewer.presentation.content.text import Ink

Anchor = Literal["start", "middle", "end"]
Tone = Literal["subject", "other", "grid", "axis", "leader"]
XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `dash` in pixels, empty for a full line."""

    points: tuple[XY, ...]
    tone: Tone
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class BarBox:
    """A bar; hollow for a derived value, hatched for another body than the subject."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone
    hollow: bool = False
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark with its middle at (x, y)."""

    x: float
    y: float
    shape: Shape
    size: float
    hollow: bool = False
    ink: Ink | None = None
    tone: Tone = "subject"


@dataclass(frozen=True, slots=True)
class Label:
    """Words whose baseline starts, is centred or ends at (x, y)."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    weight: Weight = "body"
    ink: Ink = "text"
    small: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the keyboard stops and the mouse rests, and what is said there."""

    x: float
    y: float
    spoken: str
    cites: Cite | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, ready to be drawn."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    boxes: tuple[BarBox, ...]
    markers: tuple[Marker, ...]
    labels: tuple[Label, ...]
    stops: tuple[Stop, ...]
