"""What is no JSON is explained by the sign at which it goes wrong, in words that say what to do."""

from pathlib import Path

import pytest

from viewer.store.problem import outcome_text
from viewer.store.reading.reader import parse_report


def said_of(value: str) -> str:
    """What is said of a file that holds this as a value."""
    return outcome_text(parse_report(f'{{"title": {value}}}'.encode(), Path("a.json")))


@pytest.mark.parametrize(
    ("word", "json"),
    [("True", "true"), ("False", "false"), ("None", "null"), ("undefined", "null")],
)
def test_that_a_word_of_another_language_is_told_with_json_s(word: str, json: str) -> None:
    assert f"“{word}” is written {json}." in said_of(word)


@pytest.mark.parametrize(
    ("value", "cure"),
    [
        ("'text'", "not in single ones"),
        ("“text”", "not in curly ones (“ ”)"),
        ("”text”", "not in curly ones (“ ”)"),
        ("‘text’", "not in curly ones (‘ ’)"),
        ("/* text */ 1", "cannot contain comments"),
        ("# text", "cannot contain comments"),
        ("+1", "cannot begin with a plus sign"),
        (".5", "cannot begin with a decimal point"),
    ],
)
def test_that_the_sign_at_which_it_goes_wrong_says_the_cure(value: str, cure: str) -> None:
    assert cure in said_of(value)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ('{"title" = 1}', "put a colon after a key, not an equals sign."),
        ('{"title": 1; "other": 2}', "separate entries with commas, not with semicolons."),
    ],
)
def test_that_a_sign_of_another_language_between_entries_says_the_cure(
    text: str, cure: str
) -> None:
    assert cure in outcome_text(parse_report(text.encode(), Path("a.json")))
