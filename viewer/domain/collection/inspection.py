"""An inspection: what a collection knows of one report, enough for a row of a matrix."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.collation.criteria import Placed
from viewer.domain.collation.ratings import Rated
from viewer.domain.collection.figure import Figure
from viewer.domain.criteria import Level, Scale
from viewer.domain.dates import PartialDate, first_day, last_day
from viewer.domain.report import About, counts_from


@dataclass(frozen=True, slots=True)
class Location:
    """Where a report lies: a file below the folder, with strokes, and its line in a JSONL file."""

    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class CriterionRating:
    """A criterion of a report, its rating, and the scale that it is on."""

    placed: Placed
    scale: Scale

    @property
    def rated(self) -> Rated:
        """The rating, ready to be held beside another one."""
        return Rated(self.placed.criterion.rating, self.scale, self.placed.framework)

    @property
    def disputing(self) -> tuple[Level, ...]:
        """The other levels that its sources give for it, best first."""
        rating = self.placed.criterion.rating
        given = {one.level for one in rating.also} - {rating.level}
        return tuple(one for one in self.scale.levels if one.id in given) if rating.level else ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """One report of a collection: where it lies, what it is about, and its ratings in order.

    `figures` are those of its headlines; of a report that rates nothing, those of all metrics.
    """

    location: Location
    about: About
    ratings: tuple[CriterionRating, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def when(self) -> PartialDate | None:
        """What it counts from, as its file says it: a day, or only a month or a year."""
        return counts_from(self.about)

    @property
    def dated(self) -> date | None:
        """The last day that this can mean, which sorts it."""
        return last_day(self.when) if self.when else None

    def is_after(self, today: date) -> bool:
        """Whether it is surely still to come: it is not the latest until then."""
        return self.when is not None and first_day(self.when) > today

    @property
    def published(self) -> date | None:
        """The last day that its date of publication can mean."""
        return last_day(self.about.published) if self.about.published else None
