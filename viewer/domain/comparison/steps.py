"""By how many levels one rating is better than another, where that can be counted."""

from viewer.domain.collation.ratings import Rated, match_ratings
from viewer.domain.criteria import Scale


def levels_gained(first: Rated, second: Rated) -> int | None:
    """How many levels the second is above the first; None where nobody can count them.

    On two scales they are counted on the scale that a level is carried to, if there is one count.
    """
    verdict = match_ratings(second, first).verdict
    if verdict is None:
        return None
    if verdict == "same":
        return 0
    found = {count for count in _counts(first, second) if (count > 0) == (verdict == "better")}
    return found.pop() if len(found) == 1 else None


def _counts(first: Rated, second: Rated) -> set[int]:
    before, after = _steps(first, first.scale), _steps(second, second.scale)
    if first.scale.id == second.scale.id:
        return {before.pop() - after.pop()}
    carried = {one - step for one in _steps(first, second.scale) for step in after}
    return carried | {step - one for one in _steps(second, first.scale) for step in before}


def _steps(rated: Rated, scale: Scale) -> set[int]:
    """The places, best first, that a rating has on a scale: its own, or one it is carried to."""
    steps = {level.id: step for step, level in enumerate(scale.levels)}
    name = rated.rating.level
    if scale.id == rated.scale.id:
        return {steps[name]} if name in steps else set()
    own = next((level for level in rated.scale.levels if level.id == name), None)
    same = {item.level for item in own.equals if item.scale == scale.id} if own else set()
    return {steps[name] for name in same if name in steps}
