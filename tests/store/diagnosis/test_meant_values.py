"""A value as people write it is told as a file has it, where that is certain."""

import pytest

from tests.export.documents import recorded
from viewer.store.diagnosis.meant_values import WORDS, meant_value

DIGITS = "f23b849ef2bd19867ea9cbe3e95b0b893188938ec3bf852d47e879030c1a4943"


@pytest.mark.parametrize(
    ("key", "written", "meant"),
    [
        ("qualifier", "almost", "about"),
        ("qualifier", "More  than", "at_least"),
        ("qualifier", "up to", "at_most"),
        ("qualifier", "perhaps", None),
        ("unit", "%", "percent"),
        ("unit", "percentage points", "points"),
        ("direction", "increased", "rose"),
        ("language", "Welsh", "cy"),
        ("language", "British English", "en-GB"),
        ("language", "Gaeilge", "ga"),
        ("language", "Scottish Gaelic", "gd"),
        ("language", "cy_GB", "cy-GB"),
        ("language", "cy-gb", None),
        ("sha256", f"sha256:{DIGITS.upper()}", DIGITS),
        ("sha256", "f23b849e", None),
        ("file", "docs\\letter.txt", "docs/letter.txt"),
        ("file", "..\\letter.txt", None),
        ("file", "https://example.org/a.pdf", None),
        ("title", "%", None),
    ],
)
def test_that_only_what_is_certain_is_offered(key: str, written: str, meant: str | None) -> None:
    assert meant_value(key, written) == meant


@pytest.mark.parametrize("key", WORDS)
def test_that_no_word_means_two_things(key: str) -> None:
    every = [word for words in WORDS[key].values() for word in words]
    assert len(set(every)) == len(every)


def test_that_every_word_that_is_understood_is_on_record() -> None:
    lines = [
        f"{key} {value}: {', '.join(words)}"
        for key, values in WORDS.items()
        for value, words in values.items()
    ]
    text = "\n".join(lines) + "\n"
    assert text == recorded("../meant-values.txt", text)
