"""Whether two ratings may be compared, and which of them is better."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from viewer.domain.criteria import Level, Rating, Scale

RatingVerdict = Literal["better", "worse", "same"]
RatingRule = Literal["state", "scale", "equals", "none"]
Frameworks = Literal["same", "different", "unstated", "unknown"]


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating with its scale, the id of the framework that it was given under, and by whom."""

    rating: Rating
    scale: Scale
    framework: str | None = None
    inspectorate: str | None = None


@dataclass(frozen=True, slots=True)
class RatingMatch:
    """What the first of two ratings is to the second; without a verdict they are not comparable.

    `rule` is how it was found, `why` says it in words. `frameworks` tells whether both were given
    under the same rules: unstated where one of the two reports does not name its framework,
    unknown where neither does. Two inspectorates have no framework in common.
    """

    verdict: RatingVerdict | None
    frameworks: Frameworks
    rule: RatingRule
    why: str

    @property
    def like_for_like(self) -> bool:
        """Whether it may be counted as a rise or a fall: no change of framework lies between."""
        return self.verdict is not None and self.frameworks in {"same", "unknown"}


_SAME_SCALE = "Both are on the same scale."
_EQUALS = "The inspectorate calls levels of the two scales the same."
_TWO_WAYS = "The two scales are linked in ways that contradict each other."
_OTHER_LEVELS = "Both scales have the same id, but not the same levels."
_OTHER_SCALE = "They are on different scales, and no level of one is called the same as the other."
_NO_LEVEL = "At least one of them has no level."


def match_ratings(first: Rated, second: Rated) -> RatingMatch:
    """Hold a rating beside another. The first of these rules that says something decides.

    1. A rating with a state in place of a level, or with a level that its scale does not have, is
       not compared.
    2. On one scale, which is the same id with the same levels in the same order, the one nearer to
       the best is better.
    3. On two scales, levels that one of the two files calls the same (`equals`) are the same. A
       level that equals one of the other scale is also compared with the rest of that scale. Where
       this gives two answers, there is none.

    A change of framework forbids no comparison, but is told.
    """
    verdict, rule, why = _held(first, second)
    return RatingMatch(verdict, _frameworks(first, second), rule, why)


def _held(first: Rated, second: Rated) -> tuple[RatingVerdict | None, RatingRule, str]:
    mine, other = _level(first), _level(second)
    if mine is None or other is None:
        return None, "state", _NO_LEVEL
    steps, others = _steps(first.scale), _steps(second.scale)
    if first.scale.id == second.scale.id:
        if list(steps) == list(others):
            return _nearer(steps[mine.id], steps[other.id]), "scale", _SAME_SCALE
        return None, "none", _OTHER_LEVELS
    found = {_nearer(step, others[other.id]) for step in _carried(mine, second.scale)}
    found |= {_nearer(steps[mine.id], step) for step in _carried(other, first.scale)}
    if len(found) > 1:
        return None, "none", _TWO_WAYS
    return (found.pop(), "equals", _EQUALS) if found else (None, "none", _OTHER_SCALE)


def _level(rated: Rated) -> Level | None:
    return next((item for item in rated.scale.levels if item.id == rated.rating.level), None)


def _steps(scale: Scale) -> dict[str, int]:
    return {level.id: step for step, level in enumerate(scale.levels)}


def _carried(level: Level, scale: Scale) -> Iterator[int]:
    """The steps of another scale that a level equals."""
    steps = _steps(scale)
    for item in level.equals:
        if item.scale == scale.id and item.level in steps:
            yield steps[item.level]


def _nearer(step: int, other: int) -> RatingVerdict:
    if step == other:
        return "same"
    return "better" if step < other else "worse"


def _frameworks(first: Rated, second: Rated) -> Frameworks:
    by = {folded(one.inspectorate) for one in (first, second) if one.inspectorate}
    if len(by) > 1:
        return "different"
    if first.framework is None and second.framework is None:
        return "unknown"
    if first.framework is None or second.framework is None:
        return "unstated"
    return "same" if first.framework == second.framework else "different"


@lru_cache(maxsize=1024)
def folded(text: str | None) -> str:
    """A name without capitals and extra white space."""
    return " ".join((text or "").split()).casefold()
