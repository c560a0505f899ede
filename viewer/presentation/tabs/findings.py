"""Strengths and Weaknesses: findings by theme, and the page of the chosen one."""

from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.presentation.content.blocks import (
    Block,
    Blocks,
    Choice,
    Divider,
    Entry,
    Facts,
    Item,
    LabelledEntries,
    Tiles,
    Title,
    prose,
)
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run, one_line, paragraphs
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.belonging import belonging
from viewer.presentation.parts.rows import FINDING_MARKS, FINDING_TABS
from viewer.presentation.search.filtering import folded
from viewer.presentation.tabs.listing import Listed, filtered, theme_text
from viewer.presentation.wording.metric_summary import metric_name, newest_text, tile
from viewer.presentation.wording.sources import copy_entry, source_entries
from viewer.presentation.wording.tips import tip
from viewer.store.session.history import Place

TILE_LIMIT = 6


def findings(index: Index, kind: FindingKind, chosen: str | None, filter_text: str) -> Choice:
    """The findings of one kind that the filter lets through, beside the chosen one's page."""
    tab = FINDING_TABS[kind]
    every = _listed(index).get(kind, ())

    def page(finding: str) -> Blocks:
        return finding_page(index, index.findings[finding])

    return filtered(tab, every, chosen, filter_text, page, f"This report names no {tab}.")


@once_per_report
def _listed(index: Index) -> dict[FindingKind, tuple[Listed, ...]]:
    kinds = index.findings_by_kind.items()
    return {kind: tuple(_one(index, one) for one in found) for kind, found in kinds}


def _one(index: Index, finding: Finding) -> Listed:
    title = one_line(finding.heading)
    mark, cites = FINDING_MARKS[finding.kind], Cite("finding", finding.id)
    item = Item(finding.id, title, mark=mark, spoken=title, cites=cites, tip=tip(index, title))
    words = f"{finding.title} {finding.text} {finding.theme or ''}"
    return Listed(item, theme_text(finding.theme), folded(words))


def finding_page(index: Index, finding: Finding) -> Blocks:
    """What was found, the figures it rests on, where it belongs and where it stands."""
    metrics = [index.metrics[metric] for metric in finding.metrics]
    blocks: list[Block] = [
        Title(one_line(finding.heading)),
        prose(*paragraphs(finding.text)),
    ]
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
    sources = source_entries(index, finding.sources)
    copy = copy_entry(Cite("finding", finding.id))
    facts.append(LabelledEntries("Source", (*sources, copy)))
    return (*blocks, Divider(), Facts(tuple(facts)))
