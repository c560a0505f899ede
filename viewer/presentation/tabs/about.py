"""About: the report, the Area, how it was inspected, and what the file does not say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from viewer.domain.doubts import doubts
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.report import Fact, Report
from viewer.domain.rules.flaw import Path
from viewer.domain.sources import Source
from viewer.presentation.content.blocks import (
    Blocks,
    ContentBlock,
    Entry,
    FactList,
    Item,
    LabelledEntries,
    Listing,
    Prose,
    Rows,
    SectionHeading,
    prose,
)
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Mark, Run, one_line
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.document_places import first_page, linked_sources, place_in_document
from viewer.presentation.parts.facts import METHOD, documents, fact_entries, methods, report_facts
from viewer.presentation.parts.gaps import TITLE, WHOSE, gaps
from viewer.presentation.parts.rows import finding_place, finding_texts, metric_rows
from viewer.presentation.tabs.listing import listed
from viewer.presentation.wording.inspectorate import kind_text
from viewer.presentation.wording.sources import place_text
from viewer.store.session.place import Place

MOST_CONTEXT = 20  # so many context findings are set as prose; more are a list


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Two columns of blocks; `anchor` is the part that a link leads to."""

    left: Blocks
    right: Blocks
    anchor: str | None


def about(index: Index, chosen: str | None) -> AboutPage:
    """Everything a reader needs to judge the report itself."""
    report = index.report
    left: list[ContentBlock] = [
        SectionHeading("The report", "report"),
        FactList(report_facts(report.about)),
    ]
    if report.profile:
        left += [SectionHeading(kind_text(report.about), "profile")]
        left += [FactList(_cited(enumerate(report.profile), "profile"))]
    for title, facts in methods(report):
        anchor = "method" if title == METHOD else "left-open"
        left += [SectionHeading(title, anchor), FactList(_cited(facts, "method"))]
    return AboutPage(tuple(left), _right(index), chosen)


@once_per_report
def _right(index: Index) -> Blocks:
    sources = FactList(tuple(map(_openable, index.report.sources, documents(index))))
    right = (*_context(index), *_gaps(index), SectionHeading("Sources", "sources"), sources)
    return (*right, *_warnings(index))


def _warnings(index: Index) -> list[ContentBlock]:
    """What is worth a second look in the file; its lines are in Properties."""
    found = doubts(index.report)
    if not found:
        return []
    dot = Mark("dot", "muted")
    report = index.report
    rows = tuple(
        Row(one_line(doubt.sentence), dot, (), _place_of(report, doubt.path)) for doubt in found
    )
    return [SectionHeading("Warnings about the file", "warnings"), listed("Warnings", rows)]


def _place_of(report: Report, path: Path) -> Place | None:
    """Where a reader finds what a path in the file leads to."""
    match path:
        case ("metrics", int(number), *_):
            return Place("metrics", report.metrics[number].id)
        case ("criteria", int(number), *_):
            return Place("criteria", report.criteria[number].id)
        case ("findings", int(number), *_):
            return finding_place(report.findings[number])
    return None


def _openable(source: Source, fact: LabelledEntries) -> LabelledEntries:
    """A document with a link to its first page, if it can be shown."""
    place = first_page(source)
    link = Entry((Run("Show the document", "body", "accent"),), place)
    return replace(fact, entries=(*fact.entries, link)) if place else fact


def _cited(facts: Iterable[tuple[int, Fact]], kind: str) -> tuple[LabelledEntries, ...]:
    return tuple(
        replace(fact_entries(fact), cites=Cite(kind, part=str(number))) for number, fact in facts
    )


def _context(index: Index) -> list[ContentBlock]:
    found = index.findings_by_kind.get("context", ())
    blocks: list[ContentBlock] = [SectionHeading("Context", "context")] if found else []
    if len(found) > MOST_CONTEXT:
        items = tuple(_context_item(index, finding) for finding in found)
        return [*blocks, Listing("Context", items, tuple(map(finding_place, found)))]
    for finding in found:
        places = "; ".join(place_text(index, ref) for ref in finding.sources)
        title, texts = finding_texts(finding)
        lines = [(Run(title, "strong"),)]
        lines += [(Run(text),) for text in texts]
        shown = place_in_document(index, finding.sources) is not None
        lines += [] if shown else [(Run(places, "caption", "muted"),)]
        blocks.append(Prose(tuple(lines), finding.id, Cite("finding", finding.id)))
        if shown:
            cites, entries = Cite("finding", finding.id), linked_sources(index, finding.sources)
            blocks.append(FactList((LabelledEntries("Source", entries, cites=cites),)))
        if finding.metrics:
            metrics = (index.metrics[metric] for metric in finding.metrics)
            blocks.append(Rows(metric_rows(index, metrics)))
    return blocks


def _context_item(index: Index, finding: Finding) -> Item:
    title, text = one_line(finding.heading), one_line(finding.text)
    places = "; ".join(place_text(index, ref) for ref in finding.sources)
    cites = Cite("finding", finding.id)
    return Item(finding.id, title, f"{text} ({places})", spoken=f"{title}. {text}", cites=cites)


def _gaps(index: Index) -> list[ContentBlock]:
    found = gaps(index)
    if not found:
        return []
    dot = Mark("dot", "muted")
    rows = tuple(Row(words, dot, (), place) for words, place in found)
    return [SectionHeading(TITLE, "gaps"), prose(WHOSE, ink="muted"), listed("Gaps", rows)]
