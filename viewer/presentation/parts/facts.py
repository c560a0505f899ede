"""Facts: what a file says of the report, its method and its sources, as labels with entries."""

from dataclasses import replace

from viewer.domain.index import Index
from viewer.domain.report import About, Fact
from viewer.domain.sources import Source
from viewer.presentation.content.blocks import Entry, LabelledEntries
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run, one_line, plain
from viewer.presentation.wording.numbers import day_text
from viewer.presentation.wording.sources import seen_text

NOT_STATED = "not stated"


def report_facts(about: About) -> tuple[LabelledEntries, ...]:
    """What is known of the report itself, and what is not."""
    inspected = about.inspected.wording if about.inspected else None
    published = day_text(about.published) if about.published else None
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
        line = [Run(day_text(revision.date))]
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
