"""Derived figures: working a formula out again from the figures it stands on."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from viewer.domain.formula import evaluate, is_rounded, rounded
from viewer.domain.metrics import Observation
from viewer.domain.report import Report


class Located(NamedTuple):
    """An observation and where it stands: metric and observation number, counted from 0."""

    metric: int
    number: int
    observation: Observation


def observations_in(report: Report) -> Iterator[Located]:
    """Every observation of the report, in file order."""
    for metric_number, metric in enumerate(report.metrics):
        for number, observation in enumerate(metric.observations):
            if isinstance(observation, Observation):
                yield Located(metric_number, number, observation)


def observations_by_id(report: Report) -> dict[str, Observation]:
    """The observations that carry an id; of two with the same id, the first."""
    found: dict[str, Observation] = {}
    for metric in report.metrics:
        for item in metric.figures:
            if item.id is not None:
                found.setdefault(item.id, item)
    return found


def input_values(
    observation: Observation, by_id: Mapping[str, Observation]
) -> dict[str, Decimal] | None:
    """The numbers its formula is worked out with, by name; None if one cannot be found."""
    values: dict[str, Decimal] = {}
    for given in observation.inputs:
        if given.value is not None:
            values[given.name] = given.value
        elif given.observation is not None and given.observation in by_id:
            values[given.name] = by_id[given.observation].value
        else:
            return None
    return values


def worked_out(observation: Observation, inputs: Mapping[str, Decimal]) -> Decimal:
    """Work out a derived observation's formula; raise `FormulaError` if that is not possible.

    A sum or product must be exact. A quotient is rounded half up to the decimals that the
    observation's value is printed with.
    """
    assert observation.formula is not None
    result = evaluate(observation.formula, inputs)
    if not is_rounded(observation.formula):
        return result
    printed = observation.value.as_tuple().exponent
    decimals = -printed if isinstance(printed, int) and printed < 0 else 0
    return rounded(result, decimals)
