"""Ratings in less usual shapes: years down a table, dots that lead to a level, verbs in a list."""

import pytest

from tests.extraction.ratings.test_reader import FRONT, levels, read
from tests.extraction.written import heading, paragraph, table


@pytest.mark.parametrize(
    ("before", "now"),
    [("2019", "2024"), ("March 2019", "March 2024"), ("Previous inspection", "This inspection")],
)
def test_that_criteria_across_and_times_down_are_read_for_the_latest(before: str, now: str) -> None:
    grades = table(
        [
            ["", "Piers", "Lamps", "Overall"],
            [before, "Good", "Inadequate", "Good"],
            [now, "Requires improvement", "Good", "Good"],
        ]
    )
    found = read([*FRONT, grades])
    assert levels(found) == {"Piers": "requires-improvement", "Lamps": "good", "Overall": "good"}
    assert [[other.level for other in rating.also] for rating in found] == [
        ["good"],
        ["inadequate"],
        [],
    ]


def test_that_one_row_of_levels_under_criteria_is_read() -> None:
    grades = table([["Year", "Piers", "Lamps"], ["Grade", "Good", "Inadequate"]])
    assert levels(read([*FRONT, grades])) == {"Piers": "good", "Lamps": "inadequate"}


def test_that_areas_with_the_rating_before_are_parts_of_what_was_inspected() -> None:
    rows = [["Area", "Rating", "Previous"], ["Piers", "Good", "Inadequate"], ["Lamps", "Good", "-"]]
    assert levels(read([*FRONT, table(rows)])) == {"Piers": "good", "Lamps": "good"}
    assert not read([*FRONT, table([row[:2] for row in rows])])


def test_that_dots_lead_from_a_name_to_its_level() -> None:
    led = (
        "The state of the piers ......... Good Lamps and bells ....... Outstanding"
        " Grade at the last inspection ........ Inadequate"
    )
    found = read([*FRONT, paragraph(led), paragraph("Night patrols … … … Requires improvement")])
    assert levels(found) == {
        "The state of the piers": "good",
        "Lamps and bells": "outstanding",
        "Night patrols": "requires-improvement",
    }


@pytest.mark.parametrize("more", ["read more", "(see details)", "What does this mean?", "Show all"])
def test_that_words_of_a_link_behind_a_level_are_no_part_of_it(more: str) -> None:
    rows = table([["Piers", f"Good {more}"], ["Lamps", "Inadequate"]])
    found = read([*FRONT, paragraph(f"Overall: Requires improvement {more}"), rows])
    assert levels(found) == {"Overall": "requires-improvement", "Piers": "good",
                             "Lamps": "inadequate"}  # fmt: skip


def test_that_each_level_of_a_list_in_a_sentence_takes_what_follows_it() -> None:
    told = paragraph(
        "We judged the harbour to be good at seeing reefs and other dangers, outstanding at"
        " lighting piers, and requiring improvement at training crews and pilots."
    )
    found = read([heading("A visit to Northshire"), *FRONT[1:], told])
    assert levels(found) == {
        "Seeing reefs and other dangers": "good",
        "Lighting piers": "outstanding",
        "Training crews and pilots": "requires-improvement",
    }


def test_that_what_was_found_on_the_last_visit_is_no_rating_of_this_one() -> None:
    told = paragraph("When we last came, lighting piers was judged inadequate.")
    grades = table([["Lighting piers", "Good"], ["Training crews", "Good"]])
    found = read([*FRONT, grades, told])
    assert levels(found) == {"Lighting piers": "good", "Training crews": "good"}
    assert found[0].also[0].why == "Of the inspection before: set aside"


@pytest.mark.parametrize("kind", ["Harbour", "Harbour service", ""])
@pytest.mark.parametrize("own", [True, False])
def test_that_a_table_of_other_bodies_rates_none_but_the_one_inspected(
    kind: str, own: bool
) -> None:
    rows = [["Easthaven", "Good", "Outstanding"], ["Southhaven", "Inadequate", "Good"]]
    mine = ["Northshire", "Inadequate", "Good"]
    grades = table([[kind, "2019", "2024"], *rows, *([mine] if own else [])])
    found = read([*FRONT, heading("How other harbours did"), grades])
    assert [rating.criterion for rating in found] == (["Overall"] if own else [])
    assert [(rating.level, rating.also[0].level) for rating in found] == [
        ("good", "inadequate") for _ in found
    ]


def test_that_criteria_and_years_are_no_table_of_other_bodies() -> None:
    rows = [["", "2019", "2024"], ["Safety", "Good", "Inadequate"], ["Respect", "Good", "Good"]]
    assert levels(read([*FRONT, table(rows)])) == {"Safety": "inadequate", "Respect": "good"}


def test_that_arrows_behind_a_level_make_no_name_of_it() -> None:
    rows = [
        ["", "Safe", "Kind"],
        ["Piers", "Requires improvement \u2194\ufe0e Feb 2024", "Good \u2b07 Feb 2024"],
        ["Lamps", "Good Mar '24 (new)", "Inadequate"],
    ]
    assert levels(read([*FRONT, table(rows)])) == {
        "Piers: Safe": "requires-improvement",
        "Piers: Kind": "good",
        "Lamps": "inadequate",
    }


def test_that_letters_before_a_number_are_no_part_of_a_name() -> None:
    first = table([["P 1.1 Piers", "Good"], ["P 1.2 Lamps", "Inadequate"]])
    again = table([["P 1.1 Piers", "Good"]], 2)
    found = read([*FRONT, first, heading("What crews should do"), again])
    assert levels(found) == {"Piers": "good", "Lamps": "inadequate"}
    assert len(found[0].places) == 2


def test_that_a_heading_of_a_move_is_the_later_level() -> None:
    words = "Lamps and bells have gone from Inadequate up to Good"
    assert levels(read([*FRONT, heading(words)])) == {"Lamps and bells": "good"}
    assert levels(read([*FRONT, paragraph(f"{words}.")])) == {"Lamps and bells": "good"}
    whole = read([*FRONT, heading("Northshire services move from Requires improvement to Good")])
    assert [(rating.criterion, rating.level) for rating in whole] == [("Overall", "good")]


def test_that_a_judgement_is_of_the_regulation_that_it_stands_under() -> None:
    front = [
        heading("Report of an inspection of a designated centre"),
        paragraph("Health Information and Quality Authority"),
        heading("Regulation 17: Piers"),
        paragraph("The piers were bright, and two of them were not compliant with the law."),
        paragraph("Judgment: Substantially compliant"),
        heading("Regulation 28: Lamps"),
        paragraph("Judgment: Not compliant"),
    ]
    rows = [["Regulation", "Judgment"], ["Regulation 28: Lamps", "Not compliant"],
            ["Regulation 9: Rights", "Compliant"]]  # fmt: skip
    found = read([*front, heading("Appendix"), table(rows)])
    assert levels(found) == {
        "Regulation 17: Piers": "substantially-compliant",
        "Regulation 28: Lamps": "not-compliant",
        "Regulation 9: Rights": "compliant",
    }
    assert [len(rating.places) for rating in found] == [1, 2, 1]


def test_that_a_heading_with_its_level_is_no_name_of_one_below_it() -> None:
    found = read([*FRONT, heading("Lamps: good"), paragraph("Grade: Good"), paragraph("Tugs")])
    assert levels(found) == {"Lamps": "good"}


def test_that_areas_whose_names_are_those_of_no_body_are_parts_of_what_was_inspected() -> None:
    rows = [["Area", "Grade"], ["Answering boats in distress", "Good"], ["Lamps", "Inadequate"]]
    assert levels(read([*FRONT, table(rows)])) == {
        "Answering boats in distress": "good",
        "Lamps": "inadequate",
    }


def test_that_each_column_of_a_grid_is_rated_in_its_last_row_too() -> None:
    grid = table(
        [
            ["", "Piers", "Lamps", "Overall"],
            ["North quay", "Good", "Good", "Good"],
            ["Overall", "Inadequate", "Good", "Requires improvement"],
        ]
    )
    found = read([*FRONT, grid])
    assert levels(found) == {
        "North quay: Piers": "good",
        "North quay: Lamps": "good",
        "North quay: Overall": "good",
        "Overall: Piers": "inadequate",
        "Overall: Lamps": "good",
        "Overall": "requires-improvement",
    }
    assert [rating.criterion for rating in found if rating.overall] == ["Overall"]
    assert not any(rating.also for rating in found)


def test_that_levels_side_by_side_that_no_head_tells_apart_are_not_taken() -> None:
    rows = table([["Piers", "Good", "Inadequate", "Outstanding"], ["Lamps", "Good"]])
    overall = paragraph("Overall: Good")
    assert levels(read([*FRONT, overall, rows])) == {"Overall": "good", "Lamps": "good"}


@pytest.mark.parametrize(
    "told",
    [
        "Piers: Inadequate (previously Good)",
        "Piers – Inadequate (it was Outstanding in 2021)",
        "Piers: changed from Outstanding to Inadequate",
        "Piers: down from Good to Inadequate",
        "Piers ..... Inadequate (last time: Good)",
    ],
)
def test_that_of_a_level_and_the_one_before_a_line_gives_the_later(told: str) -> None:
    found = read([*FRONT, paragraph("Overall: Good"), paragraph(told)])
    assert levels(found) == {"Overall": "good", "Piers": "inadequate"}


def test_that_safeguarding_standards_are_met_or_not_on_a_report_card() -> None:
    card = table([["Strong standard", "Needs attention"], ["Piers", "Lamps"]])
    for told, level in [("Safeguarding standards met", "met"),
                        ("Safeguarding standards not met", "not-met")]:  # fmt: skip
        found = read([heading("Ofsted report card"), card, paragraph(told)])
        assert levels(found) == {"Piers": "strong-standard", "Lamps": "needs-attention",
                                 "Safeguarding standards": level}  # fmt: skip


def test_that_a_judgement_is_of_the_numbered_title_above_it() -> None:
    found = read(
        [*FRONT, paragraph("Standard 4: Piers"), paragraph("They stand well in most tides."),
         paragraph("Judgement: Good"), paragraph("Standard 9: Lamps"),
         paragraph("Judgement: Inadequate"), table([["Standard 4: Piers", "Good"]])]
    )  # fmt: skip
    assert levels(found) == {"Standard 4: Piers": "good", "Standard 9: Lamps": "inadequate"}
    assert [len(rating.places) for rating in found] == [2, 1]


def test_that_what_slipped_to_a_level_of_several_words_has_it() -> None:
    told = (
        "The care of lamps has slipped to requires improvement since we judged it good in 2019."
        " Trade fell to good effect, inspectors said."
    )
    found = read([*FRONT, paragraph(told)])
    assert levels(found) == {"Care of lamps": "requires-improvement"}
