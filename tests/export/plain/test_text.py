"""Plain text keeps its promises: 78 columns, nothing but text, every mark a word."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.documents import (
    HOSTILE,
    hostile,
    job,
    odd,
    recorded,
    shipped,
)
from tests.samples import ODD
from viewer.domain.index import Index
from viewer.export.plain.columns import (
    WIDTH,
    cells,
    grid,
    lines_of,
    underlined,
    wrapped,
)
from viewer.export.plain.text import _Text, write
from viewer.presentation.content.text import Mark
from viewer.presentation.summary.document import Form, Points, SummaryFinding

FORMS: tuple[Form, ...] = ("summary", "briefing")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def text_of(index: Index | None = None, **options: Any) -> str:
    """A document as text."""
    return write(job(index, **options)).data.decode("utf-8")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", [*HOSTILE, "W" * 9_000, "漢字" * 100, "words " * 200])
def test_that_no_line_is_too_long_and_no_control_gets_through(words: str, form: Form) -> None:
    text = text_of(hostile(words), form=form)
    assert max(map(cells, text.splitlines())) <= WIDTH
    assert not CONTROL.search(text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", ODD)
def test_that_an_odd_report_makes_a_whole_text(name: str) -> None:
    for form in FORMS:
        text = text_of(odd(name), form=form)
        assert max(map(cells, text.splitlines())) <= WIDTH
        assert "Made on 24 November 2026." in text


def test_that_headings_are_underlined_as_wide_as_they_are() -> None:
    assert underlined("Ratings", "=") == "Ratings\n======="
    assert underlined("漢字", "-") == "漢字\n----"
    lines = underlined("many words " * 12, ".").splitlines()
    assert len(lines) == 3
    assert len(lines[-1]) == max(map(len, lines[:-1]))


def test_that_marks_are_words() -> None:
    text = text_of(shipped())
    assert "+7.1 points since 2015-16, better" in text
    assert "5 points below the national average (43%, derived), worse" in text
    assert "\n+ Productive partnerships drive better outcomes" in text
    assert "▲" not in text


def test_that_every_chart_is_told_in_a_sentence() -> None:
    assert text_of(shipped()).count("\nChart: ") == 5


def test_that_a_table_stands_in_columns_where_it_fits() -> None:
    heads = [("Period", "start"), ("Value", "end"), ("Source", "start")]
    made = grid(heads, [["2015-16", "5%", "paragraph 1"], ["2016-17", "12.5%", "paragraph 2"]])
    assert made == (
        "Period   Value  Source\n"
        "-------  -----  -----------\n"
        "2015-16     5%  paragraph 1\n"
        "2016-17  12.5%  paragraph 2"
    )
    assert grid(heads, [["x" * 60, "5%", "a source of many words, too many to fit"]]) is None


def test_that_a_table_that_does_not_fit_becomes_labels_with_values() -> None:
    text = text_of(shipped())
    assert (
        "* 2015-16 (from nearby text)\n  Whose figure: CPS East of England\n  Value: 80.1%\n"
        in text
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), st.integers(8, 78))
def test_that_wrapping_keeps_every_letter_and_fits(text: str, room: int) -> None:
    lines = lines_of(text, room)
    assert all(cells(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_that_later_lines_of_an_item_stand_under_its_words() -> None:
    lines = wrapped("word " * 30, first="* ").splitlines()
    assert lines[0].startswith("* word")
    assert all(line.startswith("  word") for line in lines[1:])


@pytest.mark.parametrize("form", FORMS)
def test_that_the_text_is_as_recorded(form: Form) -> None:
    text = text_of(form=form)
    assert text == recorded(f"{form}.txt", text)


def test_that_a_summary_without_sections_says_so() -> None:
    assert "The sections you chose are empty." in text_of(sections=frozenset())


@pytest.mark.parametrize(
    ("text", "source", "between"),
    [((), "", "\n"), ((), "page 1", "\n\n"), (("More.",), "", "\n\n")],
)
def test_that_findings_of_more_than_a_title_stand_apart(
    text: tuple[str, ...], source: str, between: str
) -> None:
    points = [SummaryFinding(Mark("dot"), name, text, source) for name in "AB"]
    told = _Text()._points(Points("context", tuple(points)))
    assert re.findall(r"\n+(?=\S+ B)", told) == [between]
