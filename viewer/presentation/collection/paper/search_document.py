"""What a search found, as a document: how many say it, by year and kind, then every passage."""

from collections.abc import Iterator, Mapping

from viewer.presentation.collection.found_words import (
    KIND_WORDS,
    YEARS,
    cited_place,
    count_sentence,
    counted_years,
    found_day,
    listed_sentence,
    query_sentence,
)
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, table
from viewer.presentation.content.blocks import Cell
from viewer.presentation.content.text import Mark, one_line
from viewer.presentation.parts.rows import FINDING_MARKS
from viewer.presentation.summary.document import (
    Points,
    SummaryBlock,
    SummaryDocument,
    SummaryFinding,
    SummaryHeading,
    said,
)
from viewer.store.collection.search.answer import FoundPassage, SearchAnswer, SearchQuery

OTHER = Mark("dot", "muted")
MARKS: Mapping[str, Mark] = dict(FINDING_MARKS.items())


def search_document(answer: SearchAnswer, query: SearchQuery, origin: Origin) -> SummaryDocument:
    """The passages with their places, under the sentence of the search."""
    title = f"Search for {query_sentence(query)}"
    return framed(origin, title, "Search", count_sentence(answer), _blocks(answer, query))


def _blocks(answer: SearchAnswer, query: SearchQuery) -> Iterator[SummaryBlock]:
    if not answer.passages:
        yield said(NONE)
        return
    if listed := listed_sentence(answer):
        yield said(listed)
    yield SummaryHeading(1, "How many say it")
    heads = ("Year", "Reports that say it", "Of so many")
    yield table("By year", heads, _years(answer, query), notes=(YEARS,), counts=True)
    yield table("By kind", ("Kind", "Passages"), _kinds(answer, query), counts=True)
    yield SummaryHeading(1, "What they say")
    for kind, words in KIND_WORDS.items():
        found = [one for one in answer.passages if one.passage.kind == kind]
        if found:
            yield SummaryHeading(2, words)
            yield Points(words, tuple(map(_point, found)))


def _years(answer: SearchAnswer, query: SearchQuery) -> Iterator[tuple[Cell, ...]]:
    for one in counted_years(answer, query):
        if one.of:
            year = str(one.year) if one.year else "No date"
            yield Cell(year), Cell(f"{one.reports:,}"), Cell(f"{one.of:,}")


def _kinds(answer: SearchAnswer, query: SearchQuery) -> Iterator[tuple[Cell, ...]]:
    counts = dict(answer.by_kind)
    for kind, words in KIND_WORDS.items():
        if counts.get(kind) and (not query.kinds or kind in query.kinds):
            yield Cell(words), Cell(f"{counts[kind]:,}")


def _point(found: FoundPassage) -> SummaryFinding:
    day = found_day(found)
    title = ", ".join(filter(None, (one_line(found.body), day)))
    words = tuple(one_line(part) for part in found.passage.words.split("\n") if part.strip())
    return SummaryFinding(MARKS.get(found.passage.kind, OTHER), title, words, cited_place(found))
