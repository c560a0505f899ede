"""Findings and metrics as rows that lead to them, wherever they belong to something."""

from collections.abc import Iterable

from viewer.domain.findings import Finding, FindingKind
from viewer.domain.index import Index
from viewer.domain.metrics import Metric
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Mark, Run, one_line, paragraphs, plain
from viewer.presentation.wording.metric_summary import (
    compared_words,
    is_derived,
    metric_name,
    newest_text,
)
from viewer.presentation.wording.numbers import sentences
from viewer.presentation.wording.tips import tip
from viewer.store.session.place import Place

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
    "mixed": Mark("both", "accent"),
    "context": Mark("dot", "muted"),
}
KIND_WORDS: dict[FindingKind, str] = {
    "strength": "Strength",
    "weakness": "Weakness",
    "mixed": "Praises and criticises",
    "recommendation": "Recommendation",
    "context": "Context",
}
RECOMMENDATIONS = "Recommendations"
KIND_TITLES: dict[FindingKind, str] = {
    "strength": "Strengths",
    "weakness": "Weaknesses",
    "mixed": "Praises and criticises",
    "recommendation": RECOMMENDATIONS,
    "context": "Context",
}
"""Of the headings over findings of one kind, in reading order."""


def finding_place(finding: Finding) -> Place:
    """Where a finding is shown."""
    return Place(FINDING_TABS[finding.kind], finding.id)


def told_kind(finding: Finding) -> str:
    """What a finding is, in words, where the list or page it stands in does not say it."""
    return KIND_WORDS[finding.kind] if finding.kind in {"mixed", "recommendation"} else ""


def finding_texts(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """Its title and its paragraphs, no word of them said twice, with the body's response last."""
    title, text = finding.parted
    response = one_line(finding.response or "")
    answer = (f"The body’s response: {response}",) if response else ()
    return one_line(title), (*paragraphs(text), *answer)


def _finding_row(index: Index, finding: Finding, tab: str, kind: str) -> Row:
    title = one_line(finding.heading)
    spoken = f"{KIND_WORDS[finding.kind]}: {title}"
    cites = Cite("finding", finding.id)
    mark, place = FINDING_MARKS[finding.kind], Place(tab, finding.id)
    detail = (Run(kind, "body", "muted"),) if kind else ()
    return Row(title, mark, detail, place, spoken, cites, tip(index, title))


def finding_rows(
    index: Index, findings: Iterable[Finding], tab: str = "", *, headed: bool = False
) -> tuple[Row, ...]:
    """Findings as rows that lead to them, on a tab or wherever each is shown.

    Each says what it is where neither its mark nor a heading over them does.
    """
    return tuple(
        _finding_row(
            index, one, tab or FINDING_TABS[one.kind], "" if headed else told_kind(one).lower()
        )
        for one in findings
    )


def metric_rows(index: Index, metrics: Iterable[Metric]) -> tuple[Row, ...]:
    """Metrics as rows with their newest figure, or their verdict where there is none."""
    return tuple(_metric_row(index, metric) for metric in metrics)


def _metric_row(index: Index, metric: Metric) -> Row:
    how = compared_words(index, metric)
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
