"""Time drawn across a table: its axis, and what stood for how long in each row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where on the axis, as shares of it; its words, the longest first.

    `step` is a level by its place, 0 the best, and how many its scale has; without it the edge is
    dashed.
    """

    start: float
    end: float
    words: tuple[str, ...]
    step: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Years and lines across all rows, each with its place as a share of the axis."""

    years: tuple[tuple[float, str], ...]
    lines: tuple[tuple[float, str], ...] = ()
