"""A line of a history says what has no place on the axis, and where its reports disagree."""

from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.history import HistoryWanted, history_page
from viewer.presentation.collection.over_time.spell_bars import HistoryLine, history_line


def line_of(*inspections: Inspection) -> HistoryLine:
    rows = MatrixRows(matrix_of(programmes_of(inspections).programmes[0], date(2026, 11, 28)))
    (line,) = history_page(rows, HistoryWanted()).lines
    return line


def test_that_a_line_without_any_rating_says_so() -> None:
    line = history_line("Ashford", ())
    assert line.sequence == "No rating"
    assert line.spoken == "Ashford: no rating"


@pytest.mark.parametrize(
    ("when", "words"),
    [(None, "Good, date not stated"), ("2031-05", "Good, to come in May 2031")],
)
def test_that_what_has_no_place_on_the_axis_is_told(when: str | None, words: str) -> None:
    alone = line_of(inspection("Ashford", when, "overall=good"))
    assert (alone.bars, alone.sequence, alone.unplaced) == ((), words, words)
    line = line_of(
        inspection("Ashford", "2020-01-01", "overall=fair"),
        inspection("Ashford", when, "overall=good"),
    )
    assert [bar.text for bar in line.bars] == ["Fair" if when else "Fair or Good"]
    assert line.spoken.endswith(f"; {words}")


def test_that_a_rating_without_a_date_may_have_come_after_the_last_one() -> None:
    line = line_of(
        inspection("Ashford", None, "overall=good"),
        inspection("Ashford", "2015-01-01", "overall=good"),
        inspection("Ashford", "2020-01-01", "overall=poor"),
    )
    assert [(bar.text, bar.dashed) for bar in line.bars] == [
        ("Good", False), ("Poor or Good", True),
    ]  # fmt: skip
    assert "the dates of its reports do not say which came first" in line.spoken
    assert line.totals == "Good 5 years"


def test_that_how_long_is_no_more_exact_than_the_dates_are() -> None:
    line = line_of(
        inspection("Ashford", "2022", "overall=poor"),
        inspection("Ashford", "2024-06", "overall=good"),
        inspection("Ashford", "2025", "overall=fair"),
    )
    assert [(bar.first, bar.start, bar.end) for bar in line.bars] == [
        (date(2022, 1, 1), date(2022, 12, 31), date(2024, 6, 1)),
        (date(2024, 6, 1), date(2024, 6, 30), date(2025, 1, 1)),
        (date(2025, 1, 1), date(2025, 12, 31), date(2026, 11, 28)),
    ]
    assert line.totals == (
        "Poor at least 1 year 5 months, Good at least 6 months, Fair at least 10 months"
    )
    assert "Fair from 2025 until today, at least 10 months" in line.spoken


def test_that_what_is_not_known_to_the_day_is_no_part_of_an_average() -> None:
    towns = (
        inspection("Ashford", "2022", "overall=poor"),
        inspection("Ashford", "2024-06-01", "overall=good"),
    )
    rows = MatrixRows(matrix_of(programmes_of(towns).programmes[0], date(2026, 11, 28)))
    assert "average" not in history_page(rows, HistoryWanted()).sentence


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2020-06-01", "2020", "the dates of its reports do not say which came first"),
        ("2020-06", "2020", "the dates of its reports do not say which came first"),
        ("2020-06-01", "2020-06-01", "reports of the same day contradict each other"),
    ],
)
def test_that_reports_without_an_order_are_one_spell_of_no_level(
    one: str, other: str, words: str
) -> None:
    line = line_of(
        inspection("Ashford", one, "overall=good", id="one"),
        inspection("Ashford", other, "overall=poor", id="other"),
        inspection("Ashford", "2022-06-01", "overall=fair"),
    )
    assert [(bar.text, bar.dashed) for bar in line.bars] == [
        ("Good or Poor", True), ("Fair", False),
    ]  # fmt: skip
    assert words in line.spoken
    assert line.totals == "Fair 4 years 5 months"


def test_that_reports_without_an_order_that_agree_are_one_spell() -> None:
    line = line_of(
        inspection("Ashford", "2020-06-01", "overall=good", id="one"),
        inspection("Ashford", "2020", "overall=good", id="other"),
    )
    assert [(bar.text, bar.since) for bar in line.bars] == [("Good", "2020-06-01")]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2024-04-04", None, "Good (4 April 2024) or Poor (date not stated)"),
        ("2023", "2023-06", "Poor (June 2023) or Good (2023)"),
        ("2024-05-01", "2024-05-01", "Good or Poor, 1 May 2024"),
    ],
)
def test_that_no_rating_has_the_date_of_another_one(
    first: str, second: str | None, told: str
) -> None:
    line = line_of(
        inspection("Ashford", first, "overall=good", id="one"),
        inspection("Ashford", second, "overall=poor", id="two"),
    )
    (bar,) = line.bars
    assert (bar.dated, line.totals) == (told, "")


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        (  # given before its report, and again not for years
            ["2019-05-01 overall=good", "2022-05-01 care=good", "2024-05-01 overall=good@2019-05"],
            ["Good, 1 May 2019"],
        ),
        (["2024-05-01 overall=good@2019"], ["Good, 2019"]),
        (  # the later report does not know of the earlier one
            ["2022-01-01 overall=good", "2024-01-01 overall=poor@2020-06"],
            ["Poor, June 2020", "Good (1 January 2022) or Poor (June 2020)"],
        ),
        (
            ["2022-01-01 overall=good", "2024-01-01 overall=poor@2023"],
            ["Good, 1 January 2022", "Poor, 2023"],
        ),
    ],
)
def test_that_a_rating_stands_from_when_it_was_given(ratings: list[str], told: list[str]) -> None:
    line = line_of(*(inspection("Ashford", *one.split(" ", 1)) for one in ratings))
    assert [bar.dated for bar in line.bars] == told
