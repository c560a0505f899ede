"""What a search asks and what it finds: passages with their report, and how many say it."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.criteria import Level
from viewer.store.collection.index.passages import IndexPassage, PassageKind
from viewer.store.collection.search.words import TextSpan
from viewer.store.problem import Problem


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for, and where: each restriction counts only if it names anything.

    `criteria` and `levels` are ids, or titles and labels; as at a day, only reports that are surely
    from that day or before it.
    """

    words: str
    kinds: tuple[PassageKind, ...] = ()
    criteria: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    most: int = 100
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that holds the words, where they stand in it, and the report it is of.

    `criterion` is the title of what it stands under, or of the whole, `level` that of its rating.
    """

    inspection: Inspection
    passage: IndexPassage
    spans: tuple[TextSpan, ...]
    criterion: str | None = None
    level: Level | None = None

    @property
    def location(self) -> Location:
        """Where the report lies."""
        return self.inspection.location

    @property
    def body(self) -> str:
        """Whom the report is about."""
        return self.inspection.about.subject.name


@dataclass(frozen=True, slots=True)
class YearCount:
    """So many reports of a year say it, of so many that there are; None where none is given."""

    year: int | None
    reports: int
    of: int


def is_asked_for(one: YearCount, query: SearchQuery) -> bool:
    """Whether a search is for what is of this year."""
    return not query.years or one.year in query.years


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The first of the passages found, best first, and how many there are of each kind and year.

    `by_kind` is counted without the restriction to kinds, `by_year` without that to years, so that
    each says what choosing it would show. `of` counts the reports that were searched, of the years
    that were asked for; `is_whole` says that all of the collection could be. Of countless passages
    the newest come first, and they are not `ranked`.
    """

    passages: tuple[FoundPassage, ...] = ()
    count: int = 0
    reports: int = 0
    of: int = 0
    by_year: tuple[YearCount, ...] = ()
    by_kind: tuple[tuple[PassageKind, int], ...] = ()
    is_whole: bool = True
    ranked: bool = True
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class SearchChoices:
    """Titles of criteria and labels of levels, each with how many passages there would be."""

    criteria: tuple[tuple[str, int | None], ...] = ()
    levels: tuple[tuple[str, int | None], ...] = ()
