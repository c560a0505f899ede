"""The figures of two reports as rows: what each says, and the difference."""

from viewer.domain.comparison.comparing import Comparison
from viewer.domain.comparison.metrics import MetricPair
from viewer.domain.metrics import Metric, Observation
from viewer.presentation.comparison.content import (
    CompareRow,
    CompareTable,
    Held,
    Leads,
    Side,
)
from viewer.presentation.comparison.differences import difference_line
from viewer.presentation.comparison.sides import ABSENT, spoken_row
from viewer.presentation.content.text import Run
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import figure_text, period_text, sentence_case, sentences
from viewer.store.session.place import Place

FIGURES = "Figures"


def figures(comparison: Comparison) -> CompareTable:
    """A row for each metric, and how many are better and worse."""
    rows = tuple(_metric_row(comparison, pair) for pair in comparison.metrics)
    return CompareTable(FIGURES, figures_told(comparison), rows)


def figures_told(comparison: Comparison) -> str:
    """How many figures are better and worse, and how many have no other to compare with."""
    pairs = comparison.metrics
    verdicts = [pair.verdict for pair in pairs if pair.difference is not None]
    parts = [
        f"{verdicts.count(verdict):,} {verdict}"
        for verdict in ("better", "worse")
        if verdict in verdicts
    ]
    level = sum(p.difference is not None and p.difference.direction == "level" for p in pairs)
    same = f"{level:,} unchanged" if comparison.one_body else f"the same in {level:,}"
    parts += [same] if level else []
    alone = sum(pair.why == "alone" for pair in pairs)
    none = sum(pair.difference is None for pair in pairs) - alone
    parts += [f"{none:,} without a difference"] if none else []
    return ", ".join([*parts, *([f"{alone:,} in only one report"] if alone else [])])


def _metric_row(comparison: Comparison, pair: MetricPair) -> CompareRow:
    shown = pair.second or pair.first
    assert shown is not None
    title = metric_name(shown)
    first = _figure("first", pair.first, pair.earlier, title)
    second = _figure("second", pair.second, pair.later, title)
    change, mark, note = difference_line(comparison, pair)
    return spoken_row(
        comparison, CompareRow(title, first, second, change, mark, note, pair.differs)
    )


def _figure(side: Side, metric: Metric | None, item: Observation | None, title: str) -> Held:
    if metric is None:
        return ABSENT
    leads = Leads(side, Place("metrics", metric.id))
    other = metric_name(metric)
    caption = [] if other == title else [f"called “{other}”"]
    if item is None or metric.unit is None:
        told = "no figure"
        return Held(
            (Run(told, "body", "muted"),), sentence_case("; ".join(caption)), None, leads, told
        )
    caption.insert(0, period_text(item.period))
    caption += ["derived"] if item.basis == "derived" else []
    words, told = figure_text(item, metric.unit), sentence_case(" · ".join(caption))
    run = Run(words, "derived") if item.basis == "derived" else Run(words, "strong")
    return Held((run,), told, None, leads, sentences(words, told))
