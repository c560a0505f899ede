"""Rows from the clipboard: numbers are numbers, words are words, nothing is a formula."""

import csv
import io
import re
from decimal import Decimal
from html import unescape

import pytest

from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.clipboard import (
    as_html,
    html_words,
    number_format,
    plain_words,
    separated,
)

VALUES = {
    "−90.50": ("-90.50", "-90.50"),
    "−£250,000.10": ("-£250,000.10", "-250000.10"),
    "£20,993,556": ("£20,993,556", "20993556"),
    "62.3%": ("62.3%", "0.623"),
    "−0.5%": ("-0.5%", "-0.005"),
    "0": ("0", "0"),
}
"""What is shown; what is copied; the number that a spreadsheet holds."""

WORDS = {
    "=1+1": "'=1+1",
    "Mar 2019": "Mar 2019\u200b",
    "00123": "00123\u200b",
    "2016": "2016",
    "about −5%": "about -5%",
    "derived: 38 − 9": "derived: 38 - 9",
    "the \u2068المتوسط\u2069": "the المتوسط",
}


def table(*cells: Cell) -> Table:
    """A table of one column."""
    return Table("Figures", (TableColumn("What"),), tuple((cell,) for cell in cells))


def as_number(shown: str) -> Decimal:
    """The value behind a figure that is shown."""
    return Decimal(re.sub("[£,%]", "", shown.replace("−", "-")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("=1+1: −5%", "'=1+1: -5%"),
        ("a\n =1\n@b", "a\n '=1\n'@b"),
        ("＝1+1: 5", "'＝1+1: 5"),
        ("＠SUM(1)", "'＠SUM(1)"),
        ("+7.1 points", "+7.1 points"),
        ("1 = 1", "1 = 1"),
        ("the \u2068المتوسط\u2069", "the المتوسط"),
    ],
)
def test_that_no_line_of_copied_words_is_a_formula(text: str, words: str) -> None:
    assert plain_words(text) == words


@pytest.mark.parametrize("sign", "=@＝＠")
def test_that_no_paragraph_of_copied_words_is_a_formula(sign: str) -> None:
    html = f"<p>{sign}1: <strong>−5%</strong><br><strong>{sign}b</strong><br>c {sign} d</p>"
    assert html_words(html) == (
        f"<p>'{sign}1: <strong>-5%</strong><br><strong>'{sign}b</strong><br>c {sign} d</p>"
    )


@pytest.mark.parametrize("separator", ["\t", ","])
@pytest.mark.parametrize(("shown", "copied"), [(k, v[0]) for k, v in VALUES.items()])
def test_that_a_value_is_copied_with_the_minus_of_a_keyboard(
    shown: str, copied: str, separator: str
) -> None:
    block = table(Cell(shown, sort=as_number(shown)))
    text = separated(block, block.rows, separator)
    assert list(csv.reader(io.StringIO(text), delimiter=separator)) == [["What"], [copied]]


@pytest.mark.parametrize(("shown", "copied", "held"), [(k, *v) for k, v in VALUES.items()])
def test_that_html_holds_the_number_itself(shown: str, copied: str, held: str) -> None:
    block = table(Cell(shown, sort=as_number(shown)))
    html = as_html(block, block.rows)
    assert f'sdval="{held}"' in html
    assert f">{copied}</td>" in html


@pytest.mark.parametrize(("words", "cell"), WORDS.items())
def test_that_words_are_copied_as_words(words: str, cell: str) -> None:
    block = table(Cell(words))
    assert list(csv.reader(io.StringIO(separated(block, block.rows, ","))))[1] == [cell]


@pytest.mark.parametrize(("words", "cell"), WORDS.items())
def test_that_html_is_guarded_as_its_text_is(words: str, cell: str) -> None:
    block = table(Cell(words))
    found = re.search(r"<td ([^>]*)>(.*)</td>", as_html(block, block.rows))
    assert found
    assert "sdval" not in found[1]
    assert ";@" in unescape(found[1])
    assert unescape(found[2]) == cell.removesuffix("\u200b")


def test_that_markup_in_a_cell_stays_text() -> None:
    block = table(Cell("<b>&amp;"))
    assert "&lt;b&gt;&amp;amp;" in as_html(block, block.rows)


def test_that_a_number_which_no_cell_can_hold_is_copied_as_words() -> None:
    block = table(Cell("1,234,567,890,123,456", sort=Decimal("1234567890123456")))
    assert "sdval" not in as_html(block, block.rows)


@pytest.mark.parametrize(
    ("number", "code"),
    [("5", "0"), ("62.30%", "0.00%"), ("-£1,204.50", "[$£-809]#,##0.00"), ("20,993", "#,##0")],
)
def test_that_a_number_keeps_the_way_it_is_written(number: str, code: str) -> None:
    assert number_format(number) == code
