"""Metrics: every figure and verdict, with its basis, its sum and its source."""

from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.charts.make import chart
from viewer.presentation.content.blocks import (
    Blocks,
    Chart,
    Choice,
    ContentBlock,
    Divider,
    Entry,
    FactList,
    Item,
    LabelledEntries,
    Title,
    prose,
)
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run, one_line, paragraphs, plain
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.belonging import belonging
from viewer.presentation.parts.document_places import linked_sources
from viewer.presentation.parts.figures_table import carried_over, figures_table
from viewer.presentation.parts.rows import finding_place
from viewer.presentation.search.filtering import folded
from viewer.presentation.tabs.listing import FilterableItem, filtered, theme_text
from viewer.presentation.wording.cautions import cautions
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.headline import headline, measure
from viewer.presentation.wording.metric_summary import (
    compared_words,
    is_derived,
    metric_name,
    newest_text,
)
from viewer.presentation.wording.movements import movement_text
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.sources import copy_entry
from viewer.presentation.wording.tips import tip


def metrics(index: Index, chosen: str | None, filter_text: str) -> Choice:
    """The metrics that the filter lets through, beside the chosen one's page."""

    def page(metric: str) -> Blocks:
        return _page_of(index, index.metrics[metric])

    return filtered("metrics", _listed(index), chosen, filter_text, page, none_of(index, "metrics"))


@once_per_report
def _listed(index: Index) -> tuple[FilterableItem, ...]:
    return tuple(
        FilterableItem(_item(index, metric), theme_text(metric.theme), folded(_searched(metric)))
        for metric in index.metrics.values()
    )


def _searched(metric: Metric) -> str:
    values = " ".join(f"{item.value:,f}" for item in metric.figures)
    said = " ".join(map(movement_text, metric.movements))
    return f"{metric.title} {metric.scope or ''} {metric.theme or ''} {values} {said}"


def _item(index: Index, metric: Metric) -> Item:
    how = compared_words(index, metric)
    value, words = newest_text(metric), plain(how.line)
    return Item(
        metric.id,
        one_line(metric.title),
        one_line(metric.scope or ""),
        value=value,
        trailing=words,
        trailing_mark=how.mark,
        spoken=f"{metric_name(metric)}: {value}" + (f", {words}" if words else ""),
        cites=Cite("metric", metric.id),
        tip=tip(index, metric.title, derived=is_derived(metric)),
    )


@once_per_report
def _pages(_index: Index) -> dict[str, Blocks]:
    """The pages that were looked at, by metric."""
    return {}


def _page_of(index: Index, metric: Metric) -> Blocks:
    pages = _pages(index)
    if metric.id not in pages:
        pages[metric.id] = _page(index, metric)
    return pages[metric.id]


def _page(index: Index, metric: Metric) -> Blocks:
    table = figures_table(index, metric)
    blocks: list[ContentBlock] = [
        Title(headline(index, metric), measure(metric)),
        Chart(chart(index, metric), f"{file_stem(index.report.about)}-{metric.id}"),
    ]
    if table.rows:
        blocks.append(table)
    notes = [*paragraphs(metric.note or ""), *carried_over(metric), *cautions(metric)]
    if notes:
        blocks.append(prose(*notes, ink="muted"))
    return (*blocks, Divider(), FactList(tuple(_facts(index, metric))))


def _facts(index: Index, metric: Metric) -> list[LabelledEntries]:
    facts = belonging(index, metric)
    resting = index.findings_by_metric.get(metric.id, ())
    if resting:
        entries = tuple(
            Entry(
                (Run(one_line(item.heading), "body", "accent"),),
                finding_place(item),
                Cite("finding", item.id),
            )
            for item in resting
        )
        facts.append(LabelledEntries("Related findings", entries))
    places = {
        (ref.source, ref.locator): ref.model_copy(update={"quote": None})
        for item in metric.said
        for ref in item.sources
    }
    copy = copy_entry(Cite("metric", metric.id))
    facts.append(LabelledEntries("Source", (*linked_sources(index, tuple(places.values())), copy)))
    return facts
