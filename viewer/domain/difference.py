"""What can be said of the difference between two figures when one of them is only a bound.

"At least 60%" after "at most 60%" may be a rise of anything or none at all, but is no fall.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal

from viewer.domain.metrics import Observation, Qualifier

SMALL = 30
"""Of fewer than this, a share moves far with one case more or less."""

EXACT = Context(prec=60)
"""Enough digits that no difference of two figures is ever rounded."""

Direction = Literal["up", "down", "level", "not_down", "not_up"]

QUALIFIED: dict[tuple[Qualifier, Qualifier], Qualifier | None] = {
    ("exact", "exact"): "exact",
    ("exact", "about"): "about",
    ("exact", "at_least"): "at_most",
    ("exact", "at_most"): "at_least",
    ("about", "exact"): "about",
    ("about", "about"): "about",
    ("about", "at_least"): "at_most",
    ("about", "at_most"): "at_least",
    ("at_least", "exact"): "at_least",
    ("at_least", "about"): "at_least",
    ("at_least", "at_least"): None,
    ("at_least", "at_most"): "at_least",
    ("at_most", "exact"): "at_most",
    ("at_most", "about"): "at_most",
    ("at_most", "at_least"): "at_most",
    ("at_most", "at_most"): None,
}
"""How one figure minus another is qualified, by the qualifiers of both; None: by nothing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure minus another: `value`, about it, at least it or at most it.

    A bound is `rough` where one of the two figures is only about right.
    """

    value: Decimal
    qualifier: Qualifier = "exact"
    rough: bool = False

    @property
    def direction(self) -> Direction | None:
        """Which way it goes; None where that cannot be told."""
        if self.qualifier in {"exact", "about"}:
            return "level" if self.value == 0 else "up" if self.value > 0 else "down"
        if self.value == 0:
            bound: Direction = "not_down" if self.qualifier == "at_least" else "not_up"
            return None if self.rough else bound
        if self.qualifier == "at_least":
            return "up" if self.value > 0 else None
        return "down" if self.value < 0 else None


def difference_of(one: Observation, other: Observation) -> Difference | None:
    """The first figure minus the other; None where not even its direction can be told."""
    qualifier = QUALIFIED[one.qualifier, other.qualifier]
    if qualifier is None or is_of_none(one) or is_of_none(other):
        return None
    rough = "about" in {one.qualifier, other.qualifier}
    value = EXACT.subtract(one.value, other.value)
    found = Difference(_as_coarse(value, one, other) if rough else value, qualifier, rough)
    return found if found.direction else None


def _as_coarse(value: Decimal, *of: Observation) -> Decimal:
    """A difference of what is only about right, with no more decimals than any of its figures."""
    exponents = [item.value.as_tuple().exponent for item in of]
    coarsest = max(one for one in exponents if isinstance(one, int))
    return value.quantize(Decimal(1).scaleb(min(coarsest, 0)), ROUND_HALF_UP, EXACT)


def is_of_none(item: Observation) -> bool:
    """Whether a figure is a share of nothing, with which nothing can be compared."""
    return item.of == 0


def is_small(item: Observation) -> bool:
    """Whether a figure is known to be one of few."""
    return item.of is not None and item.of < SMALL


def can_be_joined(earlier: Observation, later: Observation) -> bool:
    """Whether a line from one figure to the other goes the way that is known to be so.

    From "at least 60%" to "at most 60%" it would be flat, which is more than anybody knows.
    """
    found = difference_of(later, earlier)
    return found is not None and found.direction in {"up", "down", "level"}
