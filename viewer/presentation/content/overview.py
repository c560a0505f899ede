"""What a start shows: header and Overview, as frozen values.

Apart from the rest: a start waits for each class that it makes, and these are all it needs.
"""

from dataclasses import dataclass

from viewer.presentation.content.shapes import Shape
from viewer.presentation.content.text import Line, Mark, plain
from viewer.store.session.history import Place


@dataclass(frozen=True, slots=True)
class TabLabel:
    """A tab's id and its label with its count."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SwitcherEntry:
    """One of several open reports: its id, what tells it from the others, and its group."""

    id: int
    words: str
    front: bool
    group: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """Title, what to know of the report in one line, the tabs, and the reports to choose from."""

    title: str
    subtitle: str
    tabs: tuple[TabLabel, ...]
    window_title: str
    reports: tuple[SwitcherEntry, ...] = ()


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
class Cite:
    """What can be cited, by name: the citation itself is made when it is copied.

    `kind` is one of viewer/presentation/parts/citations.py; `id` names a metric, finding or
    criterion, and `part` a comparator, or the number of a figure or fact.
    """

    kind: str
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: a mark, words, and a short detail at the far end."""

    text: str
    mark: Mark | None = None
    detail: Line = ()
    place: Place | None = None
    spoken: str = ""
    cites: Cite | None = None
    tip: str = ""


def row_words(row: Row) -> str:
    """A row as it is said."""
    detail = plain(row.detail)
    return row.spoken or (f"{row.text}: {detail}" if detail else row.text)


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


@dataclass(frozen=True, slots=True)
class RatingScale:
    """A rating by word and by position: `labels` worst first, `position` from 0, None if none.

    `others` are the positions that other places in the sources give instead.
    """

    word: str
    labels: tuple[str, ...]
    position: int | None
    spoken: str
    others: tuple[int, ...] = ()

    @property
    def reached(self) -> int:
        """How many levels all sources agree that it has reached; 0 without a level."""
        return 0 if self.position is None else min((self.position, *self.others)) + 1

    def __post_init__(self) -> None:
        if not self.labels or max((self.position or 0, *self.others)) >= len(self.labels):
            raise ValueError(self.labels)


@dataclass(frozen=True, slots=True)
class RatingCard:
    """A criterion on Overview: `detail` is what else is said of its rating, `group` its heading."""

    title: str
    rating: RatingScale
    place: Place
    cites: Cite | None = None
    detail: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many criteria have a rating."""

    count: int
    rating: RatingScale


@dataclass(frozen=True, slots=True)
class Tally:
    """All ratings on one scale, counted by level, the lowest first: `label` says of how many."""

    label: str
    counts: tuple[LevelCount, ...]

    @property
    def spoken(self) -> str:
        """The tally in words: All 17 ratings: 2 Poor, 5 Fair, 10 Good."""
        counts = ", ".join(f"{one.count:,} {one.rating.word}" for one in self.counts)
        return f"{self.label}: {counts}"


@dataclass(frozen=True, slots=True)
class RatingPanel:
    """The ratings on Overview: the main criteria as `cards`, or as `lines` where they are many.

    `overall` is the rating of the whole, and `lowest` are the lowest rated of those not shown.
    """

    cards: tuple[RatingCard, ...]
    lines: tuple[RatingCard, ...]
    tallies: tuple[Tally, ...]
    lowest_title: str
    lowest: tuple[RatingCard, ...]
    more: Row | None
    empty: str
    overall: RatingCard | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled list; `empty` is the sentence shown instead of no rows."""

    title: str
    rows: tuple[Row, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class KeyPart:
    """What one mark means, as small or as large as it stands in a tile."""

    text: str
    mark: Mark | None = None
    dot: Dot | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole report on one screen; `key` says what the marks of the tiles mean."""

    ratings: RatingPanel
    tiles: tuple[Tile, ...]
    key: tuple[KeyPart, ...]
    no_tiles: str
    more_tiles: Row | None
    compared: tuple[Panel, ...]
    strengths: Panel
    weaknesses: Panel
