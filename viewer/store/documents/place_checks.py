"""Whether the documents of a report lie beside it, and have the places that it names in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path as File

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Path
from viewer.domain.rules.references import citations
from viewer.domain.sources import Source, SourceReference
from viewer.store.documents.beside import document_beside
from viewer.store.documents.page_reader import document_text, page_lengths
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import is_pdf

MOST_DOCUMENTS = 50
"""So many are looked at: each may take as long as its page on the screen may."""

_Placed = tuple[Path, SourceReference]


@dataclass(frozen=True, slots=True)
class _Lengths:
    """How many pages a document has, and how many characters the pages asked for have."""

    count: int
    characters: dict[int, int]


def doubts_beside(report: Report, file: File) -> Iterator[Doubt]:
    """What is to be said of the documents in the folder of a report's file."""
    placed: dict[str, list[_Placed]] = {}
    for path, references in citations(report):
        for number, one in enumerate(references):
            if one.page is not None:
                placed.setdefault(one.source, []).append(((*path, "sources", number), one))
    named = [(number, one) for number, one in enumerate(report.sources) if one.file]
    for number, source in named[:MOST_DOCUMENTS]:
        yield from _document(file, source, ("sources", number), placed.get(source.id, []))


def _document(file: File, source: Source, here: Path, placed: list[_Placed]) -> Iterator[Doubt]:
    name = source.file or ""
    data = document_beside(file, name, source.sha256)
    if isinstance(data, Problem):
        yield Doubt((*here, "file"), data.sentence)
        return
    pages = sorted({one.page for _, one in placed if one.page is not None})
    lengths = _lengths(data, name, pages) if pages else None
    if isinstance(lengths, Problem):
        yield Doubt((*here, "file"), f"{lengths.sentence} The places in it are not checked.")
    elif lengths is not None:
        yield from chain.from_iterable(_place(name, lengths, *one) for one in placed)


def _lengths(data: bytes, name: str, pages: list[int]) -> _Lengths | Problem:
    if is_pdf(data):
        found = page_lengths(data, name, pages)
        return found if isinstance(found, Problem) else _Lengths(*found)
    text = document_text(data, name)
    return text if isinstance(text, Problem) else _Lengths(1, {1: len(text)})


def _place(name: str, lengths: _Lengths, path: Path, one: SourceReference) -> Iterator[Doubt]:
    """A page beyond the last, or a place beyond the end of its page."""
    called, page = f"“{shown(name)}”", one.page or 1
    if page > lengths.count:
        pages = "1 page" if lengths.count == 1 else f"{lengths.count:,} pages"
        yield Doubt((*path, "page"), f"{called} has {pages}, so there is no page {page:,}.")
    elif one.end is not None and one.end > (length := lengths.characters[page]):
        sentence = f"Page {page:,} of {called} has {length:,} characters, so no place there ends"
        yield Doubt((*path, "end"), f"{sentence} at {one.end:,}.")
