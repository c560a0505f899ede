"""A quotation holds a figure when a reader would find it there."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.quotes import holds_figure


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("to 62.3% in 2016-17", "62.3"),
        ("to 62.3% in 2016-17", "62.30"),
        ("its budget was £19,993,556", "19993556"),
        ("a budget of 19 993 556 pounds", "19993556"),
        ("a budget of £1.2 million", "1200000"),
        ("a budget of £1.2 million", "1.2"),
        ("£1.2m", "1200000"),
        ("£45k", "45000"),
        ("3 billion", "3000000000"),
        ("seven Crown Court centres", "7"),
        ("Seven Crown Court centres", "7"),
        ("twenty-one days", "21"),
        ("fifty five per cent", "55"),
        ("ninety-nine", "99"),
        ("one hundred and twenty files", "120"),
        ("a hundred files", "100"),
        ("two thousand three hundred", "2300"),
        ("increased by 9%", "9"),
        ("fell by 9%", "-9"),
        ("−4.5 points", "-4.5"),
        ("120 magistrates’ courts and Crown Court files", "120"),
        ("from 80.1% to 82.6%.", "82.6"),
        ("in 2016", "2016"),
        ("two million", "2000000"),
        ("from seven to nine centres", "9"),
        ("zero", "0"),
    ],
)
def test_that_a_printed_figure_is_found(quote: str, value: str) -> None:
    assert holds_figure(quote, Decimal(value))


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("to 62.3% in 2016-17", "17"),
        ("to 62.3% in 2016-17", "2016"),
        ("in 2016–17", "17"),
        ("in 2016/17", "17"),
        ("in 2015-2016", "2015"),
        ("62.3%", "62"),
        ("62.3%", "3"),
        ("62.3%", "2.3"),
        ("£19,993,556", "993"),
        ("£19,993,556", "19"),
        ("120 files", "12"),
        ("one of the best", "7"),
        ("twenty-one days", "20"),
        ("twenty-one days", "1"),
        ("one two three", "6"),
        ("seven and twenty", "27"),
        ("£1.2 million", "1000000"),
        ("someone tended the tent", "10"),
        ("", "0"),
        ("no figure at all", "5"),
    ],
)
def test_that_a_figure_which_is_not_printed_is_not_found(quote: str, value: str) -> None:
    assert not holds_figure(quote, Decimal(value))


@pytest.mark.parametrize(
    ("quote", "values"),
    [
        ("A third of repairs were late", ["33", "33.3", "33.33", "0.33", "0.3"]),
        ("one third", ["33"]),
        ("two thirds of files", ["67", "66.7", "0.67"]),
        ("two-thirds", ["66.67"]),
        ("a quarter of posts", ["25", "25.0", "0.25"]),
        ("almost a quarter", ["25"]),
        ("three quarters", ["75"]),
        ("half of the staff", ["50", "0.5"]),
        ("fell by a half", ["50"]),
        ("one in five nationally", ["20", "0.2"]),
        ("1 in 5", ["20"]),
        ("nine out of ten", ["90", "0.9"]),
        ("one in every eight", ["12.5", "13"]),
        ("seven tenths", ["70"]),
        ("3/4 of them", ["75"]),
        ("¾ of them", ["75", "0.75"]),
        ("a tenth", ["10"]),
        ("just under half", ["50"]),
        ("fewer than five", ["5"]),
        ("almost a third left", ["33"]),
        ("a quarter left", ["25"]),
    ],
)
def test_that_a_fraction_is_the_figure_too(quote: str, values: list[str]) -> None:
    assert [value for value in values if not holds_figure(quote, Decimal(value))] == []


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("A third of repairs were late", "3"),
        ("A third of repairs were late", "34"),
        ("A third of repairs were late", "0"),
        ("the third quarter", "25"),
        ("a third party", "33"),
        ("the third quarter of 2022", "33"),
        ("in the first half", "50"),
        ("in the second half of 2022", "50"),
        ("every half-year", "50"),
        ("half of the staff", "1"),
        ("2022/23", "9"),
        ("1/0", "100"),
    ],
)
def test_that_what_is_no_fraction_of_it_is_not_the_figure(quote: str, value: str) -> None:
    assert not holds_figure(quote, Decimal(value))


@pytest.mark.parametrize("sign", "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
def test_that_every_fraction_that_is_one_sign_is_the_figure_too(sign: str) -> None:
    share = Decimal(f"{100 * unicodedata.numeric(sign):.2f}")
    assert holds_figure(f"{sign} of them", share)
    assert not holds_figure(f"{sign} of them", share + 1)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("half", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6),
     ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("twelfth", 12),
     ("twentieth", 20), ("hundredth", 100)],
)  # fmt: skip
def test_that_every_part_has_its_word(word: str, parts: int) -> None:
    assert holds_figure(f"one {word} of them", Decimal(f"{100 / parts:.2f}"))


@pytest.mark.parametrize(
    ("scale", "zeros"),
    [("thousand", 3), ("k", 3), ("million", 6), ("m", 6), ("billion", 9), ("bn", 9)],
)
def test_that_every_scale_multiplies_the_number_before_it(scale: str, zeros: int) -> None:
    for said in (f"£2.5{scale}", f"£2.5 {scale.upper()} more"):
        assert holds_figure(said, Decimal(25 * 10 ** (zeros - 1)))


def test_that_a_sum_may_use_the_parts_of_a_fraction() -> None:
    assert holds_figure("A third of repairs were late", Decimal(3), in_sum=True)
    assert holds_figure("one in five", Decimal(5), in_sum=True)
    assert not holds_figure("A third of repairs were late", Decimal(4), in_sum=True)


@given(st.decimals(0, 10**12, places=2, allow_nan=False, allow_infinity=False))
def test_that_any_figure_is_found_as_it_is_printed(value: Decimal) -> None:
    assert holds_figure(f"rose to £{value:,f} in 2016-17", value)
    assert holds_figure(f"rose to {value:f}%.", value)


@given(st.text(max_size=200))
def test_that_no_quotation_is_too_strange_to_look_at(quote: str) -> None:
    holds_figure(quote, Decimal(1))
