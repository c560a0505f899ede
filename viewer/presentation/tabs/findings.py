"""Strengths and Weaknesses: findings by theme, and the page of the chosen one."""

from collections.abc import Iterable

from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.presentation.content import (
    Block,
    Blocks,
    Choice,
    Divider,
    Entry,
    Facts,
    Group,
    Item,
    LabelledEntries,
    Prose,
    Tiles,
    Title,
)
from viewer.presentation.filtering import matching
from viewer.presentation.placing import FINDING_MARKS, FINDING_TABS, criterion_entry
from viewer.presentation.sourcing import COPY, cite_finding, source_entries
from viewer.presentation.standing import metric_name, newest_text, tile
from viewer.presentation.text import Run, one_line, paragraphs
from viewer.store.history import Place

NO_THEME = "Other"
TILE_LIMIT = 6


def findings(index: Index, kind: FindingKind, chosen: str | None, filter_text: str) -> Choice:
    """The findings of one kind that the filter lets through, beside the chosen one's page."""
    tab = FINDING_TABS[kind]
    every = index.findings_by_kind.get(kind, ())
    shown = matching(every, filter_text, searched)
    ids = {finding.id for finding in shown}
    here = index.findings.get(chosen or "") if chosen in ids else None
    here = here or next(iter(shown), None)
    return Choice(
        tab.capitalize(),
        by_theme(shown),
        finding_page(index, here) if here else (),
        here.id if here else None,
        filter_text,
        f"Filter {tab}",
        f"No {tab} match “{one_line(filter_text)}”." if every else f"This report names no {tab}.",
    )


def searched(finding: Finding) -> str:
    """The words that a filter or search looks through."""
    return f"{finding.title} {finding.text} {finding.theme or ''}"


def by_theme(found: Iterable[Finding]) -> tuple[Group, ...]:
    """Findings under their themes, themes in the order of their first finding."""
    themes: dict[str, list[Item]] = {}
    for finding in found:
        title = one_line(finding.title)
        item = Item(finding.id, title, mark=FINDING_MARKS[finding.kind], spoken=title)
        themes.setdefault(one_line(finding.theme or NO_THEME), []).append(item)
    if list(themes) == [NO_THEME]:
        return (Group("", tuple(themes[NO_THEME])),)
    return tuple(Group(theme, tuple(items)) for theme, items in themes.items())


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
            )
            for item in metrics
        )
        facts.append(LabelledEntries("Metrics", tuple(entries)))
    facts.append(
        LabelledEntries(
            "Source",
            (
                *source_entries(index, finding.sources),
                Entry((Run(COPY, "body", "accent"),), copies=cite_finding(index, finding)),
            ),
        )
    )
    return (*blocks, Divider(), Facts(tuple(facts)))
