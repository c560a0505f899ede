"""What is said of an inspection before is told from what is said of this one."""

import pytest

from tests.extraction.written import heading, item, page, paragraph, table
from viewer.extraction.ratings.earlier import (
    WHY,
    before_behind,
    column_of_before,
    of_a_year,
    of_before,
    under_before,
)


@pytest.mark.parametrize(
    ("sentence", "year", "why"),
    [
        ("At the last inspection it was good.", None, WHY),
        ("It had been good.", None, WHY),
        ("It has been rated good.", None, None),
        ("It has been good.", None, WHY),
        ("It improved from fair to good.", None, WHY),
        ("In 2019 it was good.", 2020, f"{WHY}, of 2019"),
        ("In 2019 it was good.", 2019, None),
        ("In 2019 it was good.", None, None),
        ("In 2021 it was good.", 2020, None),
        ("In 2018, and since March 2017, it was good.", 2020, f"{WHY}, of 2017"),
        ("It is good.", 2020, None),
    ],
)
def test_that_a_sentence_says_whether_it_is_of_before(
    sentence: str, year: int | None, why: str | None
) -> None:
    assert of_before(sentence, year) == why


def test_that_a_year_may_be_of_any_inspection_where_that_of_this_is_not_known() -> None:
    why = "Of 2019, and when this inspection was is not known"
    assert of_a_year("In 2019 it was good.", None) == why
    assert of_a_year("In 2019 it was good.", 2020) is None
    assert of_a_year("It was good.", None) is None


def test_that_what_a_line_tells_behind_a_level_is_of_before() -> None:
    for line, level in (
        ("Piers: Good (previously Fair)", "Piers: Good"),
        ("Piers: Good", None),
        ("Piers: Good (was Fair).", "Piers: Good"),
        ("(was) Good", None),
    ):
        assert line[: before_behind(line)] == (level or line)


@pytest.mark.parametrize(
    ("head", "is_before"),
    [
        ("Previous grade", True),
        ("Last inspection", True),
        ("Grade", False),
        ("Judgement before", True),
        ("Last", False),
        ("Prior rating", True),
    ],
)
def test_that_the_head_of_a_column_says_that_it_is_of_before(head: str, is_before: bool) -> None:
    assert column_of_before(head) == (WHY if is_before else None)


def test_that_a_heading_or_a_lead_says_it_of_what_stands_under_it() -> None:
    lead = "At the last inspection these were found to be good:"
    blocks = page(
        item("one"),
        paragraph(lead),
        item("two"),
        paragraph("Short."),
        item("three"),
        paragraph("A long one. " * 20),
        item("four"),
        paragraph(lead),
        heading("Piers"),
        item("five"),
        heading("Previous inspection"),
        item("six"),
        paragraph("seven"),
        paragraph("It is:"),
        item("eight"),
        *table([["nine"]]),
    )
    found = dict(
        zip((one.text[:5] for one in blocks.blocks), under_before(blocks, None), strict=True)
    )
    assert [words for words, why in found.items() if why] == [
        "two",
        "three",
        "Previ",
        "six",
        "seven",
        "It is",
        "eight",
        "nine",
    ]
