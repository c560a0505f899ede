"""Places in documents: where a reference leads to, and all of a report in their order."""

import re
from dataclasses import dataclass

from viewer.characters import cut
from viewer.domain.index import Index
from viewer.domain.rules.references import citations
from viewer.domain.sources import References, Source, SourceReference
from viewer.presentation.content.blocks import Entry
from viewer.presentation.content.text import Run, one_line
from viewer.presentation.memo import once_per_report
from viewer.presentation.wording.sources import place_text, source_entries
from viewer.store.session.place import DOCUMENT, Place

SHOW = "Show in the document"
MOST_OF_QUOTE = 60  # letters of a quotation in the name of a link
_ITEM = re.compile(r"([^/]+)/(\d+)(?:/(\d+)-(\d+))?")


@dataclass(frozen=True, slots=True, order=True)
class SourcePlace:
    """A page of a source's document and, with start and end, a place on it.

    They sort as they follow each other in the document: a page before the places on it.
    """

    source: str
    page: int
    span: tuple[int, int] | tuple[()] = ()

    @property
    def item(self) -> str:
        """The item of a `Place` that stands for it: summary/3/120-160."""
        place = f"/{self.span[0]}-{self.span[1]}" if self.span else ""
        return f"{self.source}/{self.page}{place}"


def spot_of(item: str | None) -> SourcePlace | None:
    """The spot that is chosen in a place; None where that names none."""
    found = _ITEM.fullmatch(item or "")
    if found is None:
        return None
    source, page, start, end = found.groups()
    return SourcePlace(source, int(page), (int(start), int(end)) if start else ())


def first_page(source: Source) -> Place | None:
    """Where a document begins; None where it cannot be shown."""
    return Place(DOCUMENT, SourcePlace(source.id, 1).item) if source.can_be_shown else None


def place_in_document(index: Index, references: References) -> Place | None:
    """Where the first of these references that names a page of such a document leads."""
    found = filter(None, (_spot(index, reference) for reference in references))
    return next((Place(DOCUMENT, spot.item) for spot in found), None)


def linked_sources(index: Index, references: References) -> tuple[Entry, ...]:
    """One entry for each reference, and a link to its page under it where that can be shown."""
    entries: list[Entry] = []
    for reference in references:
        entries += source_entries(index, (reference,))
        if (place := place_in_document(index, (reference,))) is not None:
            words = SHOW
            if len(references) > 1:
                words = f"{SHOW}: {_told_apart(index, reference, references)}"
            entries.append(Entry((Run(words, "body", "accent"),), place))
    return tuple(entries)


def _told_apart(index: Index, reference: SourceReference, every: References) -> str:
    """A place in no more words than tell it from the others: page 2; its document, its words."""
    here = _spot(index, reference)
    others = [other for other in every if _spot(index, other) != here]
    locator, place = one_line(reference.locator), place_text(index, reference)
    if locator not in [one_line(other.locator) for other in others]:
        return locator
    if reference.quote is None or place not in [place_text(index, other) for other in others]:
        return place
    return f"{locator}, “{cut(one_line(reference.quote), MOST_OF_QUOTE)}”"


@once_per_report
def spots(index: Index) -> dict[str, tuple[SourcePlace, ...]]:
    """Of each source whose document can be shown, every place that the report names, in order."""
    every = {_spot(index, ref) for _, found in citations(index.report) for ref in found}
    ordered = sorted(spot for spot in every if spot is not None)
    return {
        one.id: tuple(spot for spot in ordered if spot.source == one.id)
        for one in index.report.sources
        if one.can_be_shown
    }


def references_at(index: Index, spot: SourcePlace) -> References:
    """The references that lead to a spot, each once."""
    every = (ref for _, found in citations(index.report) for ref in found)
    return tuple(dict.fromkeys(ref for ref in every if _spot(index, ref) == spot))


def _spot(index: Index, reference: SourceReference) -> SourcePlace | None:
    source = index.sources.get(reference.source)
    if source is None or reference.page is None or not source.can_be_shown:
        return None
    start, end = reference.start, reference.end
    span = (start, end) if start is not None and end is not None else ()
    return SourcePlace(source.id, reference.page, span)
