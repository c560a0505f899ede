"""What a spreadsheet would make of a text, and how the text stays what it is."""

import re
from decimal import Decimal

from viewer.characters import ZERO_WIDTH_SPACE

MOST_DIGITS = 15  # of a number in a cell; what has more is rounded
TOO_EXACT = "Numbers with more than 15 digits are saved as text, because Excel would round them."
ROUNDED = "Numbers with more than 15 digits are complete in the file, but Excel would round them."

WORDS_KEPT = (
    "Texts such as “May 2018” end in an invisible character (U+200B), so that no spreadsheet turns"
    " them into dates. Remove it before you compare them."
)

_NUMBER = re.compile(r"[-+]?£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?")
_SIGNS = "=+\\-@＝＋－＠"
_BLANK = (
    r"[\x00-\x08\x0b\x0c\x0e-\x20\"\x85\xa0\xad\u2000-\u200f\u2028-\u202f\u2060-\u2064"
    r"\u3000\ufeff]*"
)
_FIRST = re.compile(rf"(?:^|(?<=[;,|\t\r\n])){_BLANK}(?=([{_SIGNS}][^;,|\t\r\n]*))")
"""Where a cell begins, or would if cells were split at another sign, before such a sign."""

_INNER = re.compile(rf"(?<=[\s\u200b\ufeff])(?=([{_SIGNS}][^\s;,|]+))")
"""Where a cell would begin if cells were split at blanks."""

_WORDS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "monday tuesday wednesday thursday friday saturday sunday am pm e".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"[\d\s.,:/\\'()%+\-£$€¥]+")
LONGEST = 40  # no number or date has more letters than this
_PARTED = re.compile(r"\d+(?:\s*[-/.]\s*\d+)+")
_PLAIN = re.compile(r"(?:0|[1-9]\d{0,10})%?")


def is_number(text: str) -> bool:
    """Whether it is a number as our tables write one: 62.3%, -£250,000.10."""
    return _NUMBER.fullmatch(text) is not None


def is_too_exact(value: Decimal) -> bool:
    """Whether a cell cannot hold the number digit by digit."""
    return len(value.normalize().as_tuple().digits) > MOST_DIGITS


def guarded(text: str) -> str:
    """Text of which nothing can become a formula, however a program parts or trims its cells.

    An apostrophe stands before each sign that could begin one. A number keeps its sign.
    """
    return _INNER.sub(_apostrophe, _FIRST.sub(_apostrophe, text))


def _apostrophe(found: re.Match[str]) -> str:
    words = found[1] if found.start() else found.string  # the cell as a whole, or from here on
    return found[0] if is_number(words.strip()) else f"{found[0]}'"


def as_words(text: str) -> str:
    """Guarded text that no spreadsheet turns into a number, a date or a truth value.

    “Mar 2019”, “1-2” and “00123” end in a space without width: programs trim any other. What reads
    the same as a number, such as the year 2016, needs none.
    """
    if text[:1] in {"+", "-"} and is_number(text):
        return f"'{text}"
    return guarded(text) + (ZERO_WIDTH_SPACE if would_turn(text) else "")


def would_turn(text: str) -> bool:
    """Whether a spreadsheet makes something of the text that reads differently."""
    if len(text) > LONGEST or _PLAIN.fullmatch(text.strip()):
        return False
    letters = [word.casefold() for word in _LETTERS.findall(text)]
    if not _WORDS.issuperset(letters):
        return letters in (["true"], ["false"]) and len(text.strip()) == len(letters[0])
    if not (_FIGURES.fullmatch(_LETTERS.sub(" ", text)) and re.search(r"\d", text)):
        return False
    if _PARTED.fullmatch(text.strip()):
        return _is_date(re.findall(r"\d+", text), text)
    return True


def _is_date(parts: list[str], text: str) -> bool:
    """Whether figures with signs between them can be a date: 2009-10, and not 2016-17."""
    if len(parts) == 2 and "." in text:
        return True  # a number
    return len(parts) <= 3 and any(1 <= int(part[:4]) <= 12 for part in parts)
