"""A report against a group of others: how many have each level, and how many are better."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from viewer.domain.collation.bodies import match_bodies
from viewer.domain.collation.criteria import match_criteria, placed
from viewer.domain.collation.ratings import RatingMatch, match_ratings
from viewer.domain.collection.inspection import CriterionRating, Inspection, Location
from viewer.domain.comparison.own_figures import own_figures
from viewer.domain.index import Index

LeftOutReason = Literal["own", "criterion", "level", "framework", "scale"]
"""Why a report of a group is not compared: this one has no level, or the other does not judge the
criterion, gives it no level, goes by another framework, or rates on other levels.
"""


@dataclass(frozen=True, slots=True)
class AgainstGroup:
    """A rating against those of a group, like for like.

    `levels` counts the group by the levels of the scale, best first. `better`, `same` and `worse`
    count what the others are to this one; they are 0 where it has no level. `reasons` counts why
    the rest has no such rating, or none that may be compared.
    """

    rating: CriterionRating
    levels: tuple[int, ...]
    better: int
    same: int
    worse: int
    reasons: tuple[tuple[LeftOutReason, int], ...] = ()

    @property
    def left_out(self) -> int:
        """How many of the group are not compared."""
        return sum(count for _, count in self.reasons)

    @property
    def compared(self) -> int:
        """How many of the group have a level that may be held beside this one."""
        return self.better + self.same + self.worse


def inspection_of(index: Index, location: Location) -> Inspection:
    """What a collection would know of this report."""
    ratings = (
        CriterionRating(placed(index, item), index.scales[item.scale])
        for item in index.criteria.values()
    )
    return Inspection(location, index.report.about, tuple(ratings), own_figures(index))


def others_of(mine: Inspection, every: Iterable[Inspection], kind: str = "") -> list[Inspection]:
    """The inspections of other bodies; with a kind, of those in the same group of it only."""
    subject = mine.about.subject
    own = {item.value.casefold() for item in subject.groups if item.kind.casefold() == kind}
    return [
        one
        for one in every
        if match_bodies(one.about.subject, subject).relation != "same"
        and (not kind or own & _values(one, kind))
    ]


def _values(one: Inspection, kind: str) -> set[str]:
    groups = one.about.subject.groups
    return {item.value.casefold() for item in groups if item.kind.casefold() == kind}


def against_group(mine: Inspection, others: Iterable[Inspection]) -> tuple[AgainstGroup, ...]:
    """Each rating of a report against the same one of the others."""
    group = tuple(others)
    return tuple(_against(rating, group) for rating in mine.ratings)


def _against(mine: CriterionRating, group: tuple[Inspection, ...]) -> AgainstGroup:
    levels = [0] * len(mine.scale.levels)
    verdicts: list[str] = []
    left_out: Counter[LeftOutReason] = Counter()
    steps = {level.id: step for step, level in enumerate(mine.scale.levels)}
    for one in group:
        theirs = _same_in(mine, one)
        match = match_ratings(theirs.rated, mine.rated) if theirs else None
        step = steps.get(theirs.placed.criterion.rating.level or "") if theirs else None
        if theirs and match and match.frameworks in {"same", "unknown"} and step is not None:
            levels[step] += _on_one_scale(theirs, mine)
        verdicts += [match.verdict] if match and match.verdict and match.like_for_like else []
        if match is None or not match.like_for_like:
            left_out[_why(mine, theirs, match)] += 1
    counts = (verdicts.count(word) for word in ("better", "same", "worse"))
    better, same, worse = counts
    return AgainstGroup(mine, tuple(levels), better, same, worse, tuple(left_out.most_common()))


def _why(
    mine: CriterionRating, theirs: CriterionRating | None, match: RatingMatch | None
) -> LeftOutReason:
    if mine.placed.criterion.rating.level is None:
        return "own"
    if theirs is None or match is None:
        return "criterion"
    if theirs.placed.criterion.rating.level is None:
        return "level"
    return "framework" if match.frameworks in {"different", "unstated"} else "scale"


def _same_in(mine: CriterionRating, one: Inspection) -> CriterionRating | None:
    """The rating of the same criterion as a whole."""
    found = (
        item for item in one.ratings if match_criteria(mine.placed, item.placed).answer == "whole"
    )
    return next(found, None)


def _on_one_scale(one: CriterionRating, other: CriterionRating) -> bool:
    ids = [[level.id for level in item.scale.levels] for item in (one, other)]
    return one.scale.id == other.scale.id and ids[0] == ids[1]
