"""What explains a finding belongs to it, up to where something else begins."""

from dataclasses import replace

from tests.extraction.written import document, heading, item, paragraph
from viewer.extraction.findings.reader import read_findings
from viewer.extraction.source_text import Block

Blocks = list[Block | tuple[Block, ...]]


def told(blocks: Blocks) -> list[tuple[str, str]]:
    """The findings of a page, each with its kind."""
    return [(found.kind, found.text) for found in read_findings(document(blocks))]


def test_that_a_heading_that_asks_goes_on_with_what_explains_it() -> None:
    assert told(
        [
            heading("Areas for improvement", 2),
            heading("The port needs to light its piers", 3),
            paragraph("Two lamps were out."),
            paragraph("One has been mended."),
            heading("The port should chart its basin.", 3),
            paragraph("Its charts lacked:"),
            item("depths"),
            item("wrecks."),
            paragraph("The port is good at towing."),
            heading("Main findings", 2),
        ]
    ) == [
        (
            "recommendation",
            "The port needs to light its piers. Two lamps were out. One has been mended.",
        ),
        ("recommendation", "The port should chart its basin. Its charts lacked: depths; wrecks."),
    ]


def test_that_what_leads_on_to_a_chapter_explains_nothing() -> None:
    assert told(
        [
            heading("Area for improvement", 2),
            heading("The port should chart its basin", 3),
            paragraph("In this section we set out what we found."),
        ]
    ) == [("recommendation", "The port should chart its basin")]


def test_that_a_practice_is_its_heading_and_its_paragraphs() -> None:
    assert told(
        [
            heading("Promising practice", 2),
            heading("The port films its lessons", 3),
            paragraph("Crews like this."),
            heading("Towing", 2),
            paragraph("Tugs are old."),
        ]
    ) == [("strength", "The port films its lessons. Crews like this.")]


def test_that_paragraphs_between_numbers_belong_to_the_number_before() -> None:
    assert told(
        [
            heading("Areas for improvement", 2),
            paragraph("1. The master should review charts."),
            paragraph("This is to keep crews safe."),
            paragraph("2. The port should mend its lamps."),
            paragraph("It has many piers."),
        ]
    ) == [
        ("recommendation", "The master should review charts. This is to keep crews safe."),
        ("recommendation", "The port should mend its lamps."),
    ]


def test_that_a_paragraph_of_an_item_belongs_to_it() -> None:
    assert told(
        [
            heading("Requirements", 2),
            item("By May, the port must count its boats.", "1."),
            replace(paragraph("To do this, it must:"), level=1),
            replace(item("keep lists"), level=2),
            replace(item("read them."), level=2),
        ]
    ) == [
        (
            "recommendation",
            "By May, the port must count its boats. To do this, it must: keep lists; read them.",
        )
    ]


def test_that_prose_under_what_is_well_and_what_is_not_is_told_by_words() -> None:
    lead = "What does the port do well and what does it need to do better?"
    assert told(
        [
            heading(lead, 2),
            paragraph("Pilots are skilled and give timely help. A few ropes are too long to use."),
            heading("Safeguarding", 2),
            paragraph("The arrangements are effective in every way that matters."),
        ]
    ) == [
        ("strength", "Pilots are skilled and give timely help."),
        ("weakness", "A few ropes are too long to use."),
    ]
