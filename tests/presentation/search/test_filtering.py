"""What is found, and where in a text it stands, follow one rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.presentation.search.filtering import (
    folded,
    holds_all,
    spans,
    wanted_in,
)

STANDS = [
    ("Cases need time", "case", ["Case"]),
    ("Case by case", "CASE", ["Case", "case"]),
    ("the area’s staff", "area's", ["area’s"]),
    ("The Straße is long", "strasse long", ["Straße", "long"]),
    ("Straße", "ss t", ["t", "ß"]),
    ("2016–17 rose", "2016-17", ["2016–17"]),
    ("2016\u2060–\u206017 rose", "2016-17", ["2016\u2060–\u206017"]),
    ("\u2068Cardiff\u2069 rose", "cardiff", ["Cardiff"]),
    ("aaaa", "aa a", ["aaaa"]),
    ("nothing here", "absent", []),
    ("nothing here", " ", []),
]


@pytest.mark.parametrize(("text", "words", "marked"), STANDS)
def test_that_a_match_is_marked_where_it_stands(text: str, words: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, wanted_in(words))] == marked


LETTERS = st.text("aAbßİ’'–-\u2060\u2068 😀", max_size=30)


@given(LETTERS, LETTERS)
def test_that_what_find_matches_is_marked_and_nothing_else(text: str, words: str) -> None:
    wanted = wanted_in(words)
    found = spans(text, wanted)
    assert bool(found) == any(holds_all(folded(text), [word]) for word in wanted)
    assert list(found) == sorted(set(found))
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert any(word in folded(text[start:end]) for word in wanted)
