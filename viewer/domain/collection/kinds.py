"""The criteria that differ among many reports, each with all that is said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from viewer.domain.collation.criteria import Placed
from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.domain.criteria import Scale

CriterionKey = tuple[str | None, str, tuple[str, ...]]
"""What makes criteria of reports under one framework the same: framework, id and titles."""

Keys = Sequence[CriterionKey]


def key_of(placed: Placed) -> CriterionKey:
    """What tells this criterion from others. Capitals and white space do not count."""
    return placed.framework, placed.criterion.id, _folded(placed.titles)


@lru_cache(maxsize=4096)
def _folded(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(title.split()).casefold() for title in titles)


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """A criterion with all that its reports say of what it succeeds, newest report first."""

    said: tuple[Placed, ...]
    scale: Scale


def kinds_of(inspections: Iterable[Inspection]) -> dict[CriterionKey, CriterionKind]:
    """The criteria that differ, those of the newest report first and in its order."""
    newest = sorted(inspections, key=lambda item: item.dated or date.min, reverse=True)
    said: dict[CriterionKey, dict[object, CriterionRating]] = {}
    for inspection in newest:
        for rating in inspection.ratings:
            kind = said.setdefault(key_of(rating.placed), {})
            kind.setdefault(rating.placed.criterion.succeeds, rating)
    return {key: _kind(tuple(ratings.values())) for key, ratings in said.items()}


def _kind(ratings: Sequence[CriterionRating]) -> CriterionKind:
    return CriterionKind(tuple(one.placed for one in ratings), ratings[0].scale)
