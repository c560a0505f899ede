"""What the checking page shows, as frozen values."""

from dataclasses import dataclass
from typing import Literal

from viewer.extraction.counting import Section

RowState = Literal["open", "accepted", "set_aside", "corrected"]
MarkState = Literal["open", "accepted", "set_aside", "current", "beside"]
"""Of what is current, the words around its figures are marked as `beside`."""

ActionId = str


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of a page."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CandidateMark:
    """A candidate's words in the document."""

    candidate: str
    spot: Spot
    state: MarkState


@dataclass(frozen=True, slots=True)
class Pill:
    """One candidate in the count."""

    state: RowState
    current: bool = False


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How many of a section are decided; `note` is what else to say, `spoken` all of it."""

    section: Section
    title: str
    decided: str
    note: str
    pills: tuple[Pill, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the strip: how much is open on it, or that it has no text."""

    number: int
    state: Literal["open", "decided", "empty", "no_text"]
    spoken: str
    left: int = 0


@dataclass(frozen=True, slots=True)
class LevelScale:
    """The levels that can be chosen, worst first, with the digit of each."""

    labels: tuple[str, ...]
    position: int | None
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BandLine:
    """A line of what is in hand: `label` before it, `detail` at its end, which may lead to a spot.

    `key` is what chooses it.
    """

    label: str
    text: str = ""
    detail: str = ""
    spot: Spot | None = None
    muted: bool = False
    key: str = ""
    scale: LevelScale | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A line of the list: the head of a section, or what is decided at once.

    A head that is unfolded has `cells` as headings of the columns; one that is folded a `summary`.
    Its state is none where its section has nothing. Only what is in hand has a `band`.
    """

    id: str
    section: Section
    state: RowState | Literal["none"]
    title: str
    cells: tuple[str, ...] = ()
    summary: str = ""
    is_head: bool = False
    indent: int = 0
    spoken: str = ""
    band: tuple[BandLine, ...] = ()
    current: bool = False


@dataclass(frozen=True, slots=True)
class KeyOffer:
    """What can be done now: a button, a menu entry and a key, all from this."""

    id: ActionId
    label: str
    keys: str
    place: Literal["main", "side", "foot", "none"]


@dataclass(frozen=True, slots=True)
class CheckingContent:
    """All of the page. `spans` are all places on the page in sight, whatever is in hand;
    `said` is what was done last, for those who hear the screen.
    """

    title: str
    subtitle: str
    saved: str
    saved_well: bool
    counts: tuple[SectionCount, ...]
    pages: tuple[PageEntry, ...]
    page: int
    rows: tuple[DraftRow, ...]
    marks: tuple[CandidateMark, ...]
    offers: tuple[KeyOffer, ...]
    at: str
    notice: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    said: str = ""

    @property
    def row(self) -> DraftRow | None:
        """The row of the selected candidate."""
        return next((row for row in self.rows if row.current), None)
