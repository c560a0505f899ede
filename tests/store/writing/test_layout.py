"""Files are written in one style, and nothing is lost by it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.store.writing.layout import WIDTH, WrittenNumber, laid_out

LEAVES = st.none() | st.booleans() | st.text(max_size=30) | st.integers()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner)
)


def read(text: str) -> Any:
    """A value whose numbers know how they were written."""
    return json.loads(text, parse_float=WrittenNumber, parse_int=WrittenNumber)


@given(VALUES)
def test_that_any_value_comes_back_equal_and_in_the_same_style(value: Any) -> None:
    text = laid_out(value)
    assert json.loads(text) == value
    assert list(json.loads(text)) == list(value) if isinstance(value, dict) else True
    assert laid_out(read(text)) == text


@pytest.mark.parametrize(
    "digits", ["62.0", "0", "-0", "-0.50", "1e3", "1E+3", "123456789012345678901234567890.10"]
)
def test_that_a_number_keeps_its_digits(digits: str) -> None:
    assert laid_out(read(digits)) == f"{digits}\n"


def test_that_a_number_that_was_worked_out_has_no_exponent() -> None:
    assert laid_out([Decimal("1E+3"), Decimal("62.10")]) == "[\n  1000,\n  62.10\n]\n"


def test_that_parts_stand_on_lines_of_their_own_and_short_things_on_one() -> None:
    sources = [{"source": "summary", "locator": "1"}]
    text = laid_out({"report": {"subject": {"name": "A"}}, "findings": [{"sources": sources}]})
    assert text == (
        '{\n  "report": {\n    "subject": {"name": "A"}\n  },\n  "findings": [\n'
        '    {"sources": [{"source": "summary", "locator": "1"}]}\n  ]\n}\n'
    )


def test_that_several_objects_are_never_on_one_line() -> None:
    assert laid_out([[[{"a": 1}, {"b": 2}]]]).count("\n") == 8
    assert laid_out([[[{"a": 1}]]]).count("\n") == 5


@pytest.mark.parametrize(("letters", "lines"), [(WIDTH - 19, 5), (WIDTH - 18, 7)])
def test_that_a_line_is_at_most_as_long_as_it_may_be(letters: int, lines: int) -> None:
    text = laid_out([{"a": {"b": "x" * letters}}])
    assert text.count("\n") == lines
