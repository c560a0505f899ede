"""Every figure and verdict of a metric as a table: the twin of its chart."""

from viewer.domain.compare import AgainstComparator, figures_of, judgements
from viewer.domain.index import Index
from viewer.domain.metrics import Gap, Metric, Movement, Observation, Said
from viewer.domain.sources import References
from viewer.domain.timeline import ends, is_dated
from viewer.presentation.charts.places import slots_of
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.comparisons import body_name, comparison_mark, comparison_text
from viewer.presentation.wording.metric_summary import metric_name
from viewer.presentation.wording.movements import movement_mark, told_movement
from viewer.presentation.wording.numbers import (
    figure_text,
    number_text,
    period_text,
    printed_text,
    unstopped,
)
from viewer.presentation.wording.sources import all_references, place_text, quote_text, sum_text
from viewer.presentation.wording.tips import DERIVED, STATED

COLUMNS = (
    TableColumn("Period"),
    TableColumn("Whose figure"),
    TableColumn("Value", "end"),
    TableColumn("Stated or derived"),
    TableColumn("Source", stretch=True),
)


def figures_table(index: Index, metric: Metric) -> Table:
    """One row for each figure, oldest first, then one for each verdict without a figure."""
    documents = {reference.source for item in metric.said for reference in item.sources}
    several = len(documents) > 1
    ordered = _ordered(metric)
    rows = (
        *(_row(index, metric, item, several) for item in (*ordered, *metric.movements)),
        *(_position_row(index, metric, item, several) for item in judgements(metric, index.past)),
    )
    said: tuple[Said, ...] = (*ordered, *metric.movements, *metric.positions)
    cites = tuple(Cite("said", metric.id, str(index.number(item))) for item in said)
    return Table(f"Figures for {metric_name(metric)}", COLUMNS, rows, cites)


def _ordered(metric: Metric) -> list[Observation | Gap]:
    """The figures as the chart orders them: periods that end together stand alike in both."""
    return [item for slots in slots_of(metric).values() for slot in slots for item in slot]


def _row(
    index: Index, metric: Metric, item: Observation | Gap | Movement, several: bool
) -> tuple[Cell, ...]:
    if isinstance(item, Observation):
        return _observation_row(index, metric, item, several)
    if isinstance(item, Gap):
        of = f" (of {number_text(item.of)})" if item.of is not None else ""
        note = one_line(item.note or "")
        said = Cell(f"{unstopped(note)}{of}" if of else note)
        how = "no figure, printed" if item.printed else "no figure"
    else:
        mark = movement_mark(metric, item)
        said = Cell(told_movement(metric, item, dated=False), mark=mark)
        both = all(one and one.basis == "stated" for one in figures_of(metric, item))
        how = "stated in the source" if both else "only the change is stated"
    return (
        _period_cell(item),
        Cell(body_name(index, item.whose)),
        said,
        Cell(_joined(how, printed_text(item))),
        Cell(places(index, item.sources, several)),
    )


def _joined(how: str, printed: str, note: str | None = None) -> str:
    """How a figure is known, how it is printed and what there is to note of it."""
    return "; ".join(filter(None, (f"{how} {printed}".strip(), one_line(note or ""))))


def _observation_row(
    index: Index, metric: Metric, item: Observation, several: bool
) -> tuple[Cell, ...]:
    derived = item.basis == "derived"
    how = f"derived: {sum_text(index, item)}" if derived else "stated in the source"
    return (
        _period_cell(item),
        Cell(body_name(index, item.whose)),
        Cell(figure_text(item, metric.unit or "count"), derived, sort=item.value),
        Cell(
            _joined(how, printed_text(item), item.note), derived, tip=DERIVED if derived else STATED
        ),
        Cell(places(index, all_references(item), several)),
    )


def _position_row(
    index: Index, metric: Metric, judged: AgainstComparator, several: bool
) -> tuple[Cell, ...]:
    item = judged.position
    assert item is not None
    comparator = one_line(index.comparators[item.comparator].title)
    words = one_line(item.rank or item.verdict or "")
    mark = comparison_mark(judged) if item.verdict else None
    if judged.is_twofold:
        words = comparison_text(index, metric, judged)
    return (
        _period_cell(item),
        Cell(f"Against {comparator}"),
        Cell(words, mark=mark),
        Cell("stated in words, no figure"),
        Cell(places(index, item.sources, several)),
    )


def _period_cell(item: Said) -> Cell:
    carried = item.period is not None and item.period.carried_over is not None
    words = one_line(period_text(item.period))
    sort = ends(item).isoformat() if is_dated(item) else ""
    return Cell(f"{words} (from nearby text)" if carried else words, carried, sort=sort)


def places(index: Index, references: References, several: bool) -> str:
    """Places with their quotations, and their document where the metric rests on several."""
    parts = []
    for reference in references:
        place = place_text(index, reference) if several else one_line(reference.locator)
        quote = quote_text(reference)
        parts.append(f"{place}: {quote}" if quote else place)
    return "; ".join(dict.fromkeys(parts))


def carried_over(metric: Metric) -> list[str]:
    """A sentence for each reason why a period is read from a neighbouring sentence."""
    periods = [item.period for item in metric.said if item.period]
    reasons: dict[str, list[str]] = {}
    for period in periods:
        if period.carried_over:
            labels = reasons.setdefault(one_line(period.carried_over), [])
            if one_line(period.label) not in labels:
                labels.append(one_line(period.label))
    return [
        f"Period from nearby text ({', '.join(labels)}): {reason}"
        for reason, labels in reasons.items()
    ]
