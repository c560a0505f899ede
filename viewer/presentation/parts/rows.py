"""Findings and metrics as rows that lead to them, wherever they belong to something."""

from collections.abc import Iterable

from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.overview import Cite, Row
from viewer.presentation.content.text import Mark, Run, one_line, plain
from viewer.presentation.wording.metric_summary import (
    is_derived,
    metric_name,
    newest_text,
    standing,
)
from viewer.presentation.wording.numbers import sentences
from viewer.presentation.wording.tips import tip
from viewer.store.session.history import Place

FINDING_TABS: dict[FindingKind, str] = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "recommendation": "weaknesses",
    "mixed": "weaknesses",
    "context": "about",
}
FINDING_MARKS: dict[FindingKind, Mark] = {
    "strength": Mark("plus", "better"),
    "weakness": Mark("minus", "worse"),
    "recommendation": Mark("dot", "accent"),
    "mixed": Mark("level", "muted"),
    "context": Mark("dot", "muted"),
}
KIND_WORDS: dict[FindingKind, str] = {kind: kind.capitalize() for kind in FINDING_TABS}


def finding_place(finding: Finding) -> Place:
    """Where a finding is shown."""
    return Place(FINDING_TABS[finding.kind], finding.id)


def _finding_row(index: Index, finding: Finding) -> Row:
    title = one_line(finding.heading)
    spoken = f"{KIND_WORDS[finding.kind]}: {title}"
    cites = Cite("finding", finding.id)
    mark, place = FINDING_MARKS[finding.kind], finding_place(finding)
    return Row(title, mark, (), place, spoken, cites, tip(index, title))


def finding_rows(index: Index, findings: Iterable[Finding]) -> tuple[Row, ...]:
    """Findings as rows that lead to them."""
    return tuple(_finding_row(index, finding) for finding in findings)


def metric_rows(index: Index, metrics: Iterable[Metric]) -> tuple[Row, ...]:
    """Metrics as rows with their newest figure, or their verdict where there is none."""
    return tuple(_metric_row(index, metric) for metric in metrics)


def _metric_row(index: Index, metric: Metric) -> Row:
    how = standing(index, metric)
    words = plain(how.line)
    value = newest_text(metric)
    figure = Run(value, "strong") if metric.figures else Run(words, "body", "muted")
    detail: tuple[Run, ...] = (figure,)
    if is_derived(metric):
        detail = (*detail, Run(" derived", "derived", "muted"))
    spoken = sentences(f"{metric_name(metric)}: {value}", words)
    place, cites = Place("metrics", metric.id), Cite("metric", metric.id)
    name = metric_name(metric)
    meant = tip(index, name, derived=is_derived(metric))
    return Row(name, how.mark, detail, place, spoken, cites, meant)
