"""What a screen is made of, as frozen values. Equal content means an equal screen."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Ink, Line, Mark, Run
from viewer.presentation.content.tile import Tile
from viewer.presentation.content.timeline import Stretch, TimeAxis
from viewer.store.session.place import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """Something said of a label: words, perhaps leading to a place.

    What it `cites` is copied from its menu, or by a click where that leads nowhere. In a document
    that leaves the program it may lead to an `address`.
    """

    line: Line
    place: Place | None = None
    cites: Cite | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class LabelledEntries:
    """A label with its entries, one a line, and under the label where they stand."""

    label: str
    entries: tuple[Entry, ...]
    source: str = ""
    cites: Cite | None = None


def labelled(label: str, *texts: str) -> LabelledEntries:
    """A label with plain texts."""
    return LabelledEntries(label, tuple(Entry((Run(text),)) for text in texts))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, ordered by `sort` or its words; `tip` says what these mean.

    `step` is a level by its place, 0 the best, and how many its scale has: a page fills it so.
    `stretches` are drawn on a page in place of the words, which are heard.
    """

    text: str
    derived: bool = False
    mark: Mark | None = None
    sort: Decimal | str | None = None
    tip: str = ""
    step: tuple[int, int] | None = None
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table."""

    title: str
    align: Literal["start", "end"] = "start"
    stretch: bool = False


# Lists, beside a page and on it.


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: what it is, and how it stands; `tip` says what its words mean."""

    id: str
    title: str
    subtitle: str = ""
    mark: Mark | None = None
    value: str = ""
    trailing: str = ""
    trailing_mark: Mark | None = None
    indent: int = 0
    spoken: str = ""
    cites: Cite | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items under a heading; the heading may be empty."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What fits typed words: groups of items by their key, a sentence, and what to choose."""

    groups: tuple[ItemGroup, ...]
    summary: str
    first: str | None


# The blocks that a page is made of, top to bottom. A new kind is one class here and one
# renderer in viewer/ui/blocks.


@dataclass(frozen=True, slots=True)
class Title:
    """The head of a page."""

    text: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """The head of a section; links may lead to its `anchor`."""

    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs."""

    lines: tuple[Line, ...]
    anchor: str | None = None
    cites: Cite | None = None


def prose(*texts: str, ink: Ink = "text") -> Prose:
    """Paragraphs of plain words."""
    return Prose(tuple((Run(text, ink=ink),) for text in texts))


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class LargeScale:
    """A rating on its scale, large."""

    rating: RatingScale


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of links."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list too long for a widget a row: its items, and where each of them leads."""

    name: str
    items: tuple[Item, ...]
    places: tuple[Place | None, ...]


@dataclass(frozen=True, slots=True)
class FactList:
    """Labels with what is said of them."""

    facts: tuple[LabelledEntries, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one heading row; `cites` tells of each row what it cites.

    One of letters is set close on paper, `beside` itself in so many columns; 0 for all others.
    With an `axis` the last of its two columns is drawn.
    """

    name: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cites: tuple[Cite | None, ...] = ()
    beside: int = 0
    axis: TimeAxis | None = None

    def without_blanks(self, blank: str = "") -> "Table":
        """The table without the columns that say nothing in any row."""
        every = range(len(self.columns))
        kept = [n for n in every if any(row[n].text != blank for row in self.rows)]
        columns = tuple(self.columns[n] for n in kept)
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return replace(self, columns=columns, rows=rows)


@dataclass(frozen=True, slots=True)
class Chart:
    """A metric's chart; `name` is a good name for a file of it."""

    spec: ChartSpec
    name: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin line between two parts of a page."""


ContentBlock = (
    Title
    | SectionHeading
    | Prose
    | Tiles
    | LargeScale
    | Rows
    | FactList
    | Table
    | Chart
    | Divider
    | Listing
)
Blocks = tuple[ContentBlock, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose from and the page of what is chosen."""

    name: str
    groups: tuple[ItemGroup, ...]
    page: Blocks
    chosen: str | None
    filter: str | None = None
    filter_hint: str = ""
    empty: str = ""
