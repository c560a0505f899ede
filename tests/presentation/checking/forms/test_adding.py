"""Candidates of words that somebody selects, and words that somebody looks for."""

from decimal import Decimal
from pathlib import Path
from typing import get_args

from tests.drafts import draft, fact, figure
from viewer.extraction.candidates import FigureCandidate, FindingCandidate, RatingCandidate
from viewer.extraction.source_text import SourcePage, SourceText
from viewer.presentation.checking.finding import Finder
from viewer.presentation.checking.forms.adding import (
    KINDS,
    NO_NUMBER,
    AddedKind,
    candidate_made,
    facts_asked,
    known_at,
    told_fact,
)
from viewer.store.session.open_draft import OpenDraft

PAGE = "The team saw 14 chil\ufffe\r\ndren. Of these, 62.5% were\r\nvisited on time. The rest wait."
TEXT = SourceText("northshire.pdf", "a" * 64, "pdf", (SourcePage(1, PAGE, ()),))
ONE = OpenDraft(1, draft(), Path("x.draft.json"), TEXT)


def span(words: str) -> tuple[int, int]:
    """Where words stand."""
    at = PAGE.index(words)
    return at, at + len(words)


def test_that_a_figure_is_read_of_the_words_with_its_sentence() -> None:
    found = candidate_made("figure", ONE, 1, span("62.5%"))
    assert isinstance(found, FigureCandidate)
    assert (found.value, found.unit) == (Decimal("62.5"), "percent")
    assert found.sentence is not None
    assert found.sentence.printed == "Of these, 62.5% were visited on time."


def test_that_words_without_a_number_are_no_figure() -> None:
    assert candidate_made("figure", ONE, 1, span("The rest wait")) == NO_NUMBER


def test_that_words_parted_at_the_end_of_a_line_are_whole() -> None:
    found = candidate_made("finding", ONE, 1, span(PAGE[: PAGE.index(" Of")]))
    assert isinstance(found, FindingCandidate)
    assert found.text == "The team saw 14 children."


def test_that_a_criterion_can_be_added_without_a_place() -> None:
    found = candidate_made("rating", ONE, 1, None)
    assert isinstance(found, RatingCandidate)
    assert (found.places, found.level) == ((), None)


def test_that_a_number_that_was_found_already_is_not_added_again() -> None:
    start, end = span("14")
    place = figure().places[0].model_copy(update={"page": 1, "start": start, "end": end})
    known = draft(figure("known", "14", places=(place,), aside="context"))
    one = OpenDraft(1, known, Path("x.draft.json"), TEXT)
    assert known_at(one, 1, span("saw 14")) == "known"
    assert known_at(one, 1, span("62.5%")) is None


def test_that_words_are_found_across_lines_and_round_again() -> None:
    finder = Finder()
    first = finder.seek(TEXT, "were  VISITED", 1, 0)
    assert first is not None
    assert first.words == "1 of 1"
    assert PAGE[first.spot.start : first.spot.end] == "were\r\nvisited"
    the = [finder.seek(TEXT, "the", 1, 1) for _ in range(4)]
    assert [found.words for found in the if found] == [
        "1 of 3",
        "2 of 3",
        "3 of 3",
        "1 of 3",
    ]
    assert finder.seek(TEXT, "nowhere", 1, 0) is None


def test_that_a_fact_that_is_missing_is_accepted_as_read_or_added_as_told() -> None:
    one = OpenDraft(1, draft(fact("title", "A report")), Path("x.draft.json"), TEXT)
    assert facts_asked(one) == {"title": "A report", "body": "", "inspectorate": ""}
    assert [item.type for item in told_fact(one, "title", "A report")] == ["accept"]
    assert [item.type for item in told_fact(one, "body", "Northshire")] == ["add", "accept"]


def test_that_words_can_be_added_as_anything_that_can_be_made_of_them() -> None:
    assert {kind for kind, _ in KINDS} == set(get_args(AddedKind))
    assert {len(row) for row in KINDS} == {2}
