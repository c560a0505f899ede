"""Text from a file is cut into the lines and paragraphs that its writer meant."""

import pytest

from viewer.presentation.text import one_line, paragraphs

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
