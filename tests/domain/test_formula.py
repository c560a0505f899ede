"""Sums over named inputs come out exactly, or say why they do not."""

import warnings
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain.formula import FormulaError, evaluate, is_rounded, names_in, rounded, spelled

NUMBERS = st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_that_a_sum_comes_out_as_decimal_arithmetic_has_it(
    a: Decimal, b: Decimal, c: Decimal
) -> None:
    inputs = {"a": a, "b": b, "c": c}
    assert evaluate("a - b + c", inputs) == a - b + c
    assert evaluate("a * b", inputs) == a * b
    assert evaluate("2 * (a + b) - c * 3", inputs) == 2 * (a + b) - c * 3


@given(NUMBERS, NUMBERS)
def test_that_dividing_and_multiplying_back_gives_the_same_number(a: Decimal, b: Decimal) -> None:
    assume(b)
    assert rounded(evaluate("a / b * b", {"a": a, "b": b}), 4) == a


def test_that_tenths_are_exact() -> None:
    assert evaluate("a - b", {"a": Decimal("62.3"), "b": Decimal("55.2")}) == Decimal("7.1")


def test_that_multiplication_binds_before_addition() -> None:
    assert evaluate("a + b * 2", {"a": Decimal(1), "b": Decimal(3)}) == 7


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [("0.5", 0, "1"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.45", 1, "2.5"), ("2.449", 1, "2.4")],
)
def test_that_halves_are_rounded_away_from_zero(number: str, decimals: int, expected: str) -> None:
    assert rounded(Decimal(number), decimals) == Decimal(expected)


@pytest.mark.parametrize(
    "formula",
    [
        "a ** 2",
        "a // b",
        "a % b",
        "-a",
        "abs(a)",
        "a.real",
        "a[0]",
        "a if b else a",
        "a and b",
        "a < b",
        "lambda: a",
        "(a := b)",
        "a, b",
        "[a]",
        "{a: b}",
        "f'{a}'",
        "await a",
        "__import__('os').remove('report')",
    ],
)
def test_that_a_formula_holds_names_whole_numbers_and_four_signs_only(formula: str) -> None:
    with pytest.raises(FormulaError, match="may only hold input names, whole numbers"):
        evaluate(formula, {"a": Decimal(1), "b": Decimal(1)})


@pytest.mark.parametrize("formula", ["1.5 * a", "'9' + a", "True + a", "None", "1j", "... + a"])
def test_that_a_number_in_a_formula_is_a_whole_one(formula: str) -> None:
    with pytest.raises(FormulaError, match="may only hold whole numbers besides the names"):
        evaluate(formula, {"a": Decimal(1)})


@pytest.mark.parametrize("formula", ["a +", "a b", "38 − 9", "(a", "a\x00b", "((((" * 40, "a\nb"])
def test_that_what_is_no_sum_says_so(formula: str) -> None:
    with pytest.raises(FormulaError, match=r"^cannot be read as a sum$"):
        names_in(formula)


def test_that_a_name_without_a_number_is_named() -> None:
    with pytest.raises(FormulaError, match=r"^uses rise, which is not among the inputs$"):
        evaluate("score - rise", {"score": Decimal(38)})


@pytest.mark.parametrize("formula", ["a / b", "a / (b * 2)"])
def test_that_dividing_by_zero_is_said_and_not_raised(formula: str) -> None:
    with pytest.raises(FormulaError, match="divides by zero"):
        evaluate(formula, {"a": Decimal(1), "b": Decimal(0)})


def test_that_a_result_beyond_all_digits_is_too_large_to_round() -> None:
    with pytest.raises(FormulaError, match="too large"):
        rounded(Decimal("1e70"), 2)


def test_that_reading_a_strange_formula_warns_nobody() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for formula in ("1or 2", "0x1for", "'\\d'", "1(2)", "a is 1"):
            with pytest.raises(FormulaError):
                names_in(formula)
    assert caught == []


def test_that_only_a_division_calls_for_rounding() -> None:
    assert is_rounded("(a + b) / 2")
    assert not is_rounded("a * b - 2")


def test_that_the_names_of_a_formula_are_found_once_each() -> None:
    assert names_in("(a + b) / a") == {"a", "b"}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("score - rise", "38 − 9"),
        ("score * (rise + 1)", "38 × (9 + 1)"),
        ("score - (rise - 1)", "38 − (9 − 1)"),
        ("score - rise - 1", "38 − 9 − 1"),
        ("score / (rise * 2)", "38 ÷ (9 × 2)"),
        ("(score + rise)", "38 + 9"),
    ],
)
def test_that_a_sum_is_written_out_with_its_numbers_and_needed_brackets(
    formula: str, expected: str
) -> None:
    assert spelled(formula, {"score": "38", "rise": "9"}) == expected
