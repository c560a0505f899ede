"""The words of scores and figures in a table of many reports."""

from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.figure import Figure
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.criteria import Score
from viewer.domain.dates import day_text
from viewer.domain.metrics import QUALIFIERS
from viewer.domain.units import unit_named
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import NO_PERIOD, number_text

NONE_STATED = "Not stated"

ShownValue = Figure | Score | None


def value_in(row: MatrixRow, extra: Extra) -> ShownValue:
    """What a row has in an extra column."""
    return extra.value(row.body, row.inspection, latest=row.latest)


def extra_title(extra: Extra) -> str:
    """The metric and the period of its column; the period alone where all are of one metric."""
    if extra.figure is None:
        return one_line(extra.title)
    period = period_words(extra.figure)
    if extra.fixed:
        return period
    return f"{one_line(extra.title)}, {period}" if extra.figure.ends else one_line(extra.title)


def period_words(figure: Figure) -> str:
    """A period as printed; what is printed as a bare month, as people write it."""
    label, ends = one_line(figure.label), figure.ends
    return day_text(ends) if ends and label == ends else label or NO_PERIOD


def value_words(value: ShownValue) -> str:
    """A value alone: 62.3%, 18 of 30; empty without one."""
    if value is None:
        return ""
    if isinstance(value, Score):
        return f"{number_text(value.value)} of {number_text(value.max)}"
    words = unit_named(value.metric.unit).written(value.value)
    return f"{QUALIFIERS[value.qualifier]}{words}"


def dated_words(value: ShownValue, extra: Extra) -> str:
    """A value, and its period where that is not the one of the column."""
    words = value_words(value)
    if not isinstance(value, Figure) or _is_of_column(value, extra):
        return words
    return f"{words} ({period_words(value)})"


def _is_of_column(value: Figure, extra: Extra) -> bool:
    return extra.figure is not None and value.period == extra.figure.period
