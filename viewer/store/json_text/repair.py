"""Putting right what is wrong with a text that is nearly JSON, so that all its mistakes are told.

What is put right keeps its length: everything after it stays where it is. A file with such a
mistake is still refused.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from viewer.store.json_text import written_numbers
from viewer.store.json_text.syntax import (
    COMMA_THEN_END,
    PYTHON_WORDS,
    WORD,
    Mistake,
    fraction_at,
)

Mend = Callable[[str, int], tuple[int, str] | None]
"""From a text and the place of a mistake to where to write what, or nothing."""

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/|#[^\n]*", re.DOTALL)
_QUOTED = re.compile(r"'([^'\"\\\n]*)'|[“”]([^“”\"\\\n]*)[“”]|[‘’]([^‘’\"\\\n]*)[‘’]")
_NEXT_LINE = re.compile(r"[ \t\r]*\n\s*(?=[\"{\[])")
_BLANKS = 10
"""So many on either side of a fraction are written over for its digits."""

_LEAST_DECIMALS = 2
_LETTERS = {"+": " ", "=": ":", ";": ","}


def mended(text: str, mistake: Mistake) -> str | None:
    """The text with one mistake put right; None where nobody can tell how."""
    for mend in _MENDS:
        found = mend(text, mistake.offset)
        if found is not None:
            at, words = found
            return text[:at] + words + text[at + len(words) :]
    return None


def _fraction(text: str, offset: int) -> tuple[int, str] | None:
    """A fraction as a decimal number of as many letters, the blanks around it among them.

    With fewer digits it would be another number, and what is said of that would be wrong.
    """
    found = fraction_at(text, offset)
    if found is None:
        return None
    end = found.start + len(found.written)
    before, after = text[max(found.start - _BLANKS, 0) : found.start], text[end : end + _BLANKS]
    start = found.start - (len(before) - len(before.rstrip(" ")))
    end += len(after) - len(after.lstrip(" "))
    room = end - start
    decimals = max(room - len(f"{found.value:.0f}") - 1, 0)
    words = f"{found.value:.{decimals}f}"
    is_near = decimals >= _LEAST_DECIMALS or Decimal(words) == found.value
    return (start, words.ljust(room)) if is_near and len(words) <= room else None


def _number(text: str, offset: int) -> tuple[int, str] | None:
    written = written_numbers.number_at(text, offset)
    if written is None:
        return None
    return offset, written_numbers.meant(written)[0].ljust(len(written))


def _comment(text: str, offset: int) -> tuple[int, str] | None:
    match = _COMMENT.match(text, offset)
    return (offset, re.sub(r"[^\n]", " ", match[0])) if match else None


def _comma(text: str, offset: int) -> tuple[int, str] | None:
    return (offset, " ") if COMMA_THEN_END.match(text, offset) else None


def _quotes(text: str, offset: int) -> tuple[int, str] | None:
    match = _QUOTED.match(text, offset)
    return (offset, f'"{match[0][1:-1]}"') if match else None


def _python(text: str, offset: int) -> tuple[int, str] | None:
    match = WORD.match(text, offset)
    meant = PYTHON_WORDS.get(match[0]) if match else None
    return (offset, meant.ljust(len(match[0]))) if match and meant else None


def _letter(text: str, offset: int) -> tuple[int, str] | None:
    meant = _LETTERS.get(text[offset : offset + 1])
    return (offset, meant) if meant else None


def _nought(text: str, offset: int) -> tuple[int, str] | None:
    if text[offset : offset + 1] == "0" and text[offset + 1 : offset + 2].isdigit():
        return offset, " "
    if text[offset : offset + 1] == "." and text[offset - 1 : offset] == " ":
        return offset - 1, "0"
    return None


def _missing_comma(text: str, offset: int) -> tuple[int, str] | None:
    """Between two lines, where there is a blank to write it over."""
    match = _NEXT_LINE.match(text, offset + 1)
    blank = re.search(r"[ \t]", match[0]) if match else None
    return (offset + 1 + blank.start(), ",") if blank else None


_MENDS: tuple[Mend, ...] = (
    _fraction, _number, _comment, _comma, _quotes, _python, _letter, _nought, _missing_comma,
)  # fmt: skip
