"""The figures that a collection would know of one report."""

from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT


def own_figures(index: Index) -> tuple[Figure, ...]:
    """The figures of its headlines; of a report that rates nothing, all."""
    metrics = [one for one in index.metrics.values() if one.headline or not index.criteria]
    return tuple(
        Figure(
            Measured(metric.id, " ".join(metric.title.split()), metric.unit, metric.better),
            one.value,
            one.qualifier,
            " ".join(one.period.label.split()) if one.period else "",
            one.period.ends if one.period else None,
            one.period.starts if one.period else None,
        )
        for metric in metrics
        if metric.unit
        for one in metric.figures
        if one.whose == SUBJECT
    )
