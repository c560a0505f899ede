"""One page, as full as it can be: the largest words, or else the most of what matters."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from viewer.domain.index import Index
from viewer.presentation.summary.briefing import MOST_OF_NAME, KeptCounts, selections

Choice = TypeVar("Choice")

SCALES = tuple(1.42 - 0.03 * step for step in range(14))
"""How much larger a briefing's words may be where its page has room for them."""

NAMES = (MOST_OF_NAME, 120, 60)  # letters of a name, fewer where there is no room
RETURNS = ("ratings", "headlines", "strength", "weakness", "changes", "context")
"""In which order things come back where something smaller than what went has room."""


@dataclass(frozen=True, slots=True)
class BriefingLayout:
    """How a briefing is set: what it says, how large its words are, and how close its parts."""

    kept: KeptCounts
    scale: float = 1.0
    close: bool = False
    name: int = NAMES[0]


def planned(index: Index, fits: Callable[[BriefingLayout], bool]) -> BriefingLayout:
    """The first plan that fits: larger words, then parts set closer, then less, last shorter names.

    What is left out comes back as far as it still has room.
    """
    tried = (_first(index, name, fits) for name in NAMES)
    found = next(
        filter(fits, tried), BriefingLayout(selections(index)[-1], close=True, name=NAMES[-1])
    )
    kept = filled(found.kept, selections(index)[0], lambda more: fits(replace(found, kept=more)))
    chosen = replace(found, kept=kept)
    usual = replace(chosen, close=False)
    return usual if chosen.close and fits(usual) else chosen


def _first(index: Index, name: int, fits: Callable[[BriefingLayout], bool]) -> BriefingLayout:
    whole, *smaller = selections(index)
    plans = [BriefingLayout(whole, scale, name=name) for scale in (*SCALES, 1.0)]
    plans += [BriefingLayout(kept, close=True, name=name) for kept in (whole, *smaller)]
    # Most reports fit in the usual size: short ones in the largest, others if they are set close.
    return first_that_fits(plans, (len(SCALES), 0, len(SCALES) + 1), fits)


def first_that_fits(
    plans: list[Choice], likely: Iterable[int], fits: Callable[[Choice], bool]
) -> Choice:
    """The first of ever smaller plans that fits, sought at likely places first; else the last."""
    low, high = 0, len(plans) - 1
    first = iter(likely)
    while low < high:
        middle = next((at for at in first if low <= at < high), (low + high) // 2)
        if fits(plans[middle]):
            high = middle
        else:
            low = middle + 1
    return plans[low]


def filled(kept: KeptCounts, whole: KeptCounts, fits: Callable[[KeptCounts], bool]) -> KeptCounts:
    """A selection with as much of the whole as still fits beside what it keeps."""
    for name in RETURNS:
        kept = _with_more(kept, name, whole[name], fits)
    return kept


def _with_more(
    kept: KeptCounts, name: str, most: int, fits: Callable[[KeptCounts], bool]
) -> KeptCounts:
    """The counts with as many of a kind as fit: one more, then, if that does, the most between."""
    low = kept[name]
    if low >= most or not fits({**kept, name: low + 1}):
        return kept
    low += 1
    while low < most:
        middle = (low + most + 1) // 2
        if fits({**kept, name: middle}):
            low = middle
        else:
            most = middle - 1
    return {**kept, name: low}
