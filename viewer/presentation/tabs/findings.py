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
    Prose,
    Tiles,
    Title,
)
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run, one_line, paragraphs
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.criterion_entry import criterion_entry
from viewer.presentation.parts.rows import FINDING_MARKS, FINDING_TABS
from viewer.presentation.search.filtering import folded
from viewer.presentation.tabs.listing import Listed, by_theme, narrowed, theme_text
from viewer.presentation.wording.metric_summary import metric_name, newest_text, tile
from viewer.presentation.wording.sources import copy_entry, source_entries
from viewer.presentation.wording.tips import tip
from viewer.store.session.history import Place

TILE_LIMIT = 6


def findings(index: Index, kind: FindingKind, chosen: str | None, filter_text: str) -> Choice:
    """The findings of one kind that the filter lets through, beside the chosen one's page."""
    tab = FINDING_TABS[kind]
    every = _listed(index).get(kind, ())
    shown = narrowed(every, filter_text)
    ids = [one.item.id for one in shown]
    here = index.findings[chosen if chosen in ids else ids[0]] if ids else None
    return Choice(
        tab.capitalize(),
        by_theme(shown),
        finding_page(index, here) if here else (),
        here.id if here else None,
        filter_text,
        f"Filter {tab}",
        f"No {tab} match “{one_line(filter_text)}”." if every else f"This report names no {tab}.",
    )


@once_per_report
def _listed(index: Index) -> dict[FindingKind, tuple[Listed, ...]]:
    kinds = index.findings_by_kind.items()
    return {kind: tuple(_one(index, one) for one in found) for kind, found in kinds}


def _one(index: Index, finding: Finding) -> Listed:
    title = one_line(finding.title)
    mark, cites = FINDING_MARKS[finding.kind], Cite("finding", finding.id)
    item = Item(finding.id, title, mark=mark, spoken=title, cites=cites, tip=tip(index, title))
    words = f"{finding.title} {finding.text} {finding.theme or ''}"
    return Listed(item, theme_text(finding.theme), folded(words))


def finding_page(index: Index, finding: Finding) -> Blocks:
    """What was found, the figures it rests on, where it belongs and where it stands."""
    metrics = [index.metrics[metric] for metric in finding.metrics]
    blocks: list[Block] = [
        Title(one_line(finding.title)),
        Prose(tuple((Run(text),) for text in paragraphs(finding.text))),
    ]
    if metrics:
        blocks.append(Tiles(tuple(tile(index, metric) for metric in metrics[:TILE_LIMIT])))
    facts = []
    if finding.criterion is not None:
        assigned = finding.criterion_basis == "assigned"
        facts.append(criterion_entry(index, finding.criterion, assigned))
    if finding.theme:
        facts.append(LabelledEntries("Theme", (Entry((Run(one_line(finding.theme)),)),)))
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
    facts.append(
        LabelledEntries(
            "Source",
            (*source_entries(index, finding.sources), copy_entry(Cite("finding", finding.id))),
        )
    )
    return (*blocks, Divider(), Facts(tuple(facts)))
