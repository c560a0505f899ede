"""Several figures of which nobody knows the order: each with its period, and none the newest."""

from viewer.domain.metrics import Metric
from viewer.domain.timeline import unordered
from viewer.presentation.wording.numbers import count_text, figure_text, period_text

NO_DATES = "The periods have no dates, so nothing is compared."
MOST_LISTED = 6


def unordered_texts(metric: Metric, most: int = MOST_LISTED) -> list[str]:
    """The figures with their periods: 102 (at the inspection); none where one is the newest."""
    figures = unordered(metric)
    unit = metric.unit or "count"
    told = [f"{figure_text(one, unit)} ({period_text(one.period)})" for one in figures[:most]]
    more = len(figures) - len(told)
    return [*told, count_text(more, "other figure", "other figures")] if more else told
