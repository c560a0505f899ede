"""A heading of one finding, and sentences that ask for something or tell of the last time."""

import pytest

from tests.extraction.written import document, heading, item, paragraph
from viewer.extraction.findings.reader import read_findings
from viewer.extraction.source_text import Block


def kinds(*blocks: Block) -> list[tuple[str, str]]:
    """Kind and text of each finding."""
    return [(one.kind, one.text) for one in read_findings(document(blocks))]


TIDE = "The harbour needs to shorten the time for which boats wait for the tide."
DOGS = "Two dogs find lost ropes in the dark, and crews are glad of them."


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Area for improvement", "recommendation"),
        ("Area for improvement 2", "recommendation"),
        ("Recommendation 1", "recommendation"),
        ("Cause of concern", "weakness"),
        ("Innovative practice", "strength"),
    ],
)
def test_that_a_title_of_one_takes_the_paragraph_below_it(title: str, kind: str) -> None:
    made = kinds(heading("Harbour"), paragraph(title), paragraph(TIDE), paragraph(DOGS))
    assert made == [(kind, TIDE)]
    assert kinds(heading(title, 3), paragraph(TIDE)) == [(kind, TIDE)]


def test_that_what_explains_one_finding_is_none_and_a_full_stop_is_not_needed() -> None:
    short = "The harbour should shorten its queues"
    found = kinds(heading("Area for improvement", 3), paragraph(short), paragraph(DOGS))
    assert found == [("recommendation", short)]
    found = kinds(heading("Area for improvement", 3), paragraph(DOGS), paragraph(TIDE))
    assert found == [("recommendation", TIDE)]
    found = kinds(heading("Cause of concern", 3), paragraph("Crews sink in fog."))
    assert found == []
    found = kinds(heading("Cause of concern", 3), paragraph("Too many crews sink in fog."))
    assert found == [("weakness", "Too many crews sink in fog.")]


def test_that_a_list_below_a_title_of_one_is_taken_whole() -> None:
    found = kinds(heading("Area for improvement"), item(TIDE), item(DOGS))
    assert found == [("recommendation", TIDE), ("recommendation", DOGS)]


@pytest.mark.parametrize(
    "asks",
    [
        "You should, by 31 May 2031, paint the piers.",
        "You must also make sure that the bells are rung.",
        "We recommend that pilots are trained.",
        "The harbour authority must count its ropes.",
        "Leaders need to count the ropes again.",
        "MUST The harbour authority must count its ropes.",
    ],
)
def test_that_a_sentence_of_a_letter_that_asks_is_a_recommendation(asks: str) -> None:
    expected = [("recommendation", asks)]
    assert kinds(paragraph("Dear Pilot,"), paragraph(f"We came in May. {asks}")) == expected


@pytest.mark.parametrize(
    "told",
    [
        "When we last came, in 2021, lighting piers was poor.",
        "At the last inspection, crews were too slow to ring the bells.",
        "In its 2019 inspection, the harbour was let down by poor pilots.",
    ],
)
def test_that_what_was_found_the_last_time_is_no_finding_of_this_one(told: str) -> None:
    assert kinds(paragraph("Dear Pilot,"), paragraph(told)) == []


def test_that_what_is_held_against_the_last_time_is_a_finding() -> None:
    told = "Lighting piers is still as poor as it was at the last inspection."
    assert kinds(paragraph("Dear Pilot,"), paragraph(told)) == [("weakness", told)]


def test_that_a_score_in_words_is_no_finding() -> None:
    told = "Lighting of piers: 3 - Evidence shows a good standard"
    assert kinds(paragraph("Harbour"), paragraph(told)) == []
