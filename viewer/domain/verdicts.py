"""What figures say of better and worse, and whether the source's own verdict can stand beside them.

The source's verdict is never overruled. Where its own figures do not bear it out, both are told.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from viewer.domain.difference import Difference, Direction
from viewer.domain.metrics import Better, Movement, Verdict

Agreement = Literal["alone", "agrees", "nuance", "contradicts"]
"""Whether a verdict that the source gives is borne out by the figures.

`alone` is the verdict of only one of the two. With a `nuance` the figures leave it open, or differ
where the source sees no difference that matters: the verdict is its judgement. Both are told then,
with the verdict's mark; where it `contradicts` the figures, both are told without a mark.
"""

_Row = dict[Verdict, Agreement]
_YES: _Row = {"better": "agrees", "similar": "nuance", "worse": "contradicts"}
_NO: _Row = {"better": "contradicts", "similar": "nuance", "worse": "agrees"}
_SAME: _Row = {"better": "contradicts", "similar": "agrees", "worse": "contradicts"}
_NOT_WORSE: _Row = {"better": "nuance", "similar": "nuance", "worse": "contradicts"}
_NOT_BETTER: _Row = {"better": "contradicts", "similar": "nuance", "worse": "nuance"}
_ANY: _Row = {"better": "nuance", "similar": "nuance", "worse": "nuance"}

RULES: dict[tuple[Direction, Better], _Row] = {
    ("up", "higher"): _YES,
    ("up", "lower"): _NO,
    ("up", "neither"): _ANY,
    ("down", "higher"): _NO,
    ("down", "lower"): _YES,
    ("down", "neither"): _ANY,
    ("level", "higher"): _SAME,
    ("level", "lower"): _SAME,
    ("level", "neither"): _ANY,
    ("not_down", "higher"): _NOT_WORSE,
    ("not_down", "lower"): _NOT_BETTER,
    ("not_down", "neither"): _ANY,
    ("not_up", "higher"): _NOT_BETTER,
    ("not_up", "lower"): _NOT_WORSE,
    ("not_up", "neither"): _ANY,
}
"""By where the figures point and what is better: what they make of each verdict of the source."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The verdict to show with a mark, if any, and how the source's agrees with the figures."""

    verdict: Verdict | None
    agreement: Agreement


def by_figures(difference: Difference, better: Better | None) -> Verdict | None:
    """The verdict that the figures themselves give; None where they leave it open."""
    if difference.direction is None:
        return None
    row = RULES[difference.direction, better or "neither"]
    return next((verdict for verdict, said in row.items() if said == "agrees"), None)


def by_movement(item: Movement, better: Better | None) -> Verdict | None:
    """The verdict that a printed movement gives; None where nothing is better."""
    moves = {"rose": 1, "fell": -1, "unchanged": 0}
    return by_figures(Difference(Decimal(moves[item.direction])), better)


def ruling(difference: Difference | None, better: Better | None, given: Verdict | None) -> Ruling:
    """What to show of a difference and of the verdict that the source gives, if it gives one."""
    if difference is None or difference.direction is None:
        return Ruling(given, "alone")
    if given is None:
        return Ruling(by_figures(difference, better), "alone")
    agreement = RULES[difference.direction, better or "neither"][given]
    if agreement != "contradicts":
        return Ruling(given, agreement)
    if difference.direction == "level" and difference.qualifier == "about":
        return Ruling(given, "nuance")  # about the same is no denial of a little better
    return Ruling(None, "contradicts")
