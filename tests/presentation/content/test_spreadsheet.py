"""A text stays a text in a spreadsheet, however its cells are parted, trimmed or understood."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.presentation.content.spreadsheet import (
    as_words,
    guarded,
    is_number,
    is_too_exact,
    would_turn,
)

GUARDED = {
    "=1+1": "'=1+1",
    "+A1": "'+A1",
    "-2+3": "'-2+3",
    "@SUM(A1)": "'@SUM(A1)",
    "\t=1": "\t'=1",
    "\r=1": "\r'=1",
    "-3\n=1": "'-3\n'=1",
    " =1+1": " '=1+1",
    "\u200b=1+1": "\u200b'=1+1",
    "\ufeff\u00a0=1": "\ufeff\u00a0'=1",
    '"=1+1"': '"\'=1+1"',
    "x;=1+1": "x;'=1+1",
    "x; =1+1": "x; '=1+1",
    "x|=1;@y": "x|'=1;'@y",
    "x =1+1": "x '=1+1",
    "＝1+1": "'＝1+1",
    "x;＠SUM(1)": "x;'＠SUM(1)",
    "＠SUM(1)": "'＠SUM(1)",
    "x ＠SUM(1)": "x '＠SUM(1)",
    "＋1": "'＋1",
    "－1": "'－1",
    "- a point": "'- a point",
    "+1, +1": "'+1, +1",
    "+7.1 points": "'+7.1 points",
    "-1+cmd|' /C calc'!A0": "'-1+cmd|' /C calc'!A0",
}
AS_IT_IS = (
    "-3", "+2", "-1,234.5", "-0.5%", "-£250,000.10", "62.3%", "", "x;-5", "fell by -5 points",
    "CPS - summary", "62.3 − 2", "a@example.org", "C++", "2 + 2 = 4", "2016-17", "'=1",
)  # fmt: skip


@pytest.mark.parametrize(("text", "cell"), GUARDED.items())
def test_that_an_apostrophe_stands_before_each_sign_that_could_begin_a_formula(
    text: str, cell: str
) -> None:
    assert guarded(text) == cell


@pytest.mark.parametrize("text", AS_IT_IS)
def test_that_numbers_and_signs_inside_words_stay(text: str) -> None:
    assert guarded(text) == text


@given(st.text("=+-@＝＋－＠ ;,|\t\r\n\"'1aA(\u200b", max_size=12))
@example("=;=;=")
def test_that_no_way_to_part_or_trim_cells_shows_a_formula(text: str) -> None:
    for parts in (
        re.split(sign, guarded(text)) for sign in ("\0", ";", ",", r"\|", "\t", "[\r\n]")
    ):
        for part in parts:
            cell = part.strip(' "\u200b\t\r\n')
            assert not cell.startswith(tuple("=+-@＝＋－＠")) or is_number(
                re.split("[;,|\t\r\n]", cell)[0]
            )
    assert guarded(guarded(text)) == guarded(text)


TURNED = (
    "Mar 2019", "1 March 2019", "Fri 3 June 2019", "May 19", "1/4/2021", "1-2", "31/12", "2009-10",
    "1.2.2020", "2017-03-31", "00123", "1,204", "12.5", "5.0%",
    "123456789012", "£5", "(5)", "1e5", "12:30",
    "10 am", "1 2/3", "TRUE", "false", "1234567890123456",
)  # fmt: skip
KEPT = (
    "2016-17", "2016/17", "19/20", "2016–17", "March", "Area 51", "Q1 2020", "2 years", "May",
    "3 June to 4 July", "true story", "", "e", "1-2-3-4", "5 points",
    "2016", "0", "5%", "12345678901", " 2016 ",
)  # fmt: skip


@pytest.mark.parametrize("text", TURNED)
def test_that_what_a_spreadsheet_would_turn_ends_in_a_space_that_is_not_seen(text: str) -> None:
    assert would_turn(text)
    assert as_words(text) == f"{guarded(text)}\u200b"


@pytest.mark.parametrize("text", ["+1", "-£90.50", "-0.5%"])
def test_that_a_number_which_is_meant_as_words_gets_an_apostrophe_before_its_sign(
    text: str,
) -> None:
    assert guarded(text) == text
    assert as_words(text) == f"'{text}"


@pytest.mark.parametrize("text", KEPT)
def test_that_other_words_are_left_as_they_are(text: str) -> None:
    assert as_words(text) == text


@pytest.mark.parametrize(
    ("number", "too_exact"),
    [("1234567890123456", True), ("123456789012345", False), ("-0.1234567890123456", True),
     ("1000000000000000000", False), ("0", False), ("62.30", False)],
)  # fmt: skip
def test_that_a_cell_holds_fifteen_digits(number: str, too_exact: bool) -> None:
    assert is_too_exact(Decimal(number)) is too_exact


def test_that_a_long_text_is_looked_at_in_no_time() -> None:
    # Each of these once made a pattern look again from every place; the suite would stand still.
    for letters in ("1", "=", ";", "- ", "\n", "\u200b", "a,"):
        assert as_words(letters * 20_000)
