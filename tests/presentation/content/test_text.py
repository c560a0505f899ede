"""Text from a file is cut into the lines and paragraphs that its writer meant."""

import pytest

from viewer.presentation.content.text import (
    MOST_PARAGRAPHS,
    copied,
    one_line,
    paragraphs,
    unbroken,
)

BREAKS = {
    "line feed": "\n",
    "carriage return": "\r",
    "both": "\r\n",
    "line tabulation": "\v",
    "form feed": "\f",
    "next line": "\x85",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
}


@pytest.mark.parametrize("mark", BREAKS.values(), ids=BREAKS.keys())
def test_that_every_kind_of_line_break_ends_a_paragraph(mark: str) -> None:
    assert paragraphs(f"one{mark}two{mark}{mark} three{mark}") == ("one", "two", "three")


@pytest.mark.parametrize("mark", BREAKS.values(), ids=BREAKS.keys())
def test_that_a_line_break_in_a_name_is_a_space(mark: str) -> None:
    assert one_line(f"one{mark}two{mark}") == "one two"


def test_that_a_tab_or_another_control_ends_no_paragraph() -> None:
    assert paragraphs("one\ttwo\x07three\x1cfour") == ("one two three four",)


SHOWN = {
    "(−£90.50)": "(−\u2060£90.50)",
    "−5 to −3": "−\u20605 to −\u20603",
    "+7.1 points": "+\u20607.1 points",
    "fell (-£5)": "fell (-\u2060£5)",
    "−£250,000.10": "−\u2060£250,000.10",
    "2016–17": "2016\u2060–\u206017",
    "−5–−3": "−\u20605\u2060–\u2060−\u20603",
    "38 − 9": "38 − 9",
    "2016-17": "2016-17",
    "a well-known name": "a well-known name",
    "+ plus": "+ plus",
    "C++ 5": "C++ 5",
    "62.3%": "62.3%",
}


@pytest.mark.parametrize(("text", "line"), SHOWN.items())
def test_that_a_sign_is_never_parted_from_its_figure(text: str, line: str) -> None:
    assert unbroken(text) == line


@pytest.mark.parametrize("text", SHOWN)
def test_that_what_is_copied_has_the_minus_of_a_keyboard_and_nothing_unseen(text: str) -> None:
    assert copied(unbroken(text)) == text.replace("−", "-")


def test_that_a_text_of_countless_lines_keeps_all_its_words_in_few_paragraphs() -> None:
    words = [f"w{number}" for number in range(9_000)]
    made = paragraphs("\n".join(words))
    assert len(made) == MOST_PARAGRAPHS + 1
    assert " ".join(made).split() == words
