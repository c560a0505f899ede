"""How a metric moved, and how the subject stands against its comparators."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal

from viewer.domain.metrics import Basis, Better, Metric, Observation, Position, Verdict
from viewer.domain.timeline import alongside, ends, latest, steps

EXACT = Context(prec=60)
"""Enough digits that no difference of two figures is ever rounded."""


@dataclass(frozen=True, slots=True)
class Change:
    """From one period to the next: `difference` is later minus earlier, in the metric's unit.

    It is `exact` if both figures are; else it is only about right.
    """

    earlier: Observation
    later: Observation
    difference: Decimal
    verdict: Verdict | None
    basis: Basis
    exact: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The subject against one comparator, by figures, by the source's own verdict, or both.

    `gap` is subject minus comparator in the metric's unit, None when the source gives no figure.
    `verdict` is None when neither direction is better and the source gives none.
    """

    comparator: str
    verdict: Verdict | None
    gap: Decimal | None = None
    basis: Basis = "stated"
    exact: bool = True
    figure: Observation | None = None
    position: Position | None = None


def change(metric: Metric) -> Change | None:
    """The subject's newest figure against the one before it; None where there is none before."""
    moves = steps(metric)
    earlier, later = moves[-1] if moves else (None, None)
    if earlier is None or later is None:
        return None
    difference = EXACT.subtract(later.value, earlier.value)
    verdict = verdict_on(difference, metric.better)
    basis, exact = _basis(earlier, later), _exact(earlier, later)
    return Change(earlier, later, difference, verdict, basis, exact)


def comparisons(metric: Metric) -> tuple[Comparison, ...]:
    """The subject's newest figure against each comparator's for the same period, one each.

    What the report says of an earlier period is left out: it is history, not standing. Where the
    source gives a verdict in words, that verdict stands, whatever the figures say.
    """
    mine = latest(metric)
    known = ([mine] if mine else []) + list(metric.positions)
    newest = max(map(ends, known), default=date.min)
    found: dict[str, Comparison] = {}
    if mine is not None and _is_current(mine, newest):
        for whose, figure in alongside(metric, mine).items():
            gap = EXACT.subtract(mine.value, figure.value)
            verdict = verdict_on(gap, metric.better)
            basis, exact = _basis(mine, figure), _exact(mine, figure)
            found[whose] = Comparison(whose, verdict, gap, basis, exact, figure)
    for position in sorted(metric.positions, key=ends):
        if _is_current(position, newest):
            other = found.get(position.comparator) or Comparison(position.comparator, None)
            verdict = position.verdict or other.verdict
            found[position.comparator] = replace(other, verdict=verdict, position=position)
    return tuple(found.values())


def _is_current(item: Observation | Position, newest: date) -> bool:
    return item.period is None or ends(item) == newest


def verdict_on(difference: Decimal, better: Better) -> Verdict | None:
    """Whether a difference is for the better; None where neither direction is better."""
    if better == "neither":
        return None
    if difference == 0:
        return "similar"
    return "better" if (difference > 0) == (better == "higher") else "worse"


def _basis(*observations: Observation) -> Basis:
    derived = any(observation.basis == "derived" for observation in observations)
    return "derived" if derived else "stated"


def _exact(*observations: Observation) -> bool:
    return all(observation.qualifier == "exact" for observation in observations)
