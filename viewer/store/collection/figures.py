"""The figures of a report, taken from its JSON without a look at all else that it says.

What is not as it should be is left out: the full check that follows says what is wrong with it.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.dates import last_day
from viewer.domain.metrics import QUALIFIERS, SUBJECT
from viewer.domain.units import unit_named
from viewer.store.collection.shared_parts import RawPart

FIGURES = "figures"
"""Where an index keeps them, in the head of a report."""

_OF_METRIC = ("id", "title", "unit", "better", "headline")
_OF_FIGURE = ("value", "qualifier", "period")


def kept_figures(raw: RawPart) -> list[RawPart]:
    """The metrics whose figures a table may show, with no more than that needs."""
    return [
        {key: metric[key] for key in _OF_METRIC if key in metric}
        | {"observations": [_cut(one) for one in _own(metric)]}
        for metric in _wanted(raw)
    ]


def figures_of(metrics: Any) -> tuple[Figure, ...]:
    """The figures of these metrics."""
    return tuple(_figures(metrics))


def figures_in(raw: RawPart) -> tuple[Figure, ...]:
    """The figures of a report that a table may show."""
    return figures_of(_wanted(raw)) if raw.get("metrics") else ()


def _wanted(raw: RawPart) -> list[RawPart]:
    """The metrics of the headlines; of a report that rates nothing, all."""
    metrics = raw.get("metrics")
    found = [one for one in metrics if isinstance(one, dict)] if isinstance(metrics, list) else []
    rated = any(isinstance(one, dict) and "scale" in one for one in _list(raw, "criteria"))
    return [one for one in found if one.get("headline") is True] if rated else found


def _figures(metrics: Any) -> Iterator[Figure]:
    for metric in metrics:
        try:
            unit_named(metric["unit"])
            better = metric.get("better")
            of = _measured(metric["id"], " ".join(metric["title"].split()), metric["unit"], better)
            for one in _own(metric):
                yield _figure(of, one)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue


@lru_cache(maxsize=4096)
def _measured(name: str, title: str, unit: str, better: Any) -> Measured:
    return Measured(name, title, unit, better)


def _figure(metric: Measured, one: RawPart) -> Figure:
    value = one["value"]
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(value)
    period = one.get("period") or {}
    qualifier = one.get("qualifier", "exact")
    ends, starts = period.get("ends"), period.get("starts")
    for day in filter(None, (ends, starts)):
        last_day(day)
    label = " ".join(period.get("label", "").split())
    if qualifier not in QUALIFIERS:
        raise ValueError(qualifier)
    return Figure(metric, Decimal(value), qualifier, label, ends, starts)


def _own(metric: RawPart) -> Iterator[RawPart]:
    """What is said of the inspected body itself."""
    for one in _list(metric, "observations"):
        own = isinstance(one, dict) and one.get("whose", SUBJECT) == SUBJECT
        if own and one.get("value") is not None:
            yield one


def _list(raw: RawPart, key: str) -> list[Any]:
    found = raw.get(key)
    return found if isinstance(found, list) else []


def _cut(one: RawPart) -> RawPart:
    return {key: one[key] for key in _OF_FIGURE if key in one}
