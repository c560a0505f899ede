"""Numbers, moves, verdicts and dates in words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import observation, period
from viewer.domain.dates import day_text
from viewer.domain.difference import Difference
from viewer.domain.metrics import Qualifier
from viewer.domain.units import UNITS, Unit, unit_named
from viewer.presentation.wording.numbers import (
    amount_text,
    change_text,
    count_text,
    figure_text,
    gap_text,
    move_text,
    number_text,
    period_text,
    sentence_case,
    then_text,
    verdict_text,
    with_article,
)

PERCENT = unit_named("percent")
AMOUNTS = st.decimals(-(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False)


@given(AMOUNTS)
def test_that_points_are_never_called_per_cent(difference: Decimal) -> None:
    found = Difference(difference)
    for words in (
        change_text(found, PERCENT),
        move_text(found, PERCENT),
        amount_text(difference, PERCENT),
        gap_text(found, PERCENT, "national average"),
    ):
        assert "%" not in words
        assert "per cent" not in words


@given(AMOUNTS, st.sampled_from(UNITS))
def test_that_a_negative_number_carries_a_minus_and_never_a_hyphen(
    number: Decimal, unit: Unit
) -> None:
    change = change_text(Difference(number), unit)
    for words in (unit.written(number), change, number_text(number)):
        assert "-" not in words
        assert words.count("−") == (number < 0)


@given(AMOUNTS, st.sampled_from(UNITS))
def test_that_a_movement_in_words_has_no_sign(number: Decimal, unit: Unit) -> None:
    assert not set("+-−") & set(move_text(Difference(number), unit))
    assert not set("+-−") & set(gap_text(Difference(number), unit, "average"))


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("62.3", "percent", "62.3%"),
        ("62.0", "percent", "62.0%"),
        ("-0.5", "percent", "−0.5%"),
        ("19993556", "pounds", "£19,993,556"),
        ("-500", "pounds", "−£500"),
        ("120", "count", "120"),
        ("1", "days", "1 day"),
        ("1.0", "days", "1.0 day"),
        ("-1", "days", "−1 day"),
        ("0", "days", "0 days"),
        ("1.5", "hours", "1.5 hours"),
        ("1234", "points", "1,234 points"),
        ("1E+3", "count", "1,000"),
    ],
)
def test_that_a_value_is_written_in_its_unit(value: str, unit: str, expected: str) -> None:
    assert unit_named(unit).written(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("difference", "unit", "expected"),
    [
        ("7.1", "percent", "+7.1 points"),
        ("-7.1", "percent", "−7.1 points"),
        ("1", "percent", "+1 point"),
        ("-1.0", "percent", "−1.0 point"),
        ("500", "pounds", "+£500"),
        ("-2", "days", "−2 days"),
        ("0", "percent", "unchanged"),
        ("0.0", "pounds", "unchanged"),
        ("-0", "count", "unchanged"),
    ],
)
def test_that_a_change_is_written_with_its_sign(difference: str, unit: str, expected: str) -> None:
    assert change_text(Difference(Decimal(difference)), unit_named(unit)) == expected


@pytest.mark.parametrize(
    ("difference", "expected"),
    [("7.1", "up 7.1 points"), ("-1", "down 1 point"), ("0", "unchanged")],
)
def test_that_a_movement_is_up_down_or_unchanged(difference: str, expected: str) -> None:
    assert move_text(Difference(Decimal(difference)), PERCENT) == expected


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        ("-5", "5 points below the national average"),
        ("1", "1 point above the national average"),
        ("0", "the same as the national average"),
    ],
)
def test_that_a_gap_says_on_which_side_it_lies(gap: str, expected: str) -> None:
    assert gap_text(Difference(Decimal(gap)), PERCENT, "national average") == expected


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        ("exact", "5%"),
        ("about", "about 5%"),
        ("at_least", "at least 5%"),
        ("at_most", "at most 5%"),
    ],
)
def test_that_an_inexact_figure_says_so(qualifier: Qualifier, expected: str) -> None:
    assert figure_text(observation("5", qualifier=qualifier), "percent") == expected


def test_that_verdicts_read_as_english() -> None:
    assert verdict_text("better", "national average") == "better than the national average"
    assert verdict_text("worse", "other CPS Areas") == "worse than other CPS Areas"
    assert verdict_text("similar", "earlier performance") == "similar to earlier performance"


@pytest.mark.parametrize("title", ["the average", "The average", "other Areas", "all Areas"])
def test_that_a_title_with_its_own_article_gets_no_second_one(title: str) -> None:
    assert with_article(title) == title


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2017-10-25", "25 October 2017"),
        ("2017-01-01", "1 January 2017"),
        ("2016-12-09", "9 December 2016"),
    ],
)
def test_that_a_date_is_written_as_people_do(iso: str, expected: str) -> None:
    assert day_text(date.fromisoformat(iso)) == expected


def test_that_a_missing_period_is_named() -> None:
    assert period_text(None) == "period not stated"
    assert period_text(period("12 months to June 2017", "2017-06")) == "12 months to June 2017"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("2024", " in 2024"),
        ("2023-24", " in 2023-24"),
        ("Q2 2024", " in Q2 2024"),
        ("March 2024", " in March 2024"),
        ("At 31 March 2024", " at 31 March 2024"),
        ("31 March 2024", " (31 March 2024)"),
        ("2024-03-31", " (2024-03-31)"),
        ("12 months to June 2024", " (12 months to June 2024)"),
        ("Inspection 2024", " (Inspection 2024)"),
    ],
)
def test_that_a_period_stands_behind_what_was_so_then(label: str, expected: str) -> None:
    assert then_text(period(label, "2024")) == expected
    assert then_text(None) == ""


def test_that_a_period_with_a_line_break_stays_on_its_line() -> None:
    assert period_text(period("2016-\n17", "2017")) == "2016- 17"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "no findings"), (1, "1 finding"), (2, "2 findings"), (1000, "1,000 findings")],
)
def test_that_a_count_agrees_with_its_noun(count: int, expected: str) -> None:
    assert count_text(count, "finding", "findings") == expected


def test_that_a_capital_is_put_on_the_first_letter_only() -> None:
    assert sentence_case("national CPS average") == "National CPS average"
    assert sentence_case("") == ""
    assert sentence_case("საშუალო") == "საშუალო"
