"""Reads a document: all its candidates, each with an id of its own, and their links."""

from collections.abc import Iterable, Iterator, Mapping

from viewer.domain.criteria import KnownScale
from viewer.extraction.candidates import Candidate, FindingCandidate, RatingCandidate
from viewer.extraction.chapters import chapters
from viewer.extraction.draft import Document, Draft
from viewer.extraction.facts.reader import read_facts
from viewer.extraction.figures.reader import read_figures
from viewer.extraction.findings.reader import read_findings
from viewer.extraction.ids import ClaimedIds
from viewer.extraction.positions.reader import read_positions
from viewer.extraction.ratings.reader import read_ratings
from viewer.extraction.source_text import SourceText


def read_candidates(text: SourceText, scales: Mapping[str, KnownScale]) -> tuple[Candidate, ...]:
    """What rules find in a document: facts, ratings, every number, positions, findings."""
    ratings = read_ratings(text, scales)
    findings = _with_criteria(_without_grades(read_findings(text), ratings), ratings, text)
    found: tuple[Candidate, ...] = (
        *read_facts(text),
        *ratings,
        *read_figures(text),
        *read_positions(text),
        *findings,
    )
    return tuple(_each_once(found))


def read_draft(
    text: SourceText, scales: Mapping[str, KnownScale], file: str | None = None
) -> Draft:
    """A draft of a document of which nothing is decided yet; `file` is its path."""
    return Draft(document=document_of(text, file), candidates=read_candidates(text, scales))


def document_of(text: SourceText, file: str | None) -> Document:
    """What a draft knows of its document."""
    return Document(
        name=text.name.strip() or "document",
        file=file,
        sha256=text.sha256,
        kind=text.kind,
        pages=len(text.pages),
        without_text=text.without_text,
    )


def _without_grades(
    findings: Iterable[FindingCandidate], ratings: Iterable[RatingCandidate]
) -> Iterator[FindingCandidate]:
    """The findings but for lines that only print a rating, which has been read as one."""
    starts = {(place.page, place.start) for rating in ratings for place in rating.places}
    for item in findings:
        place = item.places[0]
        line = len(item.places) == 1 and not item.text.endswith((".", "!", "?"))
        if item.heading or not line or (place.page, place.start) not in starts:
            yield item


def _with_criteria(
    findings: Iterable[FindingCandidate], ratings: tuple[RatingCandidate, ...], text: SourceText
) -> Iterator[FindingCandidate]:
    """The findings, each with the rating of the chapter that it stands in."""
    places = chapters(text, ratings)
    for item in findings:
        rating = places.at(item.places[0].page, item.places[0].start) if item.places else None
        yield item.model_copy(update={"criterion": rating}) if rating else item


def _each_once(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """All candidates; of two with one id, of which a link can mean one, the second gets another."""
    ids = ClaimedIds()
    for item in found:
        name = ids.take(item.id)
        yield item if name == item.id else item.model_copy(update={"id": name})
