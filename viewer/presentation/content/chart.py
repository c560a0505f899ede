"""What a chart shows: values, axes, marks and words. Nothing here knows about pixels."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Mark

ChartKind = Literal["change", "trend", "bars", "against", "single", "figure", "verdicts", "nothing"]
SeriesRole = Literal["subject", "average", "target", "earlier", "other"]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and the words there; `side` tells apart what shares a place.

    It counts from the middle: -0.5 and 0.5 for two periods that end together.
    """

    at: float
    text: str
    side: float = 0.0


@dataclass(frozen=True, slots=True)
class Axis:
    """A range and its ticks, from low to high; at `breaks` something of it is left out."""

    low: float
    high: float
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: `at` and `side` are its place, as a tick's, or its row; `text` is as printed.

    `note` says how a derived value was worked out; `spoken` is what a screen reader says here.
    """

    at: float
    value: Decimal
    text: str
    spoken: str
    derived: bool = False
    note: str = ""
    labelled: bool = False
    cites: Cite | None = None
    side: float = 0.0


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one body. `runs` are unbroken stretches: between two of them lies a gap."""

    name: str
    role: SeriesRole
    runs: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All its figures, from the oldest."""
        every = (point for run in self.runs for point in run)
        return tuple(sorted(every, key=lambda point: (point.at, point.side)))


@dataclass(frozen=True, slots=True)
class ChartPosition:
    """A verdict without a figure: against whom, and where among worse, similar and better.

    `words` are the source's own where it has more to say than the verdict.
    """

    name: str
    words: str
    mark: Mark | None
    spoken: str
    cites: Cite | None = None


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart, whole. `values` and `periods` are None where the kind has no such axis.

    `title` states the finding, `alternative` says the picture in one sentence, `footer` names the
    source, and `key` says what marks mean to whoever sees them.
    """

    kind: ChartKind
    title: str
    subtitle: str
    alternative: str
    footer: str
    values: Axis | None = None
    periods: Axis | None = None
    series: tuple[Series, ...] = ()
    positions: tuple[ChartPosition, ...] = ()
    remark: str = ""
    key: str = ""
    zoomable: bool = False

    @property
    def is_drawn(self) -> bool:
        """Whether there is more to see than a figure and words."""
        return bool(self.positions) or self.kind not in {"figure", "nothing"}

    @property
    def below(self) -> str:
        """What is said under the picture."""
        if not (self.remark and self.key):
            return self.remark or self.key
        return f"{self.remark.removesuffix('.')}. {self.key}"
