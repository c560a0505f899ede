"""Ratings as frozen values: a level on its scale, a criterion with its rating, and counts."""

from dataclasses import dataclass

from viewer.presentation.content.row import Cite
from viewer.store.session.place import Place


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
