"""How much of a metric one chart draws: so many bodies, periods and verdicts, and says so.

A chart with a thousand lines shows nobody anything and takes a gigabyte to draw. The table beside
it has every figure.
"""

from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Metric
from viewer.domain.timeline import ends
from viewer.presentation.wording.comparisons import WEIGHT

MOST_BODIES, MOST_PERIODS, MOST_VERDICTS = 24, 200, 40
THE_REST = "The table has them all."


def drawn(index: Index, metric: Metric) -> tuple[Metric, str]:
    """The metric with what its chart draws of it, and a sentence if that is not all.

    The subject stays; of the others averages and targets come first; of periods the newest.
    """
    others = dict.fromkeys(item.whose for item in metric.figures if item.whose != SUBJECT)
    bodies = sorted(others, key=lambda whose: WEIGHT[index.comparators[whose].kind])
    dates = sorted({ends(item) for item in metric.observations}, reverse=True)
    kept, periods = {SUBJECT, *bodies[:MOST_BODIES]}, {*dates[:MOST_PERIODS]}
    observations = tuple(
        item for item in metric.observations if item.whose in kept and ends(item) in periods
    )
    said = [
        _of(MOST_BODIES, len(bodies), "other bodies"),
        _of(MOST_PERIODS, len(dates), "periods, the newest"),
        _of(MOST_VERDICTS, len(metric.positions), "verdicts"),
    ]
    if not any(said):
        return metric, ""
    positions = metric.positions[:MOST_VERDICTS]
    shown = metric.model_copy(update={"observations": observations, "positions": positions})
    return shown, f"Drawn here: {', '.join(filter(None, said))}. {THE_REST}"


def _of(most: int, count: int, what: str) -> str:
    return f"{most:,} of {count:,} {what}" if count > most else ""
