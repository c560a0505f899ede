"""Where sentences end: not after a short form, and not where words go on for ever."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extraction.sentences import sentences

SHORT = (
    "Mr", "Mrs", "Ms", "Dr", "St", "Sir", "Prof", "Rev", "e.g", "i.e", "etc", "cf", "vs", "approx",
    "approximately", "no", "No", "nos", "p", "pp", "para", "Paras", "fig", "ref", "c", "ca", "J",
)  # fmt: skip


def told(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("short", SHORT)
def test_that_a_short_form_ends_no_sentence(short: str) -> None:
    words = f"The crew met {short}. 40 sailors came."
    assert told(words) == [words]
    assert told(f"{short}. Forty came. We left.") == [f"{short}. Forty came.", "We left."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A crew of 12.5 FTE sails.", ["A crew of 12.5 FTE sails."]),
        ("It fell below -5 °C. Waits fell.", ["It fell below -5 °C.", "Waits fell."]),
        ("It is deep. It is cold.", ["It is deep.", "It is cold."]),
        ("It is deep! £4 went.", ["It is deep!", "£4 went."]),
        ("“It is deep?” “No.”", ["“It is deep?”", "“No.”"]),
        ("It is deep.3 It is cold.", ["It is deep.3", "It is cold."]),
        ("It is deep. 3 It is cold.", ["It is deep. 3", "It is cold."]),
        ("It is 4.5 deep. and cold.", ["It is 4.5 deep. and cold."]),
        ("The harbourmaster. Boats.", ["The harbourmaster.", "Boats."]),
        ("", []),
    ],
)
def test_that_a_sentence_ends_before_what_can_begin_another(text: str, parts: list[str]) -> None:
    assert told(text) == parts


@given(st.lists(st.sampled_from(["ab", "A", "No", ". ", "! ", " ", "4", "x" * 1600]), max_size=12))
def test_that_every_word_is_in_one_sentence_that_is_not_too_long(parts: list[str]) -> None:
    text = "".join(parts)
    spans = sentences(text)
    assert all(0 < end - start <= 1_500 for start, end in spans)
    assert re.sub(r"\s", "", "".join(told(text))) == re.sub(r"\s", "", text)
    assert [*spans] == sorted(spans)
