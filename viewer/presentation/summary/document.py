"""The summary document: frozen parts that every writer understands. No layout, no markup.

Their words and their order are what every format says; a writer adds none and leaves none out.
"""

from dataclasses import dataclass
from typing import Literal

from viewer.domain.language import BRITISH_ENGLISH, Language
from viewer.presentation.content.blocks import LabelledEntries, Table
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.text import Line, Mark, Run
from viewer.presentation.content.tile import SmallChart, Tile
from viewer.presentation.content.time_chart import TimeChart
from viewer.presentation.summary.languages import WordSet, is_english

Form = Literal["briefing", "summary"]
SummarySection = Literal[
    "ratings", "figures", "strengths", "weaknesses", "recommendations", "metrics", "context",
    "about", "profile", "method", "gaps", "sources", "derived",
]  # fmt: skip
Paper = Literal["a4", "a3", "us-letter"]


@dataclass(frozen=True, slots=True)
class Options:
    """How a summary is wanted. `binding` is extra room at the inner edge, in millimetres.

    `variant` is which of the documents that can be made of a collection; the first without one.
    """

    form: Form = "summary"
    sections: frozenset[SummarySection] | None = None
    mono: bool = False
    paper: Paper = "a4"
    landscape: bool = False
    binding: int = 0
    variant: str = ""

    def wants(self, section: SummarySection) -> bool:
        """Whether a section is wanted; all are where none are named."""
        return self.sections is None or section in self.sections


@dataclass(frozen=True, slots=True)
class SummaryHeading:
    """A heading: level 1 for a section, 2 for a part of one. A `fresh` one begins a page."""

    level: Literal[1, 2]
    text: str
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Lines of words, each a paragraph."""

    lines: tuple[Line, ...]


def said(*sentences: str) -> Paragraphs:
    """Sentences, each a paragraph; none of an empty one."""
    return Paragraphs(tuple((Run(one),) for one in sentences if one))


@dataclass(frozen=True, slots=True)
class RatedCriterion:
    """A criterion, its rating as a word and a bar, and in words where that is on its scale.

    `detail` is what else is said of the rating.
    """

    title: str
    rating: RatingScale
    position: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ratings:
    """Criteria with their ratings, and what a reader must know of the scales.

    The rating of the whole stands alone, and is set `large`; many are set one a line.
    """

    cards: tuple[RatedCriterion, ...]
    notes: tuple[str, ...] = ()
    form: Literal["cards", "large", "lines"] = "cards"


@dataclass(frozen=True, slots=True)
class Figures:
    """Headline figures: of each its caption first, then its value, then its remarks."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class SummaryFinding:
    """A finding: its title, its text, and where it stands in the source."""

    mark: Mark
    title: str
    text: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Findings of one kind, one under the other; `empty` stands where there are none."""

    kind: str
    points: tuple[SummaryFinding, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two lists beside each other, each with its heading: strengths and weaknesses."""

    left: tuple[SummaryHeading, Points]
    right: tuple[SummaryHeading, Points]


@dataclass(frozen=True, slots=True)
class SummaryMetric:
    """A metric: a heading of level 2, its chart if it has one, its table, and notes.

    A chart says its alternative. The name of the table only repeats the heading.
    """

    heading: SummaryHeading
    subtitle: str
    chart: ChartSpec | TimeChart | None
    table: Table
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeText:
    """A move from one figure to the next, as texts, with the small picture of it and its words.

    `periods` stand under the name; they are empty where the heading of all tells them.
    """

    name: str
    periods: str
    chart: SmallChart | None
    alternative: str
    earlier: str
    earlier_derived: bool
    later: str
    later_derived: bool
    difference: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Moves, one a line, and under them what the marks of their pictures mean."""

    changes: tuple[ChangeText, ...]
    legend: str
    name: str = "Changes from one period to the next"
    columns: tuple[str, ...] = ("Metric", "As a chart", "Earlier", "Later", "Change")


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what is said of them, and last where that stands."""

    facts: tuple[LabelledEntries, ...]


SummaryBlock = (
    SummaryHeading
    | Paragraphs
    | Ratings
    | Figures
    | Points
    | SideBySide
    | SummaryMetric
    | Changes
    | Facts
)


@dataclass(frozen=True, slots=True)
class SummaryDocument:
    """A summary, whole: its title, its subtitle, its blocks, and the lines that close it.

    `draft` stands under the subtitle of what is made of a draft, and says what of it is open.

    `title` is the subject, `name` what the file is called where a title of its own is asked for;
    `running` and `form_title` stand at the head of each page and `source` at its foot, where
    nobody hears them: they are said in the subtitle and the closing lines too. `printed` is the
    day it was made, in words; `file_name` a good name without an ending; `left_out` says what had
    to go from a briefing for want of room.
    """

    form: Form
    form_title: str
    title: str
    name: str
    subtitle: str
    running: str
    source: str
    printed: str
    file_name: str
    blocks: tuple[SummaryBlock, ...]
    closing: tuple[str, ...]
    left_out: str = ""
    draft: str = ""
    language: Language = BRITISH_ENGLISH
    words: WordSet = frozenset()

    def lang(self, text: str) -> str | None:
        """The tag of a text in another language than the document's: the program's own English."""
        return BRITISH_ENGLISH.tag if is_english(text, self.words) else None
