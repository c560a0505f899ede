"""Metrics: every figure and verdict, with its basis, its sum and its source."""

from collections.abc import Iterable

from viewer.domain.index import Index
from viewer.domain.metrics import SUBJECT, Metric, Observation, Position
from viewer.domain.sources import References
from viewer.presentation.charts.make import chart
from viewer.presentation.content import (
    Block,
    Blocks,
    Cell,
    Chart,
    Choice,
    Column,
    Divider,
    Entry,
    Facts,
    Group,
    Item,
    LabelledEntries,
    Prose,
    Table,
    Title,
)
from viewer.presentation.filtering import matching
from viewer.presentation.headline import headline, measure
from viewer.presentation.placing import criterion_entry, finding_place
from viewer.presentation.sourcing import (
    COPY,
    all_references,
    cite_metric,
    place_text,
    quote_text,
    source_entries,
    sum_text,
)
from viewer.presentation.standing import VERDICT_MARKS, metric_name, newest_text, standing
from viewer.presentation.text import Line, Run, one_line, paragraphs, plain
from viewer.presentation.words import figure_text, period_text, sentence_case

NO_THEME = "Other"
COLUMNS = (
    Column("Period"),
    Column("Whose figure"),
    Column("Value", "end"),
    Column("Basis"),
    Column("Source", stretch=True),
)


def metrics(index: Index, chosen: str | None, filter_text: str) -> Choice:
    """The metrics that the filter lets through, beside the chosen one's page."""
    shown = matching(index.metrics.values(), filter_text, searched)
    ids = {metric.id for metric in shown}
    here = index.metrics.get(chosen or "") if chosen in ids else None
    here = here or next(iter(shown), None)
    empty = f"No metrics match “{one_line(filter_text)}”."
    return Choice(
        "Metrics",
        _by_theme(index, shown),
        _page(index, here) if here else (),
        here.id if here else None,
        filter_text,
        "Filter metrics",
        empty if index.metrics else "This report gives no metrics.",
    )


def searched(metric: Metric) -> str:
    """The words that a filter or search looks through."""
    values = " ".join(f"{item.value:,f}" for item in metric.observations)
    return f"{metric.title} {metric.scope or ''} {metric.theme or ''} {values}"


def _by_theme(index: Index, found: Iterable[Metric]) -> tuple[Group, ...]:
    themes: dict[str, list[Item]] = {}
    for metric in found:
        themes.setdefault(one_line(metric.theme or NO_THEME), []).append(_item(index, metric))
    if list(themes) == [NO_THEME]:
        return (Group("", tuple(themes[NO_THEME])),)
    return tuple(Group(theme, tuple(items)) for theme, items in themes.items())


def _item(index: Index, metric: Metric) -> Item:
    how = standing(index, metric)
    value, words = newest_text(metric), plain(how.line)
    return Item(
        metric.id,
        one_line(metric.title),
        one_line(metric.scope or ""),
        value=value,
        standing=words,
        standing_mark=how.mark,
        spoken=f"{metric_name(metric)}: {value}" + (f", {words}" if words else ""),
    )


def _page(index: Index, metric: Metric) -> Blocks:
    rows = (
        *(_observation_row(index, metric, item) for item in _ordered(metric)),
        *(_position_row(index, metric, item) for item in metric.positions),
    )
    blocks: list[Block] = [
        Title(headline(index, metric), measure(metric)),
        Chart(chart(index, metric), f"{index.report.about.id}-{metric.id}"),
    ]
    if rows:
        blocks.append(Table(f"Figures for {metric_name(metric)}", COLUMNS, rows))
    notes = [*paragraphs(metric.note or ""), *_carried(metric)]
    if notes:
        blocks.append(Prose(tuple(_muted(text) for text in notes)))
    return (*blocks, Divider(), Facts(tuple(_facts(index, metric))))


def _muted(text: str) -> Line:
    return (Run(text, "body", "muted"),)


def _all_said(metric: Metric) -> tuple[Observation | Position, ...]:
    return (*metric.observations, *metric.positions)


def _ordered(metric: Metric) -> list[Observation]:
    return sorted(
        metric.observations,
        key=lambda item: (item.period.sort if item.period else "", item.whose != SUBJECT),
    )


def _observation_row(index: Index, metric: Metric, item: Observation) -> tuple[Cell, ...]:
    derived = item.basis == "derived"
    return (
        _period_cell(item),
        Cell(_whose(index, item.whose)),
        Cell(figure_text(item, metric.unit or "count"), derived, sort=item.value),
        Cell(f"derived: {sum_text(index, item)}" if derived else "stated", derived),
        Cell(_places(index, metric, all_references(item))),
    )


def _position_row(index: Index, metric: Metric, item: Position) -> tuple[Cell, ...]:
    comparator = one_line(index.comparators[item.comparator].title)
    words = item.rank or item.verdict or ""
    return (
        _period_cell(item),
        Cell(f"Against {comparator}"),
        Cell(one_line(words), mark=VERDICT_MARKS[item.verdict] if item.verdict else None),
        Cell("stated in words, no figure"),
        Cell(_places(index, metric, item.sources)),
    )


def _period_cell(item: Observation | Position) -> Cell:
    carried = item.period is not None and item.period.carried_over is not None
    words = one_line(period_text(item.period))
    sort = item.period.sort if item.period else ""
    return Cell(f"{words} (carried over)" if carried else words, carried, sort=sort)


def _whose(index: Index, whose: str) -> str:
    if whose == SUBJECT:
        return one_line(index.report.about.subject.name)
    return sentence_case(one_line(index.comparators[whose].title))


def _places(index: Index, metric: Metric, references: References) -> str:
    """Places with their quotations, and their document where the metric rests on several."""
    documents = {reference.source for item in _all_said(metric) for reference in item.sources}
    parts = []
    for reference in references:
        place = place_text(index, reference) if len(documents) > 1 else one_line(reference.locator)
        quote = quote_text(reference)
        parts.append(f"{place}: {quote}" if quote else place)
    return "; ".join(dict.fromkeys(parts))


def _carried(metric: Metric) -> list[str]:
    periods = [item.period for item in _all_said(metric) if item.period]
    reasons: dict[str, list[str]] = {}
    for period in periods:
        if period.carried_over:
            labels = reasons.setdefault(one_line(period.carried_over), [])
            if one_line(period.label) not in labels:
                labels.append(one_line(period.label))
    return [f"Carried over ({', '.join(labels)}): {reason}" for reason, labels in reasons.items()]


def _facts(index: Index, metric: Metric) -> list[LabelledEntries]:
    facts = []
    if metric.criterion is not None:
        assigned = metric.criterion_basis == "assigned"
        facts.append(criterion_entry(index, metric.criterion, assigned))
    resting = index.findings_by_metric.get(metric.id, ())
    if resting:
        entries = tuple(
            Entry((Run(one_line(item.title), "body", "accent"),), finding_place(item))
            for item in resting
        )
        facts.append(LabelledEntries("Rests on it", entries))
    places = {
        (ref.source, ref.locator): ref.model_copy(update={"quote": None})
        for item in _all_said(metric)
        for ref in item.sources
    }
    copy = Entry((Run(COPY, "body", "accent"),), copies=cite_metric(index, metric))
    facts.append(LabelledEntries("Source", (*source_entries(index, tuple(places.values())), copy)))
    return facts
