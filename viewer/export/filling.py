"""One page, as full as it can be: the largest words, or else the most of what matters."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from viewer.presentation.summary.briefing import Kept

Plan = TypeVar("Plan")

RETURNS = ("ratings", "figures", "strengths", "weaknesses", "changes", "context", "attribution")
"""In which order things come back where something smaller than what went has room."""


def first_that_fits(plans: list[Plan], middle: int, fits: Callable[[Plan], bool]) -> Plan:
    """The first of ever smaller plans that fits, begun at a likely one; else the last."""
    low, high = 0, len(plans) - 1
    while low < high:
        if fits(plans[middle]):
            high = middle
        else:
            low = middle + 1
        middle = (low + high) // 2
    return plans[low]


def filled(kept: Kept, whole: Kept, fits: Callable[[Kept], bool]) -> Kept:
    """A selection with as much of the whole as still fits beside what it keeps."""
    for name in RETURNS:
        kept = _with_more(kept, name, int(getattr(whole, name)), fits)
    return kept


def _with_more(kept: Kept, name: str, most: int, fits: Callable[[Kept], bool]) -> Kept:
    """With as many of a kind as fit: one more, then, if that does, the most between."""
    low = int(getattr(kept, name))
    if low >= most or not fits(replace(kept, **{name: low + 1})):
        return kept
    low += 1
    while low < most:
        middle = (low + most + 1) // 2
        if fits(replace(kept, **{name: middle})):
            low = middle
        else:
            most = middle - 1
    return replace(kept, **{name: low})
