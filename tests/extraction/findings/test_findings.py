"""Findings of a document: whole lists under their headings, and prose by its words."""

import pytest

from tests.source_texts import source_text
from viewer.extraction.candidates import FindingCandidate
from viewer.extraction.findings.kinds import told_by_heading, told_by_lead
from viewer.extraction.findings.reader import read_findings
from viewer.extraction.findings.words import told_by_words


def _told(*pages: str) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in read_findings(source_text(*pages))]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What needs to improve?", "recommendation"),
        ("What does the service need to improve?", "recommendation"),
        ("Areas for improvement", "recommendation"),
        ("Recommendations", "recommendation"),
        ("Issues to address", "recommendation"),
        ("Priority and immediate action", "recommendation"),
        ("The office’s strengths", "strength"),
        ("What works well", "strength"),
        ("What went well", "strength"),
        ("Notable positive practice", "strength"),
        ("Promising practice", "strength"),
        ("Action the trust MUST take", "recommendation"),
        ("Requirement 2", "recommendation"),
        ("Key concerns", "weakness"),
        ("Causes of concern", "weakness"),
        ("Key findings", "by words"),
        ("Strengths and weaknesses of the board", "by words"),
        ("Recommendations 7", None),
        ("Leadership", None),
        ("Information about this inspection", None),
    ],
)
def test_that_a_heading_tells_what_stands_under_it(heading: str, kind: str | None) -> None:
    assert told_by_heading(heading) == kind


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("The office is good because", "strength"),
        ("Services here are inadequate because:", "weakness"),
        ("The office requires improvement and is not yet good because", "weakness"),
        ("Inspectors praised three things:", "strength"),
        ("The office should:", "recommendation"),
        ("The office has three teams:", None),
    ],
)
def test_that_a_sentence_tells_what_it_leads_up_to(lead: str, kind: str | None) -> None:
    assert told_by_lead(lead) == kind


def test_that_a_list_is_read_whole_and_ends_where_numbered_paragraphs_begin() -> None:
    assert _told(
        "# Inspection of Northshire\n## What needs to improve?\n- Visits to homes.\n"
        "- Letters to parents.\n## Help for families: good\n1. Families are seen soon.\n- So it is."
    ) == [("recommendation", "Visits to homes."), ("recommendation", "Letters to parents.")]


def test_that_numbered_paragraphs_are_items_where_the_list_begins_with_one() -> None:
    assert _told(
        "# Recommendations\nPlans\n1. Plan ahead.\n2. Write each plan so that\n- it is short\n"
        "- it is clear\nVisits\n3. Visit more often.\n# About this inspection\n4. Five came."
    ) == [
        ("recommendation", "Plan ahead."),
        ("recommendation", "Write each plan so that it is short; it is clear"),
        ("recommendation", "Visit more often."),
    ]


def test_that_an_item_goes_on_over_a_page_and_its_margin() -> None:
    (found,) = read_findings(
        source_text(
            "## What needs to improve\n- The time that it takes\n~ Inspection of Northshire",
            "~ 2\nto answer letters.\nThe office is in the town.",
        )
    )
    assert found.text == "The time that it takes to answer letters."
    assert [place.page for place in found.places] == [1, 2]


def test_that_deeper_items_belong_to_the_one_above() -> None:
    assert _told("# Strengths\n- Visits are\n  - long\n  - frequent\n- Rooms are clean") == [
        ("strength", "Visits are long; frequent"),
        ("strength", "Rooms are clean"),
    ]


def test_that_every_place_holds_the_words_of_the_finding() -> None:
    text = source_text("# Strengths\n- Visits are long.", "# Areas for improvement\n- Write soon.")
    for found in read_findings(text):
        (place,) = found.places
        assert text.pages[place.page - 1].text[place.start : place.end] == found.text
        assert place.printed == found.text


def test_that_a_finding_says_which_headings_it_stands_under() -> None:
    first, second = read_findings(
        source_text(
            "# Areas for improvement\n12. The office should take the following action:\n"
            "## Immediately:\n- train staff\n## Within three months:\n- visit more often"
        )
    )
    assert first.heading == "Areas for improvement"
    assert first.why == ("under “Areas for improvement”", "under “Immediately”")
    assert second.why[1] == "under “Within three months”"


def test_that_a_list_that_says_it_is_empty_has_no_findings() -> None:
    assert not _told("# Priority and immediate action\n1. No areas were identified for action.")


def test_that_a_line_of_contents_is_no_heading_of_findings() -> None:
    assert not _told("# Contents\n| Recommendations\n| 7\n- It is long.")


def test_that_paragraphs_are_findings_under_a_heading_without_a_list() -> None:
    assert _told("# Area for improvement\nThe force should answer its letters within a month.") == [
        ("recommendation", "The force should answer its letters within a month.")
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "# Recommendations\nR1 Plan ahead\nR2 Visit homes more often\n# Next",
            [("recommendation", "Plan ahead"), ("recommendation", "Visit homes more often")],
        ),
        (
            "## Areas for improvement\n## The force needs to answer its letters\nLetters wait.\n"
            "## The force should visit more homes\nFew are visited.\n## Patrols\nThey are long.",
            [
                ("recommendation", "The force needs to answer its letters. Letters wait."),
                ("recommendation", "The force should visit more homes. Few are visited."),
            ],
        ),
        (
            "# Issues to address\nThe office should improve all of its record sheets.\n"
            "- Letters were late.",
            [
                ("recommendation", "The office should improve all of its record sheets."),
                ("recommendation", "Letters were late."),
            ],
        ),
        (
            "We rated it as requires improvement because:\n- Rooms were cold.\nHowever:\n"
            "- Staff were kind.",
            [("weakness", "Rooms were cold."), ("strength", "Staff were kind.")],
        ),
        ("# Recommendations\nAs a result of this, we have made six recommendations.", []),
        ("# Summary of key findings\n- poor for safety\n- reasonably good for respect.", []),
    ],
)
def test_that_lists_are_read_in_the_shapes_that_inspectorates_print(
    page: str, expected: list[tuple[str, str]]
) -> None:
    assert _told(page) == expected


def test_that_bullets_below_a_sentence_of_praise_are_strengths() -> None:
    assert _told("Inspectors praised what was done:\n- rooms are clean\n- letters go out") == [
        ("strength", "rooms are clean"),
        ("strength", "letters go out"),
    ]


def test_that_items_under_key_findings_are_told_by_their_words() -> None:
    assert _told(
        "# Key findings\n- Staff are skilled.\n- Records are poor.\n- There are two courts."
    ) == [
        ("strength", "Staff are skilled."),
        ("weakness", "Records are poor."),
        ("context", "There are two courts."),
    ]


def test_that_prose_is_read_by_its_words_where_no_heading_tells() -> None:
    assert _told(
        "The office is well led and its managers set an example. The court opened in 1999. "
        "Files are poor in some places. The office was rated as good for its visits. "
        "Visits are effective, although some letters are delayed."
    ) == [
        ("strength", "The office is well led and its managers set an example."),
        ("weakness", "Files are poor in some places."),
        ("mixed", "Visits are effective, although some letters are delayed."),
    ]


def test_that_prose_is_left_alone_where_headings_tell_the_findings() -> None:
    found = _told("Files are poor in some places.\n# Recommendations\n- Train the staff.")
    assert found == [("recommendation", "Train the staff.")]


def test_that_a_long_document_is_not_read_one_sentence_at_a_time() -> None:
    assert not _told("Files are poor in some of the places that we saw. " * 400)


def test_that_reading_again_gives_the_same_ids_each_once() -> None:
    text = source_text("# Strengths\n- Rooms are clean.\n- Rooms are clean.\n# Strengths\n- Good.")
    first: tuple[FindingCandidate, ...] = read_findings(text)
    assert first == read_findings(text)
    assert len({item.id for item in first}) == len(first) == 3


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Staff asked to be more effective", None),
        ("They want to be better than others", None),
        ("Staff are not yet effective", "weakness"),
        ("Morale is low in places", "weakness"),
        ("There are nine courts", None),
        ("Results were poor after a long period of change", "context"),
    ],
)
def test_that_words_decide_only_where_they_leave_no_doubt(words: str, kind: str | None) -> None:
    told = told_by_words(words)
    assert (told[0] if told else None) == kind
