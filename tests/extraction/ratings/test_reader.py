"""Ratings are found where a document prints them, each with all its places, and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.written import document, heading, item, paragraph, table
from viewer.extraction.candidates import RatingCandidate
from viewer.extraction.ratings.reader import read_ratings
from viewer.extraction.source_text import Block, SourceText
from viewer.store.reading.known_scales import known_scales

SCALES = known_scales()
FRONT: tuple[Block | tuple[Block, ...], ...] = (
    heading("Inspection of Northshire harbour services"),
    paragraph("Inspection dates: 4 to 15 March 2024"),
    paragraph("Ofsted inspects harbours of every size."),
)
GRADES = table(
    [
        ["Judgement", "Grade"],
        ["The difference that managers make to ships", "Good1"],
        ["The help that boats in distress get", "Requires improvement to be good"],
        ["Overall effectiveness", "GOOD"],
    ]
)


def read(*pages: list[Block | tuple[Block, ...]]) -> tuple[RatingCandidate, ...]:
    """The ratings of a document, of which every place holds its printed words."""
    text = document(*pages)
    found = read_ratings(text, SCALES)
    assert_places(text, found)
    return found


def assert_places(text: SourceText, found: tuple[RatingCandidate, ...]) -> None:
    """Every place holds the words that it says are printed there."""
    places = [place for rating in found for place in rating.places]
    for place in places + [place for r in found for also in r.also for place in also.places]:
        there = text.pages[place.page - 1].text[place.start : place.end]
        assert there.split() == place.printed.split()


def levels(found: tuple[RatingCandidate, ...]) -> dict[str, str | None]:
    """The level of each criterion, or the state in its place."""
    return {rating.criterion: rating.level or rating.state for rating in found}


def test_that_a_level_takes_the_label_left_of_it_whatever_adorns_it() -> None:
    assert levels(read([*FRONT, GRADES])) == {
        "The difference that managers make to ships": "good",
        "The help that boats in distress get": "requires-improvement",
        "Overall effectiveness": "good",
    }


def test_that_only_what_rates_the_whole_is_overall() -> None:
    assert [rating.overall for rating in read([*FRONT, GRADES])] == [False, False, True]


def test_that_a_grade_printed_in_table_and_heading_is_one_rating_that_says_so() -> None:
    chapter = heading("The help that boats in distress get: requires improvement to be good")
    found = read([*FRONT, GRADES], [chapter, paragraph("Tugs are slow, and crews wait.")])
    assert [len(rating.places) for rating in found] == [1, 2, 1]
    assert found[1].why == ("printed twice, pages 1 and 2",)
    assert found[0].why == ("printed once, page 1",)
    assert found[1].also == ()


def test_that_a_heading_that_differs_stands_beside_the_table() -> None:
    chapter = heading("The help that boats in distress get: inadequate")
    rating = read([*FRONT, GRADES], [chapter])[1]
    assert rating.level == "requires-improvement"
    assert [(other.level, other.places[0].page, other.why) for other in rating.also] == [
        ("inadequate", 2, None)
    ]
    assert "printings differ" in rating.why


def test_that_grades_of_the_inspection_before_are_set_aside() -> None:
    before = (
        heading("Information about the harbour"),
        item("The last inspection was published on 3 May 2019. The judgements were:"),
        item("Overall effectiveness: inadequate", "-"),
        item("The help that boats in distress get: Inadequate", "-"),
        item("Fog signals: inadequate", "-"),
    )
    found = read([*FRONT, GRADES], list(before))
    assert levels(found)["Overall effectiveness"] == "good"
    assert len(found) == 3
    others = [other for rating in found for other in rating.also]
    assert [other.level for other in others] == ["inadequate", "inadequate"]
    assert {other.why for other in others} == {"Of the inspection before: set aside"}


def test_that_a_sentence_on_a_part_of_the_body_is_another_place_of_its_criterion() -> None:
    grades = table([["Keeping records of lamps", "Good"], ["Night patrols", "Adequate"]])
    found = read(
        [
            heading("An inspection of Northshire Police"),
            paragraph("HMICFRS published this on 14 November 2024."),
            grades,
            paragraph("We assess that keeping records of lamps at Northshire Police is good."),
        ]
    )
    assert levels(found) == {"Keeping records of lamps": "good", "Night patrols": "adequate"}
    assert not any(rating.overall for rating in found)
    assert found[0].why == ("printed twice, page 1",)


def test_that_numbers_make_sub_criteria_and_a_sentence_the_whole() -> None:
    front = (
        heading("Northshire Council"),
        heading("Inspection of harbours, piers and lamps", 2),
        paragraph("Report published: 4 September 2017, by Ofsted"),
        heading("Harbour services in Northshire require improvement to be good", 2),
        table(
            [
                ["1. Boats that need help", "Requires improvement"],
                ["2. Ships that stay", "Good"],
                ["2.1 Lamps", "Outstanding"],
                ["2.2 Fog signals", "Not judged"],
            ]
        ),
    )
    found = read([*front])
    assert levels(found) == {
        "Overall": "requires-improvement",
        "Boats that need help": "requires-improvement",
        "Ships that stay": "good",
        "Lamps": "outstanding",
        "Fog signals": "not_rated",
    }
    ships = found[2].id
    assert [rating.parent for rating in found] == [None, None, None, ships, ships]
    assert found[0].names == ("Harbour services in Northshire",)


def test_that_another_name_of_a_criterion_is_kept() -> None:
    chapter = heading("The experiences of boats that need help are good")
    rows = table([["Boats that need help", "Good"], ["Lamps", "Good"], ["Piers", "Good"]])
    found = read([*FRONT, rows], [chapter])
    assert found[0].names == ("The experiences of boats that need help",)
    assert len(found[0].places) == 2


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [
                "Inspectors examined the Area across three criteria: fair pilots, safe piers, and "
                "bright lamps. The overall assessment for each of the three criteria was “good”."
            ],
            {"Fair pilots": "good", "Safe piers": "good", "Bright lamps": "good"},
        ),
        (
            [
                "Inspectors gave the Area an overall score of “good” for the pride of its pilots; "
                "“excellent” for always improving; and “fair” for bright lamps and safe piers."
            ],
            {
                "Pride of its pilots": "good",
                "Always improving": "excellent",
                "Bright lamps": "fair",
                "Safe piers": "fair",
            },
        ),
        (
            ["Most praise went to the upkeep of piers, which was judged to be excellent."],
            {"Upkeep of piers": "excellent"},
        ),
        (["The upkeep of lamps was deemed only fair."], {"Upkeep of lamps": "fair"}),
        (
            ["Safe piers: Good", "Bright lamps – ‘Poor’"],
            {"Safe piers": "good", "Bright lamps": "poor"},
        ),
        (["The overall rating for the Area is Fair."], {"Overall rating": "fair"}),
        (
            ["So the overall effectiveness is now judged to be fair."],
            {"Overall effectiveness": "fair"},
        ),
    ],
)
def test_that_prose_of_a_known_shape_is_read(lines: list[str], expected: dict[str, str]) -> None:
    found = read([heading("HMCPSI on CPS Northshire"), *map(paragraph, lines)])
    assert levels(found) == expected


def test_that_a_list_may_say_the_level_first() -> None:
    lines = ("reasonably good for safety", "good for respect", "poor for work and learning.")
    found = read(
        [
            heading("Inspection of HMP Northmoor by HM Chief Inspector of Prisons"),
            paragraph("At this inspection we found that outcomes for prisoners were:"),
            *map(item, lines),
        ]
    )
    expected = {"Safety": "reasonably-good", "Respect": "good", "Work and learning": "poor"}
    assert levels(found) == expected


def test_that_grades_of_another_inspectorate_stand_on_its_scale_and_rate_no_whole() -> None:
    found = read(
        [
            heading("Inspection of HMP Northmoor by HM Chief Inspector of Prisons"),
            paragraph("At this inspection we found that outcomes for prisoners were:"),
            item("reasonably good for safety"),
            item("good for respect."),
        ],
        [
            paragraph("Ofsted made these assessments of work and learning:"),
            paragraph("Overall effectiveness: Requires improvement"),
            paragraph("Quality of learning: Good"),
            paragraph("Conduct of learners: Good"),
        ],
    )
    assert {(rating.criterion, rating.scale) for rating in found} == {
        ("Safety", "hmi-prisons"),
        ("Respect", "hmi-prisons"),
        ("Overall effectiveness", "ofsted"),
        ("Quality of learning", "ofsted"),
        ("Conduct of learners", "ofsted"),
    }
    assert not any(rating.overall for rating in found)


def test_that_a_level_under_a_heading_says_what_it_was_before_in_brackets() -> None:
    front = heading("HMICFRS on Northshire Fire and Rescue Service, 20 June 2019")
    chapter = (heading("Preventing fires", 2), paragraph("Requires improvement (2017: Good)"))
    (rating,) = read([front, *chapter])
    assert (rating.criterion, rating.level) == ("Preventing fires", "requires-improvement")


def test_that_this_question_is_the_one_of_the_heading() -> None:
    rows = table(
        [["How good is our pier?", "5 - Very Good"], ["How good is our crew?", "4 - Good"]]
    )
    chapter = (
        heading("How good is our pier? 5 - Very Good"),
        paragraph("The pier is safe, therefore we evaluated this key question as very good."),
        paragraph("At our last inspection we evaluated this key question as weak."),
    )
    pier, crew = read([heading("Care Inspectorate"), rows], [*chapter])
    assert pier.why == ("printed 3 times, pages 1 and 2",)
    assert [other.level for other in pier.also] == ["weak"]
    assert crew.why == ("printed once, page 1",)


def test_that_levels_over_columns_rate_what_stands_under_them() -> None:
    columns = table(
        [
            ["Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"],
            ["", "Night patrols", "Keeping records", "Custody", ""],
            ["", "Stopping theft", "", "", ""],
        ]
    )
    chapter = (heading("Custody"), paragraph("Requires improvement"), paragraph("Cells are cold."))
    found = read([heading("HMICFRS: Northshire Police, 2023"), columns], [*chapter])
    assert levels(found) == {
        "Night patrols": "good",
        "Keeping records": "adequate",
        "Custody": "requires-improvement",
        "Stopping theft": "good",
    }
    assert found[2].scale == "hmicfrs"
    assert found[2].why == ("printed twice, pages 1 and 2",)


def test_that_a_column_of_the_inspection_before_is_no_rating() -> None:
    rows = [
        ["", "This inspection", "Previous inspection"],
        ["Piers", "Good", "Inadequate"],
        ["Lamps", "Good", "Good"],
    ]
    found = read([*FRONT, table(rows)])
    assert levels(found) == {"Piers": "good", "Lamps": "good"}
    assert [other.level for other in found[0].also] == ["inadequate"]


def test_that_of_columns_headed_by_years_the_last_is_of_this_inspection() -> None:
    rows = [["", "2024", "2019"], ["Piers", "Good", "Inadequate"], ["Lamps", "Good", "Good"]]
    found = read([*FRONT, table(rows)])
    assert levels(found) == {"Piers": "good", "Lamps": "good"}
    assert [other.why for other in found[0].also] == [
        "Of the inspection before, of 2019: set aside"
    ]


def test_that_rows_and_columns_together_name_a_criterion() -> None:
    rows = [
        ["", "Safe", "Caring"],
        ["Surgery", "Good May 2022", "Not rated"],
        ["Ward", "Good", "Poor"],
    ]
    found = read([heading("Care Quality Commission, 4 May 2022"), table(rows[:2])])
    assert levels(found) == {"Surgery: Safe": "good", "Surgery: Caring": "not_rated"}


def test_that_a_table_may_hold_two_scales() -> None:
    front = (heading("Ofsted inspection"), paragraph("Inspection date: 20 January 2026"))
    rows = table(
        [["Safeguarding", "Met"], ["Lamps", "Strong standard"], ["Piers", "Needs attention"]]
    )
    assert {(rating.criterion, rating.scale) for rating in read([*front, rows])} == {
        ("Safeguarding", "ofsted-safeguarding"),
        ("Lamps", "ofsted-report-card"),
        ("Piers", "ofsted-report-card"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        ["– Outstanding", ": Good"],
        ["Leadership is good. Staff morale is outstanding and support is good."],
        ["Nine of the homes were judged to be good and one was judged to be inadequate."],
        ["The harbour was judged to be inadequate at the last inspection in 2019."],
        ["Since the last inspection in 2021, when services were judged good, little has changed."],
        ["Pilots are good at listening. Good. They know what good looks like for boats."],
        ["A harbour that is good has lamps. A harbour that is inadequate has none."],
        ["Children placed in provision judged to be good or better do well in most cases seen."],
        ["Their assessments are good for planning. Care was outstanding in one case."],
        ["Crews described the help of pilots as ‘outstanding’ for all their assessments."],
        ["Overall assessment of risk is good."],
        ["The needs of crews in this area are met at the earliest time, as Ofsted judged in 2026."],
        ["This visit gave no grades. Ofsted will judge whether the harbour is good next year."],
    ],
)
def test_that_ordinary_words_are_no_ratings(lines: list[str]) -> None:
    assert read([*FRONT, *map(paragraph, lines)]) == ()


def test_that_the_use_of_a_scale_tells_it_where_nobody_is_named() -> None:
    rows = table([["Piers", "Good"], ["Lamps", "Good"]])
    lead = paragraph("This prison, like other prisons, is put to each healthy prison test.")
    assert {rating.scale for rating in read([lead, rows])} == {"hmi-prisons"}
    assert read([lead, paragraph("Piers: Good")]) == ()


@pytest.mark.parametrize(
    ("rows", "scale"),
    [
        ([["Overall effectiveness", "Good"], ["Behaviour and attitudes", "Good"]], "ofsted"),
        ([["Are services safe?", "Good"], ["Are services caring?", "Outstanding"]], "cqc"),
        ([["Court disposals", "Good"], ["Resettlement", "Inadequate"]], "hmi-probation"),
        ([["Piers", "Good"], ["Lamps", "Requires improvement"]], "open"),
    ],
)
def test_that_of_equal_scales_the_criteria_decide_or_nobody(
    rows: list[list[str]], scale: str
) -> None:
    front = (heading("Inspection of Northshire"), paragraph("Inspection dates: 4 to 5 March 2020"))
    found = read([*front, table(rows)])
    assert {rating.scale for rating in found} == {scale}


def test_that_an_inspectorate_in_full_and_in_initials_is_named_once() -> None:
    found = read(
        [
            heading("Inspection of Northshire harbours"),
            paragraph("Inspection dates: 4 to 15 March 2023"),
            paragraph("Inspectors from Ofsted and the Care Quality Commission (CQC) came before."),
            table([["Piers", "Good"], ["Lamps", "Good"]]),
        ],
        [paragraph("It rained.")],
        [paragraph("Ofsted inspects harbours.")],
    )
    assert {rating.scale for rating in found} == {"ofsted"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Piers – Requires Improvement Lamps: Good; Tugs: Outstanding; Fog signals: Good"],
            {
                "Piers": "requires-improvement",
                "Lamps": "good",
                "Tugs": "outstanding",
                "Fog signals": "good",
            },
        ),
        (["Piers: Good; Lamps are Good; it rained."], {}),
    ],
)
def test_that_a_label_ends_where_the_level_before_it_does(
    lines: list[str], expected: dict[str, str]
) -> None:
    assert levels(read([*FRONT, *map(paragraph, lines)])) == expected


def test_that_short_items_that_end_in_grades_are_ratings_side_by_side() -> None:
    found = read([*FRONT, item("Piers Good"), item("Well-kept lamps: Inadequate")])
    assert levels(found) == {"Piers": "good", "Well-kept lamps": "inadequate"}
    assert read([*FRONT, item("Piers Good"), item("Lamps that shine")]) == ()


def test_that_a_cell_alone_below_levels_over_columns_is_rated() -> None:
    lefts = (0.1, 0.3, 0.5)
    cells = tuple(
        replace(cell, box=(lefts[cell.column], 0.1 + cell.row / 40, 0.9, 0.12 + cell.row / 40))
        for cell in table([["Outstanding", "Good", "Inadequate"], ["Tugs", "Piers", "Lamps"]])
    )
    alone = replace(paragraph("Fog signals"), box=(0.3, 0.15, 0.4, 0.17))
    assert levels(read([*FRONT, cells, alone]))["Fog signals"] == "good"
    assert "Fog signals" not in levels(read([*FRONT, cells, replace(alone, box=(0.2, 0.15, 1, 1))]))


def test_that_initials_and_near_names_are_the_criterion_that_they_stand_for() -> None:
    rows = table(
        [
            ["The work of the Northshire Boat Council (NBC)", "Good"],
            ["The experiences and progress of boats in need of help", "Good"],
        ]
    )
    chapters = (
        paragraph("The work of the NBC is good."),
        heading("The experiences of boats in need of help: good"),
    )
    assert [len(rating.places) for rating in read([*FRONT, rows], [*chapters])] == [2, 2]


def test_that_criteria_of_one_name_in_two_sections_are_two() -> None:
    rows = [
        ["Services for boats"],
        ["Overall effectiveness", "Good"],
        ["Capacity to improve", "Good"],
        ["Services for ships"],
        ["Overall effectiveness", "Inadequate"],
        ["Piers", "Outstanding"],
    ]
    found = read([*FRONT, heading("Record of main findings"), table(rows)])
    assert levels(found) == {
        "Services for boats: Overall effectiveness": "good",
        "Capacity to improve": "good",
        "Services for ships: Overall effectiveness": "inadequate",
        "Piers": "outstanding",
    }
    assert [rating.overall for rating in found] == [True, False, False, False]


def test_that_the_key_of_a_chart_is_no_rating() -> None:
    steps = (paragraph("Outstanding"), paragraph("Good"), paragraph("Inadequate"))
    assert read([*FRONT, heading("How boats fared"), *steps]) == ()
    assert read([*FRONT, paragraph("Figure 1: how boats fared"), paragraph("Good")]) == ()


def test_that_what_levels_mean_is_no_rating() -> None:
    meanings = table(
        [["Outstanding", "Better than it has to be."], ["Good", "As good as it has to be."]]
    )
    others = table([["School", "Grade"], ["Hill School", "Good"], ["Dale School", "Inadequate"]], 2)
    assert read([*FRONT, heading("What the grades mean"), meanings, others]) == ()


def test_that_a_document_without_grades_or_words_has_none() -> None:
    assert read([paragraph("Nothing was inspected.")]) == ()
    assert read_ratings(document([]), SCALES) == ()


WORDS = st.lists(
    st.sampled_from(
        "good Good inadequate requires improvement overall effectiveness was judged to be : – the "
        "piers . , “good” Grade 3 not for 2019 last inspection is are 2.1 rated".split()
    ),
    min_size=1,
    max_size=14,
).map(" ".join)
BLOCKS = st.lists(
    st.one_of(
        WORDS.map(paragraph),
        WORDS.map(heading),
        WORDS.map(item),
        st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4).map(table),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=2))
def test_that_every_place_holds_its_printed_words(
    pages: list[list[Block | tuple[Block, ...]]],
) -> None:
    text = document(*pages)
    found = read_ratings(text, SCALES)
    assert_places(text, found)
    assert len({rating.id for rating in found}) == len(found)


@pytest.mark.parametrize(
    "unit", ["judged to be good ", "Aa Bb Council ", "good for the x, which is "]
)
def test_that_a_page_of_one_sentence_is_read(unit: str) -> None:
    for kind in (paragraph, heading, item):
        text = document([kind((unit * 2_000).strip())])
        assert_places(text, read_ratings(text, SCALES))


@pytest.mark.parametrize("short", ["RI", "3", "4"])
def test_that_initials_or_a_digit_alone_are_no_level(short: str) -> None:
    grades = table([["Judgement", "Grade"], ["Help for boats", "Good"], ["Care", short]])
    assert levels(read([*FRONT, grades, paragraph(f"The crew of {short} asked for oars.")])) == {
        "Help for boats": "good"
    }
