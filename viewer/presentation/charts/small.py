"""Charts small enough for a tile: where figures lie on a line. Drawn without pyqtgraph."""

from viewer.domain.difference import can_be_joined
from viewer.domain.metrics import Metric
from viewer.domain.timeline import is_gap_between, timeline_of
from viewer.presentation.content.tile import Dot, SmallChart


def small_chart(metric: Metric) -> SmallChart | None:
    """The metric's small chart; None where there are not two figures to set against each other."""
    timeline = timeline_of(metric)
    newest = timeline.latest
    if newest is None or metric.unit is None:
        return None
    own = [*timeline.before(newest)[-1:], newest]
    others = list(timeline.alongside(newest).values())
    if len(own) + len(others) < 2:
        return None
    values = [float(item.value) for item in (*own, *others)]
    low, high = _range(values, percent=metric.unit == "percent")

    def place(value: float) -> float:
        return (value - low) / (high - low) if high > low else 0.5

    dots = [Dot(place(float(o.value)), "diamond", o.basis == "derived", own=False) for o in others]
    dots += [Dot(place(float(o.value)), "circle", o.basis == "derived") for o in own]
    ends = (
        (place(float(own[0].value)), place(float(own[-1].value)))
        if len(own) > 1 and can_be_joined(*own) and not is_gap_between(metric.gaps, *own)
        else None
    )
    return SmallChart(tuple(dots), ends)


def _range(values: list[float], *, percent: bool) -> tuple[float, float]:
    if percent and all(0 <= value <= 100 for value in values):
        return 0.0, 100.0
    low, high = min(values), max(values)
    span = (high - low) or abs(high) or 1.0
    return low - span * 0.15, high + span * 0.15
