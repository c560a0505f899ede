"""About: the report, the Area, how it was inspected, and what the file does not say."""

from dataclasses import dataclass, replace

from viewer.domain.doubts import doubts
from viewer.domain.findings import Finding
from viewer.domain.index import Index
from viewer.domain.report import About, Fact, Report
from viewer.domain.rules.flaw import Path
from viewer.domain.sources import Source
from viewer.presentation.content.blocks import (
    Block,
    Blocks,
    Entry,
    Facts,
    Heading,
    Item,
    LabelledEntries,
    Listing,
    Prose,
    Rows,
)
from viewer.presentation.content.overview import Cite, Row
from viewer.presentation.content.text import (
    Mark,
    Run,
    one_line,
    paragraphs,
    plain,
)
from viewer.presentation.memo import once_per_report
from viewer.presentation.parts.gaps import TITLE, WHOSE, gaps
from viewer.presentation.parts.rows import finding_place, metric_rows
from viewer.presentation.tabs.listing import listed
from viewer.presentation.wording.numbers import day_text
from viewer.presentation.wording.sources import place_text, seen_text
from viewer.store.session.history import Place

NOT_STATED = "not stated"
MOST_CONTEXT = 20
"""So many context findings are set as prose; more are a list."""


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Two columns of blocks; `anchor` is the part that a link leads to."""

    left: Blocks
    right: Blocks
    anchor: str | None


def about(index: Index, chosen: str | None) -> AboutPage:
    """Everything a reader needs to judge the report itself."""
    report = index.report
    kind = one_line(report.about.subject.kind or "")
    left: list[Block] = [Heading("The report", "report"), Facts(report_facts(report.about))]
    if report.profile:
        left += [Heading(f"The {kind.removeprefix('CPS ') or 'inspected body'}", "profile")]
        left += [Facts(_numbered(report.profile, "profile"))]
    if report.method:
        left += [Heading("How it was inspected", "method")]
        left += [Facts(_numbered(report.method, "method"))]
    return AboutPage(tuple(left), _right(index), chosen)


@once_per_report
def _right(index: Index) -> Blocks:
    sources = Facts(documents(index))
    right = (*_context(index), *_gaps(index), Heading("Sources", "sources"), sources)
    return (*right, *_warnings(index))


def _warnings(index: Index) -> list[Block]:
    """What is worth a second look in the file; its lines are in Properties."""
    found = doubts(index.report)
    if not found:
        return []
    dot = Mark("dot", "muted")
    report = index.report
    rows = tuple(
        Row(one_line(doubt.sentence), dot, (), _place_of(report, doubt.path)) for doubt in found
    )
    return [Heading("Warnings about the file", "warnings"), listed("Warnings", rows)]


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


def _numbered(facts: tuple[Fact, ...], kind: str) -> tuple[LabelledEntries, ...]:
    return tuple(
        replace(fact_entries(fact), cites=Cite(kind, part=str(number)))
        for number, fact in enumerate(facts)
    )


def report_facts(about: About) -> tuple[LabelledEntries, ...]:
    """What is known of the report itself, and what is not."""
    inspected = about.inspected.wording if about.inspected else None
    published = day_text(about.published.isoformat()) if about.published else None
    rows = [
        ("Title", about.title),
        ("Inspectorate", about.inspectorate),
        ("Programme", about.programme),
        ("Inspected body", about.subject.name),
        ("Inspected", inspected),
        ("Published", published),
    ]
    facts = [_labelled(label, words) for label, words in rows]
    for revision in about.revisions:
        line = [Run(day_text(revision.date.isoformat()))]
        if revision.note:
            line.append(Run(one_line(revision.note), "body", "muted"))
        facts.append(LabelledEntries("Revised", (Entry(tuple(line)),)))
    facts.append(_labelled("Attribution", about.attribution))
    facts.append(_labelled("Licence", about.licence))
    return tuple(
        replace(fact, cites=Cite("about", part=str(number))) if is_stated(fact) else fact
        for number, fact in enumerate(facts)
    )


def is_stated(fact: LabelledEntries) -> bool:
    """Whether the file says anything of it."""
    return plain(fact.entries[0].line) != NOT_STATED


def _labelled(label: str, words: str | None) -> LabelledEntries:
    run = Run(one_line(words)) if words else Run(NOT_STATED, "derived", "muted")
    return LabelledEntries(label, (Entry((run,)),))


def fact_entries(fact: Fact) -> LabelledEntries:
    """A fact with its values, its note, and where it stands."""
    entries = [Entry((Run(one_line(value)),)) for value in fact.values]
    if fact.note:
        entries.append(Entry((Run(one_line(fact.note), "body", "muted"),)))
    places = ", ".join(dict.fromkeys(one_line(ref.locator) for ref in fact.sources))
    return LabelledEntries(one_line(fact.label), tuple(entries), places)


def _context(index: Index) -> list[Block]:
    found = index.findings_by_kind.get("context", ())
    blocks: list[Block] = [Heading("Context", "context")] if found else []
    if len(found) > MOST_CONTEXT:
        items = tuple(_context_item(index, finding) for finding in found)
        return [*blocks, Listing("Context", items, tuple(map(finding_place, found)))]
    for finding in found:
        places = "; ".join(place_text(index, ref) for ref in finding.sources)
        lines = [(Run(one_line(finding.title), "strong"),)]
        lines += [(Run(text),) for text in paragraphs(finding.text)]
        lines += [(Run(places, "caption", "muted"),)]
        blocks.append(Prose(tuple(lines), finding.id, Cite("finding", finding.id)))
        if finding.metrics:
            metrics = (index.metrics[metric] for metric in finding.metrics)
            blocks.append(Rows(metric_rows(index, metrics)))
    return blocks


def _context_item(index: Index, finding: Finding) -> Item:
    title, text = one_line(finding.title), one_line(finding.text)
    places = "; ".join(place_text(index, ref) for ref in finding.sources)
    cites = Cite("finding", finding.id)
    return Item(finding.id, title, f"{text} ({places})", spoken=f"{title}. {text}", cites=cites)


def _gaps(index: Index) -> list[Block]:
    found = gaps(index)
    if not found:
        return []
    dot = Mark("dot", "muted")
    rows = tuple(Row(words, dot, (), place) for words, place in found)
    whose = Prose(((Run(WHOSE, "body", "muted"),),))
    return [Heading(TITLE, "gaps"), whose, listed("Gaps", rows)]


def documents(index: Index) -> tuple[LabelledEntries, ...]:
    """The documents that the report was written from."""
    return tuple(
        _document(source, cited=source.id in index.cited) for source in index.report.sources
    )


def _document(source: Source, *, cited: bool) -> LabelledEntries:
    """A document: title, publisher, size, address, and how its places are counted."""
    entries = [Entry((Run(one_line(source.title), "strong"),))]
    facts = [source.publisher, source.size, seen_text(source, cited=cited)]
    entries.append(Entry((Run(" · ".join(one_line(fact) for fact in facts if fact)),)))
    if source.address:
        entries.append(Entry((Run(one_line(source.address)),)))
    if source.locators:
        entries.append(Entry((Run(one_line(source.locators), "body", "muted"),)))
    return LabelledEntries("Document", tuple(entries))
