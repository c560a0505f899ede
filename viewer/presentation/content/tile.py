"""A tile as a frozen value: a figure, the small chart under it and what is said of it."""

from dataclasses import dataclass

from viewer.presentation.content.row import Cite
from viewer.presentation.content.shapes import Shape
from viewer.presentation.content.text import Line, Mark
from viewer.store.session.place import Place


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure on the line: `at` runs from 0 (left) to 1; hollow for a derived figure."""

    at: float
    shape: Shape
    hollow: bool = False
    own: bool = True


@dataclass(frozen=True, slots=True)
class SmallChart:
    """The subject's last two figures joined, and its averages and targets beside them."""

    dots: tuple[Dot, ...]
    joined: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Remark:
    """A line under a figure: a verdict or a movement, with its mark."""

    line: Line
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A large figure or verdict, what to make of it, and what it is."""

    value: Line
    remarks: tuple[Remark, ...]
    caption: str
    place: Place | None = None
    spoken: str = ""
    mark: Mark | None = None
    chart: SmallChart | None = None
    cites: Cite | None = None
    tip: str = ""
