"""Which texts of a document are in the report's language, and which in the program's English.

A text is the report's if every part of it that has letters is, as its joints part it: a name, a
place made of several names, two levels with “or” between them. A remark of the program's behind it
makes it no English. Whatever else stands in it, a sentence of the program's is English.
"""

import re
from collections.abc import Iterator
from typing import Any

from viewer.domain.index import Index
from viewer.presentation.content.text import bare
from viewer.presentation.memo import once_per_report

WordSet = frozenset[str]
"""The parts of all texts of a report, in small letters."""

_REMARK = re.compile(r" \((?:praises and criticises|derived)\)$")
_JOINTS = re.compile(r"\sor\s|\s[›·–]\s|[;,:.?!]\s|[;,:]$|\n")
_FRAME = " .“”\"'()…"
_OF_THE_FORMAT = re.compile(r"[a-z0-9_-]+")


@once_per_report
def words_of(index: Index) -> WordSet:
    """The parts of a report's texts; none where that is in English, as the program is."""
    if index.language.code == "en":
        return frozenset()
    return frozenset(part for text in _texts(index.report.model_dump()) for part in _parts(text))


def is_english(text: str, words: WordSet) -> bool:
    """Whether a text is the program's own, in a report of another language."""
    return bool(words) and not words.issuperset(_parts(text))


def _texts(value: Any) -> Iterator[str]:
    """Every text of a file; a word in small plain letters is an id, or one of the format's own."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, str) and not _OF_THE_FORMAT.fullmatch(value):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _parts(text: str) -> Iterator[str]:
    for part in _JOINTS.split(_REMARK.sub("", bare(text))):
        if any(letter.isalpha() for letter in part):
            yield part.strip(_FRAME).casefold()
