"""A page of a document, with the place marked that a figure, rating or finding rests on."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path

from viewer.characters import unparted
from viewer.domain.index import Index
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.document_places import (
    SourcePlace,
    references_at,
    spot_of,
    spots,
)
from viewer.presentation.parts.figures_table import places
from viewer.presentation.wording.numbers import count_text
from viewer.store.documents.page import Marked, PageWanted, ShownPage
from viewer.store.problem import Problem

MOST_MARKED = 200
NO_LONGER = "The report no longer names this document. Choose a section of the report above."
NOT_ON_PAGE = "The marked place is not on this page: the report’s file gives a wrong place."


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What is to be shown: `title` and `subtitle` of the document and the place, which page.

    `here` is the number of the marked place among those of the page that is `wanted`, None where
    none is marked. The steps are what is chosen next; None where there is nothing more. A page
    after the last is not known before the document is read.
    """

    title: str
    subtitle: str = ""
    wanted: PageWanted | None = None
    here: int | None = None
    counter: str = ""
    previous_place: str | None = None
    next_place: str | None = None
    previous_page: str | None = None
    next_page: str | None = None


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What has become of it: the page, or a `sentence` in its place or above it.

    `words` are heard, and `label` says which page of how many.
    """

    words: str
    label: str = ""
    sentence: str = ""
    page: ShownPage | None = None
    has_next: bool = False


def document_page(index: Index, report: Path, item: str | None) -> DocumentPage:
    """The page that a place names, with its neighbours among the places of the report."""
    spot = spot_of(item)
    source = index.sources.get(spot.source) if spot else None
    if spot is None or source is None or not source.file or not source.sha256:
        return DocumentPage("Document", NO_LONGER)
    every = spots(index)[source.id]
    on_page = _on_page(every, spot)
    wanted = PageWanted(report, source.file, source.sha256, spot.page, tuple(map(_span, on_page)))
    before, after = bisect_left(every, spot), bisect_right(every, spot)
    of_all = count_text(len(every), "place", "places")
    return DocumentPage(
        one_line(source.title),
        _subtitle(index, spot),
        wanted,
        on_page.index(spot) if spot in on_page else None,
        f"Place {after:,} of {len(every):,}" if before < after else of_all,
        every[before - 1].item if before else None,
        every[after].item if after < len(every) else None,
        SourcePlace(source.id, spot.page - 1).item if spot.page > 1 else None,
        SourcePlace(source.id, spot.page + 1).item,
    )


def page_answer(asked: DocumentPage, answer: ShownPage | Problem) -> PageAnswer:
    """What is shown and heard of an answer."""
    number = asked.wanted.number if asked.wanted else 1
    if isinstance(answer, Problem):
        return PageAnswer(answer.sentence, f"Page {number:,}", answer.sentence)
    label = f"Page {number:,} of {answer.count:,}"
    marked = answer.marked[asked.here] if asked.here is not None else None
    sentence = NOT_ON_PAGE if asked.here is not None and marked is None else ""
    words = f"{label}. Marked: “{marked_text(marked)}”" if marked else f"{label}. {sentence}"
    return PageAnswer(words.rstrip(), label, sentence, answer, number < answer.count)


def marked_text(marked: Marked) -> str:
    """The words of a place in one line, parted by no hyphen at the end of a line."""
    return one_line(unparted(marked.words))


def _on_page(every: tuple[SourcePlace, ...], spot: SourcePlace) -> tuple[SourcePlace, ...]:
    """The places on the page of a spot: itself, and so many others as can be told apart."""
    here = [one for one in every if one.page == spot.page and one.span]
    others = [one for one in here if one != spot][:MOST_MARKED]
    return tuple(sorted([spot, *others] if spot.span else others))


def _span(spot: SourcePlace) -> tuple[int, int]:
    start, end = spot.span or (0, 1)
    return start, end


def _subtitle(index: Index, spot: SourcePlace) -> str:
    """The place in the words of the report's file, with a quotation if it holds one."""
    return places(index, references_at(index, spot), several=False)
