"""Facts of letters, of front pages in capitals, and of inspectorates that nobody has listed."""

from datetime import date

import pytest

from tests.extraction.facts.test_reader import read, values
from tests.extraction.written import heading, paragraph
from viewer.extraction.source_text import Block

WE_CAME = paragraph("We write about our visit between the 9th and 13th of October this year.")


@pytest.mark.parametrize(
    "head",
    [
        [paragraph("14th of November 2031"), paragraph("Dear Pilot,")],
        [paragraph("The Pilot Chief of Piers 14th of November 2031 Dear Pilot,")],
        [paragraph("14th of November 2031"), paragraph("The Pilot"), paragraph("Dear Pilot")],
    ],
)
def test_that_a_letter_came_out_on_its_day_which_says_what_this_year_is(head: list[Block]) -> None:
    facts = read(*head, WE_CAME)
    assert facts["published"].value == "14th of November 2031"
    assert facts["published"].end == date(2031, 11, 14)
    inspected = facts["inspected"]
    assert inspected.value == "9th and 13th of October 2031"
    assert inspected.places[0].printed == "9th and 13th of October this year"
    assert (inspected.start, inspected.end) == (date(2031, 10, 9), date(2031, 10, 13))


@pytest.mark.parametrize(("between", "found"), [(0, True), (7, True), (8, False)])
def test_that_the_day_of_a_letter_stands_not_far_above_its_greeting(
    between: int, *, found: bool
) -> None:
    lines = [paragraph(f"{number} Harbour Road") for number in range(between)]
    facts = read(paragraph("14th of November 2031"), *lines, paragraph("Dear Pilot,"), WE_CAME)
    assert ("published" in facts) == found


def test_that_this_year_is_none_without_the_day_of_a_letter() -> None:
    assert "inspected" not in read(heading("A visit to Northshire"), WE_CAME)
    told = paragraph("Dear Pilot, we heard on 3 May 2031 that the bells are rung.")
    assert "published" not in read(told)


def test_that_a_kind_of_inspection_may_stand_before_its_days() -> None:
    facts = read(
        heading("Pier inspection report: HMP Northmoor"),
        paragraph("Unannounced inspection 8–19 January 2031"),
        paragraph("Previous inspection 3 May 2029"),
    )
    assert facts["inspected"].start == date(2031, 1, 8)
    assert facts["body"].value == "HMP Northmoor"


def test_that_a_name_in_capitals_below_a_general_title_is_the_body() -> None:
    facts = read(heading("School inspection report"), paragraph("NORTHSHIRE FERRY ACADEMY"))
    assert facts["body"].value == "NORTHSHIRE FERRY ACADEMY"
    assert facts["title"].value == "School inspection report NORTHSHIRE FERRY ACADEMY"


def test_that_who_inspects_is_no_part_of_a_title_it_was_joined_to() -> None:
    facts = read(paragraph("Inspection of Northshire Ferry College Ofsted"))
    assert values(facts) == {
        "title": "Inspection of Northshire Ferry College",
        "body": "Northshire Ferry College",
        "inspectorate": "Ofsted",
    }
    assert read(heading("Our visit to Ofsted"))["title"].value == "Our visit to Ofsted"


def test_that_a_body_that_calls_itself_an_inspectorate_inspects() -> None:
    line = paragraph("Northshire Inspectorate of Piers and Lamps · Page 1 of 3")
    facts = read(heading("Inspection of the old piers"), line)
    assert facts["inspectorate"].value == "Northshire Inspectorate of Piers and Lamps"
    assert "inspectorate" not in read(paragraph("The Inspectorate came twice and went away."))
