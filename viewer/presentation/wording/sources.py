"""Where a statement stands, as entries of a page."""

from viewer.domain.dates import day_text
from viewer.domain.formula import spelled
from viewer.domain.index import Index
from viewer.domain.metrics import Observation
from viewer.domain.report import About, counts_from, is_inspected
from viewer.domain.sources import References, Source, SourceReference
from viewer.presentation.content.blocks import Entry
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.wording.numbers import number_text

COPY = "Copy with citation"


def quote_text(reference: SourceReference) -> str:
    """The source's own words in quotation marks, or nothing."""
    return f"“{one_line(reference.quote)}”" if reference.quote else ""


def seen_text(source: Source, *, cited: bool) -> str:
    """When a document was read, or what can be said where the file does not tell."""
    if source.seen:
        return f"read {day_text(source.seen)}"
    return "date read not stated" if cited else "nothing in this file is taken from it"


def issued(about: About) -> list[str]:
    """When a report was published, and when last revised: published 2018, revised 1 July 2018."""
    told = [f"published {day_text(about.published)}"] if about.published else []
    if about.revisions:
        told.append(f"revised {day_text(max(item.date for item in about.revisions))}")
    return told


def dated_text(about: About) -> str:
    """What a report counts from: inspected 24 May 2019, else published 2018; nothing without it."""
    when = counts_from(about)
    if when is None:
        return f"inspected {one_line(about.inspected.wording)}" if about.inspected else ""
    return f"{'inspected' if is_inspected(about) else 'published'} {day_text(when)}"


def place_text(index: Index, reference: SourceReference) -> str:
    """Document and place: HMCPSI, Summary page, paragraph 6."""
    source = index.sources[reference.source]
    words = [source.publisher, source.title, reference.locator]
    return ", ".join(one_line(word) for word in words if word)


def source_entries(index: Index, references: References) -> tuple[Entry, ...]:
    """One entry for each reference, with its quotation."""
    entries = []
    for reference in references:
        line = [Run(place_text(index, reference))]
        if reference.quote:
            line.append(Run(quote_text(reference), "body", "muted"))
        entries.append(Entry(tuple(line)))
    return tuple(entries)


def sum_text(index: Index, observation: Observation) -> str:
    """The sum behind a derived figure, filled in: 38 − 9."""
    numbers = {}
    for given in observation.inputs:
        if given.value is not None:
            numbers[given.name] = number_text(given.value)
        elif given.observation is not None:
            numbers[given.name] = number_text(index.observations[given.observation].value)
    return spelled(observation.formula or "", numbers)


def printed_inputs(observation: Observation) -> tuple[str, ...]:
    """How the source prints the numbers of a sum, where it does so otherwise than the sum."""
    numbers = (
        (number_text(given.value), one_line(given.printed))
        for given in observation.inputs
        if given.value is not None and given.printed
    )
    return tuple(
        f"{number} is printed as “{words}”" for number, words in numbers if number != words
    )


def copy_entry(cites: Cite) -> Entry:
    """A link that copies something with its citation."""
    return Entry((Run(COPY, "body", "accent"),), cites=cites)


def all_references(observation: Observation) -> References:
    """Where a figure stands, with where the numbers of its sum stand, each place once."""
    inputs = (ref for item in observation.inputs for ref in item.sources)
    return each_place((*observation.sources, *inputs))


def each_place(every: References) -> References:
    """Each reference once; one without a quotation only where no other quotes the same place."""
    quoted = {(item.source, item.locator) for item in every if item.quote}
    kept = (item for item in every if item.quote or (item.source, item.locator) not in quoted)
    return tuple(dict.fromkeys(kept))
