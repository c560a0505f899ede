"""What moved from one period to the next: a table of it, with a small picture in each row."""

from collections.abc import Iterable

from viewer.domain.compare import Change as Move
from viewer.domain.compare import change, comparisons
from viewer.domain.index import Index
from viewer.domain.metrics import Metric, Observation
from viewer.domain.units import unit_named
from viewer.presentation.charts.small import small_chart
from viewer.presentation.content.text import one_line
from viewer.presentation.content.tile import SmallChart
from viewer.presentation.memo import once_per_report
from viewer.presentation.summary.document import Changes, ChangeText, SummaryBlock, SummaryHeading
from viewer.presentation.summary.telling import derived_text
from viewer.presentation.wording.cautions import small_numbers
from viewer.presentation.wording.marks import legend
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.numbers import change_text, figure_text, period_text, with_article

MOST_PICTURES = 60  # nobody compares more pictures, and the figures say all


@once_per_report
def moved(index: Index) -> list[Metric]:
    """The metrics that have a figure for two periods."""
    return [metric for metric in index.metrics.values() if change(metric) is not None]


def changes(index: Index, metrics: Iterable[Metric]) -> list[SummaryBlock]:
    """The moves of these metrics under their heading, which names the periods if all share them."""
    moves = [(metric, move) for metric in metrics if (move := change(metric)) is not None]
    if not moves:
        return []
    periods = {_periods(move) for _, move in moves}
    title = f"Change, {periods.pop()}" if len(periods) == 1 else "Change"
    drawn = len(moves) <= MOST_PICTURES
    rows = tuple(_row(index, *one, shared=not periods, drawn=drawn) for one in moves)
    return [SummaryHeading(1, title), Changes(rows, legend(row.chart for row in rows if row.chart))]


def _row(index: Index, metric: Metric, move: Move, *, shared: bool, drawn: bool) -> ChangeText:
    assert metric.unit is not None
    difference = change_text(move.difference, unit_named(metric.unit))
    earlier, later = _figure(metric, move.earlier), _figure(metric, move.later)
    chart = small_chart(metric) if drawn else None
    if small_numbers(move.earlier, move.later):
        difference = f"{difference} (small numbers)"
    return ChangeText(
        metric_name(metric),
        "" if shared else _periods(move),
        chart,
        _alternative(index, metric, earlier, later, chart) if chart else "",
        earlier,
        move.earlier.basis == "derived",
        later,
        move.later.basis == "derived",
        difference,
    )


def _figure(metric: Metric, item: Observation) -> str:
    words = figure_text(item, metric.unit or "count")
    return derived_text(words) if item.basis == "derived" else words


def _alternative(index: Index, metric: Metric, earlier: str, later: str, chart: SmallChart) -> str:
    """What the picture of a move shows: its figures, and those that they are held against.

    It names the metric: a PDF's table cannot say what the heading of a row is.
    """
    others = [
        f"{with_article(one_line(index.comparators[item.comparator].title))},"
        f" {_figure(metric, item.figure)}"
        for item in comparisons(metric, index.past)
        if item.figure is not None
    ]
    beside = f", beside {'; '.join(others)}" if others else ""
    moved = f"a line from the earlier figure, {earlier}, to the later one, {later}"
    if not chart.joined:
        moved = f"the earlier figure, {earlier}, and the later one, {later}, not joined"
    return f"{metric_name(metric)}: {moved}{beside}"


def _periods(move: Move) -> str:
    return f"{period_text(move.earlier.period)} to {period_text(move.later.period)}"
