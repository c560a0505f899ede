"""One grammar reads the numbers of quotations and of documents."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.numbers.grammar import read_numbers
from viewer.domain.quotes import holds_figure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("about 1,204 of them", ["1,204 = 1204 plain"]),
        ("one hundred and twenty, or ninety-nine", ["one hundred and twenty = 120 plain",
                                                    "ninety-nine = 99 plain"]),
        ("seven thousand and one", ["seven thousand and one = 7001 plain"]),
        ("two billion", ["two billion = 2000000000 plain"]),
        ("two and three", ["two = 2 plain", "three = 3 plain"]),
        ("two and a half or 2½", ["two and a half = 2.5 plain", "2½ = 2.5 plain"]),
        ("62.50% and ten per cent", ["62.50% = 62.50 percent", "ten per cent = 10 percent"]),
        ("9 percentage points", ["9 percentage points = 9 points"]),
        ("£1.2 million", ["£1.2 million = 1200000 pounds"]),
        ("£12–15 million", ["£12 = 12000000 pounds", "15 million = 15000000 pounds"]),
        ("between £1.5 and £2 million", ["£1.5 = 1500000 pounds", "£2 million = 2000000 pounds"]),
        ("two to three million", ["two = 2000000 plain", "three million = 3000000 plain"]),
        ("half a million pounds", ["half a million pounds = 500000 pounds"]),
        ("2,5 % of 2,500", ["2,5 % = 2.5 percent", "2,500 = 2500 plain"]),
        ("3 minutes and 30 seconds", ["3 minutes and 30 seconds = 3.5 minutes"]),
        ("£45k", ["£45k = 45000 pounds"]),
        ("45 per 10,000 people", ["45 per 10,000 = 45 rate"]),
        ("almost a quarter", ["a quarter = 25 fraction"]),
        ("two-thirds of it", ["two-thirds = 66.7 fraction"]),
        ("one in five", ["one in five = 20 fraction"]),
        ("3 in 2014", ["3 = 3 plain", "2014 = 2014 plain"]),
        ("17 of 51", ["17 of 51 = 17 of"]),
        ("three of the five", ["three of the five = 3 of"]),
        ("51 of 17", ["51 = 51 plain", "17 = 17 plain"]),
        ("in 2016-17", ["2016-17 = 2016 years"]),
        ("a third party, the third quarter", []),
        ("a half-year, the second half", []),
        ("someone tended the tent", []),
    ],
)  # fmt: skip
def test_that_numbers_are_read_with_their_kind(text: str, told: list[str]) -> None:
    found = read_numbers(text)
    assert [f"{text[one.start : one.end]} = {one.value:f} {one.kind}" for one in found] == told


@given(st.text(alphabet="0123456789,. -–/%£½ofinekt", max_size=80) | st.text(max_size=80))
def test_that_no_two_numbers_overlap_and_each_digit_is_in_one(text: str) -> None:
    found = read_numbers(text)
    held = [at for one in found for at in range(one.start, one.end)]
    assert len(held) == len(set(held)) == len(sorted(held))
    assert {at for at, letter in enumerate(text) if letter.isdecimal()} <= set(held)
    assert all(isinstance(one.value, Decimal) for one in found)


@pytest.mark.parametrize("value", ["9", "40", "9.67", "580"])
def test_that_words_of_a_duration_hold_it_in_either_unit(value: str) -> None:
    assert holds_figure("9 minutes and 40 seconds", Decimal(value))


@pytest.mark.parametrize("value", ["500000", "0.5"])
def test_that_half_a_million_is_held_by_its_words(value: str) -> None:
    assert holds_figure("half a million pounds", Decimal(value))
