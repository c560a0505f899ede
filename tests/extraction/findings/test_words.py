"""Headings, leads and words tell what kind of finding stands there."""

import pytest

from viewer.extraction.facts.names import in_small, is_body, is_name
from viewer.extraction.findings.kinds import (
    says_there_is_none,
    told_by_heading,
    told_by_lead,
    told_of_one,
)
from viewer.extraction.findings.letters import asked_by, is_of_last_time
from viewer.extraction.findings.words import told_by_words


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Strengths and weaknesses", "by words"),
        ("Key findings", "by words"),
        ("What they do well and what they could do", "by words"),
        ("Executive summary", "by words"),
        ("Weaknesses:", "weakness"),
        ("Areas of concern", "weakness"),
        ("What is not good", "weakness"),
        ("Key concerns", "weakness"),
        ("What is not working well?", "weakness"),
        ("Breaches of regulations", "weakness"),
        ("What needs to improve", "recommendation"),
        ("The areas for improvement", "recommendation"),
        ("Recommendation 3", "recommendation"),
        ("Next steps", "recommendation"),
        ("Must do", "recommendation"),
        ("Issues to address", "recommendation"),
        ("Actions required", "recommendation"),
        ("Even better if", "recommendation"),
        ("Immediate and required actions", "recommendation"),
        ("Actions the trust must take now", "recommendation"),
        ("Strengths", "strength"),
        ("What works well", "strength"),
        ("Notable practice", "strength"),
        ("What is good about it", "strength"),
        ("The piers", None),
        ("", None),
        (f"What {'really ' * 15}works well", "strength"),
        (f"What {'really ' * 16}works well", None),
    ],
)
def test_that_a_heading_says_what_stands_under_it(heading: str, kind: str | None) -> None:
    assert told_by_heading(heading) == kind


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("The harbour is not good because", "weakness"),
        ("We have concerns about:", "weakness"),
        ("The harbour should:", "recommendation"),
        ("We recommend that the harbour:", "recommendation"),
        ("These are recommendations:", "recommendation"),
        ("The harbour is good because", "strength"),
        ("It was praised for:", "strength"),
        ("It was praised for", None),
        ("It is:", None),
        ("x" * 291 + " should:", "recommendation"),
        ("x" * 293 + " should:", None),
    ],
)
def test_that_a_sentence_leads_up_to_a_list(lead: str, kind: str | None) -> None:
    assert told_by_lead(lead) == kind


def test_that_some_headings_are_of_one_finding_and_some_items_of_none() -> None:
    assert [
        told_of_one(one)
        for one in (
            "Area for improvement 2",
            "Recommendation:",
            "Areas for improvement",
            "Good practice",
        )
    ] == [
        True,
        True,
        False,
        True,
    ]
    assert [
        says_there_is_none(one)
        for one in (
            "None",
            "There are no areas for improvement.",
            "n/a",
            "We have made two recommendations.",
            "Good for boats.",
            "No boats",
            "Keep books.",
        )
    ] == [
        True,
        True,
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It is good.", ("strength", "good")),
        ("It is not good.", ("weakness", "not good")),
        ("It is good enough.", None),
        ("Lamps are late too often.", ("weakness", "too often")),
        ("Good piers, but poor lamps.", ("mixed", "poor")),
        ("Good piers, poor lamps.", None),
        ("It acknowledged the good piers.", ("context", "acknowledged")),
        ("To be more effective", None),
        ("never a good one", None),
        ("It is there.", None),
        ("to be better and good", None),
        ("It is effective.", ("strength", "effective")),
    ],
)
def test_that_words_tell_praise_from_criticism(words: str, told: tuple[str, str] | None) -> None:
    assert told_by_words(words) == told


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("Leaders should meet.", "Leaders should"),
        ("You must meet.", "You must"),
        ("The local authority needs to meet.", "The local authority needs to"),
        ("We also recommend it.", "We also recommend"),
        ("MUST: The trust should meet.", "MUST: The trust should"),
        ("Leaders should have met.", None),
        ("Boats should meet.", None),
        ("must: The trust should meet.", None),
    ],
)
def test_that_a_sentence_asks_somebody_for_something(words: str, begins: str | None) -> None:
    assert asked_by(words) == (("recommendation", begins) if begins else None)


def test_that_a_sentence_may_be_of_the_last_time_alone() -> None:
    told = [
        "When we last visited, it was poor.",
        "When we last visited, it was poor, and now it is good.",
        "In its 2019 inspection it was poor.",
        "It is poor.",
        "At the previous inspection it was poor.",
    ]
    assert [is_of_last_time(one) for one in told] == [True, False, True, False, True]


@pytest.mark.parametrize(
    ("line", "named", "of_body"),
    [
        ("Northport Council", True, True),
        ("NORTHPORT COUNCIL", True, True),
        ("HMP Northport", True, True),
        ("Northport", True, False),
        ("Northport Inspection", False, False),
        ("the harbour", False, False),
        ("City of Northport", True, True),
        ("Ofsted", False, False),
        ("Northport and the Isles", True, False),
        (" Northport Council ", True, True),
        ("Northport. Council", False, False),
        ("St. Mary’s School", True, True),
    ],
)
def test_that_a_line_is_the_name_of_a_body(line: str, named: bool, of_body: bool) -> None:
    assert (is_name(line), is_body(line)) == (named, of_body)


def test_that_a_body_may_be_named_in_small_letters() -> None:
    for line, name in (
        ("northport primary school", "northport primary school"),
        ("the school", None),
        ("Northport school", None),
        ("inspection of a school", None),
        ("northport boats", None),
    ):
        found = in_small(line)
        assert (found and found[0]) == name, line
