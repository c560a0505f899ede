"""Facts: what a file says of the report, its method and its sources, as labels with entries."""

from dataclasses import replace

from viewer.domain.dates import day_text
from viewer.domain.index import Index
from viewer.domain.language import Language
from viewer.domain.report import NOT_LOOKED_AT, About, BodyId, Fact, Report
from viewer.domain.sources import Extent, Source
from viewer.presentation.content.blocks import Entry, LabelledEntries, labelled
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run, one_line, plain
from viewer.presentation.wording.languages import language_text
from viewer.presentation.wording.numbers import sentence_case
from viewer.presentation.wording.sources import seen_text

NOT_STATED = "not stated"
METHOD, LEFT_OPEN = "How it was inspected", "Read from a document: what was left open"
EXTENTS: dict[Extent, str] = {
    "whole": "read in full for this file",
    "part": "read only in part for this file",
}
BODY = 4  # after which of its facts stands what else is said of the inspected body
KIND = "Kind of body"
ABBREVIATED = 5  # letters of a register's name that is one of capitals: urn, ons, ukprn


def methods(report: Report) -> tuple[tuple[str, tuple[tuple[int, Fact], ...]], ...]:
    """How it was inspected, and what was left open when a document was read, each with a title.

    Every fact has its number among those of the file; what holds none is left out.
    """
    numbered = tuple(enumerate(report.method))
    left = tuple((number, fact) for number, fact in numbered if fact.label == NOT_LOOKED_AT)
    others = tuple(one for one in numbered if one not in left)
    return tuple((title, facts) for title, facts in ((METHOD, others), (LEFT_OPEN, left)) if facts)


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
    facts[BODY:BODY] = kept_facts(about)
    for revision in about.revisions:
        day = day_text(revision.date)
        line = [Run(f"{day}:" if revision.note else day)]
        if revision.note:
            line.append(Run(one_line(revision.note), "body", "muted"))
        facts.append(LabelledEntries("Revised", (Entry(tuple(line)),)))
    facts.append(_labelled("Attribution", about.attribution))
    facts.append(_labelled("Licence", about.licence))
    return tuple(
        replace(fact, cites=Cite("about", part=str(number))) if is_stated(fact) else fact
        for number, fact in enumerate(facts)
    )


def kept_facts(about: About) -> tuple[LabelledEntries, ...]:
    """What is only told where the file says it: of the inspection, and of the inspected body.

    What kind of body that is heads its profile, so that it is told here only beside other keys.
    """
    body, language = about.subject, Language(about.language) if about.language else None
    groups: dict[str, list[str]] = {}
    for group in body.groups:
        groups.setdefault(_label(group.kind), []).append(group.value)
    was = [
        _registered(one) if one.name is None else f"{one.name} ({_registered(one)})"
        for one in body.was
    ]
    said: list[tuple[str, str | None]] = [
        ("Kind of inspection", about.kind),
        ("Framework", about.framework.label if about.framework else None),
        ("Next inspection due", day_text(about.next_due) if about.next_due else None),
        ("Language", language_text(language) if language and language.code != "en" else None),
    ]
    told = [(label, [words] if words else []) for label, words in said]
    told += [*groups.items(), ("Registered as", [*map(_registered, body.ids)]), ("Was before", was)]
    known = [(label, words) for label, words in told if words]
    if known and body.kind:
        known.insert(0, (KIND, [body.kind]))
    return tuple(labelled(label, *map(one_line, words)) for label, words in known)


def _registered(known: BodyId) -> str:
    """An id with its register as it is written, a few letters as capitals: URN 80455."""
    scheme = known.scheme
    short = scheme.isalpha() and len(scheme) <= ABBREVIATED
    return f"{scheme.upper() if short else scheme} {known.value}"


def _label(kind: str) -> str:
    return sentence_case(one_line(kind).replace("-", " ").replace("_", " "))


def is_stated(fact: LabelledEntries) -> bool:
    """Whether the file says anything of it."""
    return plain(fact.entries[0].line) != NOT_STATED


def _labelled(label: str, words: str | None) -> LabelledEntries:
    run = Run(one_line(words)) if words else Run(NOT_STATED, "derived", "muted")
    return LabelledEntries(label, (Entry((run,)),))


MOST_LINES = 200
"""So many values of a fact have lines of their own; the others are one text, for memory."""


def fact_entries(fact: Fact) -> LabelledEntries:
    """A fact with its values, its note, and where it stands."""
    values = [one_line(value) for value in fact.values]
    rest = values[MOST_LINES:]
    lines = [*values[:MOST_LINES], *(["; ".join(rest)] if rest else [])]
    entries = [Entry((Run(line),)) for line in lines]
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
    seen, extent = seen_text(source, cited=cited), source.extent
    facts = [source.publisher, source.size, seen, EXTENTS[extent] if extent else None]
    entries.append(Entry((Run(" · ".join(one_line(fact) for fact in facts if fact)),)))
    if source.address:
        entries.append(Entry((Run(one_line(source.address)),)))
    if source.locators:
        entries.append(Entry((Run(one_line(source.locators), "body", "muted"),)))
    return LabelledEntries("Document", tuple(entries))
