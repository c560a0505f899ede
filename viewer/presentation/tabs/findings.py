"""Strengths and Weaknesses: findings by theme, and the page of the chosen one."""

from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.presentation.content.blocks import (
    Blocks,
    Choice,
    ContentBlock,
    Divider,
    Entry,
    FactList,
    Item,
    LabelledEntries,
    Tiles,
    Title,
    prose,
)
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.belonging import belonging
from viewer.presentation.parts.document_places import linked_sources
from viewer.presentation.parts.rows import FINDING_MARKS, RECOMMENDATIONS, finding_texts, told_kind
from viewer.presentation.parts.tiles import tile
from viewer.presentation.search.filtering import folded
from viewer.presentation.tabs.listing import FilterableItem, filtered, theme_text
from viewer.presentation.wording.metric_summary import metric_name, newest_text
from viewer.presentation.wording.silence import none_of
from viewer.presentation.wording.sources import copy_entry
from viewer.presentation.wording.tips import tip
from viewer.store.session.place import Place

TILE_LIMIT = 6


def findings(index: Index, tab: str, chosen: str | None, filter_text: str) -> Choice:
    """The findings of a tab that the filter lets through, beside the chosen one's page."""
    every = _listed(index)[tab]

    def page(finding: str) -> Blocks:
        return finding_page(index, index.findings[finding])

    return filtered(tab, every, chosen, filter_text, page, none_of(index, tab))


@once_per_report
def _listed(index: Index) -> dict[str, tuple[FilterableItem, ...]]:
    tabs = {"strengths": index.praised, "weaknesses": index.criticised + index.recommended}
    return {tab: tuple(_listed_item(index, one) for one in found) for tab, found in tabs.items()}


def _listed_item(index: Index, finding: Finding) -> FilterableItem:
    title = one_line(finding.heading)
    mark, cites = FINDING_MARKS[finding.kind], Cite("finding", finding.id)
    advised = finding.kind == "recommendation"
    kind = "" if advised else told_kind(finding).lower()
    under = one_line(finding.theme or "") if advised else kind
    spoken = f"{title}, {kind}" if kind else title
    item = Item(finding.id, title, under, mark, spoken=spoken, cites=cites, tip=tip(index, title))
    texts = (finding.title, finding.text, finding.theme, finding.response, kind)
    theme = RECOMMENDATIONS if advised else theme_text(finding.theme)
    return FilterableItem(item, theme, folded(" ".join(filter(None, texts))))


def finding_page(index: Index, finding: Finding) -> Blocks:
    """What was found, the figures it rests on, where it belongs and where it stands."""
    metrics = [index.metrics[metric] for metric in finding.metrics]
    title, texts = finding_texts(finding)
    blocks: list[ContentBlock] = [Title(title, told_kind(finding))]
    if texts:
        blocks.append(prose(*texts))
    if metrics:
        blocks.append(Tiles(tuple(tile(index, metric) for metric in metrics[:TILE_LIMIT])))
    facts = belonging(index, finding)
    if metrics:
        entries = (
            Entry(
                (Run(metric_name(item), "body", "accent"), Run(f" · {newest_text(item)}")),
                Place("metrics", item.id),
                Cite("metric", item.id),
            )
            for item in metrics
        )
        facts.append(LabelledEntries("Metrics", tuple(entries)))
    sources = linked_sources(index, finding.sources)
    copy = copy_entry(Cite("finding", finding.id))
    facts.append(LabelledEntries("Source", (*sources, copy)))
    return (*blocks, Divider(), FactList(tuple(facts)))
