"""How a metric moved, and how the subject stands against its comparators."""

from dataclasses import dataclass, replace
from decimal import Context, Decimal

from viewer.domain.metrics import SUBJECT, Basis, Better, Metric, Observation, Position, Verdict

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


def series(metric: Metric, whose: str = SUBJECT) -> tuple[Observation, ...]:
    """The figures of one body, oldest first; a figure without a period comes before them."""
    own = [observation for observation in metric.observations if observation.whose == whose]
    return tuple(sorted(own, key=_when))


def latest(metric: Metric) -> Observation | None:
    """The subject's newest figure, or None if the report gives none."""
    own = series(metric)
    return own[-1] if own else None


def change(metric: Metric) -> Change | None:
    """The subject's newest figure against the one before it; None where there is none before.

    Two periods that end together, such as a year and its last quarter, are not before each other.
    """
    own = [observation for observation in series(metric) if observation.period is not None]
    before = [observation for observation in own if _when(observation) < _when(own[-1])]
    if not before:
        return None
    earlier, later = before[-1], own[-1]
    difference = EXACT.subtract(later.value, earlier.value)
    verdict = verdict_on(difference, metric.better)
    basis, exact = _basis(earlier, later), _exact(earlier, later)
    return Change(earlier, later, difference, verdict, basis, exact)


def comparisons(metric: Metric) -> tuple[Comparison, ...]:
    """The subject against each comparator, one each, for the newest period they know.

    What the report says of an earlier period is left out: it is history, not standing. Where the
    source gives a verdict in words, that verdict stands, whatever the figures say.
    """
    own = {_label(observation): observation for observation in series(metric)}
    known: tuple[Observation | Position, ...] = (*series(metric), *metric.positions)
    newest = max(map(_when, known), default="")
    found: dict[str, Comparison] = {}
    for figure in sorted(metric.observations, key=_when):
        mine = own.get(_label(figure))
        if figure.whose != SUBJECT and mine is not None and _is_current(figure, newest):
            gap = EXACT.subtract(mine.value, figure.value)
            verdict = verdict_on(gap, metric.better)
            basis, exact = _basis(mine, figure), _exact(mine, figure)
            found[figure.whose] = Comparison(figure.whose, verdict, gap, basis, exact, figure)
    for position in sorted(metric.positions, key=_when):
        if _is_current(position, newest):
            other = found.get(position.comparator) or Comparison(position.comparator, None)
            verdict = position.verdict or other.verdict
            found[position.comparator] = replace(other, verdict=verdict, position=position)
    return tuple(found.values())


def _is_current(item: Observation | Position, newest: str) -> bool:
    return item.period is None or item.period.sort == newest


def verdict_on(difference: Decimal, better: Better) -> Verdict | None:
    """Whether a difference is for the better; None where neither direction is better."""
    if better == "neither":
        return None
    if difference == 0:
        return "similar"
    return "better" if (difference > 0) == (better == "higher") else "worse"


def _when(item: Observation | Position) -> str:
    return item.period.sort if item.period else ""


def _label(item: Observation) -> str | None:
    return item.period.label if item.period else None


def _basis(*observations: Observation) -> Basis:
    derived = any(observation.basis == "derived" for observation in observations)
    return "derived" if derived else "stated"


def _exact(*observations: Observation) -> bool:
    return all(observation.qualifier == "exact" for observation in observations)
