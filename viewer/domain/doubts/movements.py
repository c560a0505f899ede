"""Movements that the report's own figures for the same periods contradict."""

from collections.abc import Iterator
from decimal import Decimal

from viewer.domain.compare import figures_of
from viewer.domain.difference import EXACT, difference_of
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.doubts.verdicts import said_of
from viewer.domain.metrics import Metric, Movement, Observation
from viewer.domain.report import Report

_AGAINST = {"rose": ("down", "not_up"), "fell": ("up", "not_down"), "unchanged": ()}
"""Where figures point that contradict a movement; to call a small change none is a judgement."""


def movement_doubts(report: Report) -> Iterator[Doubt]:
    """Movements the other way than the figures for both of their periods, or by another amount."""
    for number, metric in enumerate(report.metrics):
        for n, moved in enumerate(metric.movements):
            earlier, later = figures_of(metric, moved)
            if moved.since is None or earlier is None or later is None or earlier is later:
                continue
            key = _contradicted(metric, moved, earlier, later)
            if key is not None:
                given = (
                    f"“{moved.direction}”" if key == "direction" else f"{moved.by:f} {moved.unit}"
                )
                figures = f"{said_of(earlier)} and then {said_of(later)}"
                sentence = f"The “{key}” is {given}, but the figures are {figures}."
                yield Doubt(("metrics", number, "movements", n, key), sentence)


def _contradicted(
    metric: Metric, moved: Movement, earlier: Observation, later: Observation
) -> str | None:
    """The key of the movement that the figures speak against, if they do."""
    found = difference_of(later, earlier)
    if found and found.direction in _AGAINST[moved.direction]:
        return "direction"
    exact = moved.qualifier == earlier.qualifier == later.qualifier == "exact"
    if moved.by is None or not exact:
        return None
    made = _made(metric, earlier, later, is_percent=moved.unit == "percent")
    by = -moved.by if moved.direction == "fell" else moved.by
    near = _rounding(by)
    return "by" if made and not made[0] - near <= by <= made[1] + near else None


def _made(
    metric: Metric, earlier: Observation, later: Observation, *, is_percent: bool
) -> tuple[Decimal, Decimal] | None:
    """The least and the most that the change can be, as both figures are rounded as printed."""
    is_counted = metric.unit == "count"
    near = [Decimal(0) if is_counted else _rounding(item.value) for item in (earlier, later)]
    first = (earlier.value - near[0], earlier.value + near[0])
    last = (later.value - near[1], later.value + near[1])
    if not is_percent:
        return last[0] - first[1], last[1] - first[0]
    if first[0] <= 0 or last[0] < 0:
        return None
    least, most = EXACT.divide(last[0], first[1]), EXACT.divide(last[1], first[0])
    return (least - 1) * 100, (most - 1) * 100


def _rounding(number: Decimal) -> Decimal:
    """Half of the last place that a number is printed with."""
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb(min(exponent if isinstance(exponent, int) else 0, 0) - 1)
