"""The words and signs that stand for numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELLED = {word: n for n, word in enumerate(_WORDS)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
SCALES = {
    "thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
    "hundredth": 100,
}  # fmt: skip
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_PHRASE = re.compile(
    rf"\b(?:{'|'.join([*SPELLED, *POWERS])})\b"
    rf"(?:[\s-]+(?:and\s+)?(?:{'|'.join([*SPELLED, *POWERS])})\b)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 10**12


class Spelled(NamedTuple):
    """A number written in words, and where."""

    start: int
    end: int
    value: int


def spelled(text: str) -> Iterator[Spelled]:
    """The numbers written in words: seven, twenty-one, one hundred and twenty."""
    for phrase in _PHRASE.finditer(text):
        yield from _counted(text, phrase.start(), phrase.end())


def _counted(text: str, start: int, end: int) -> Iterator[Spelled]:
    """The numbers of a phrase: words that go on with one another are one of them."""
    whole, part, first, last = 0, 0, -1, -1
    for word in _WORD.finditer(text, start, end):
        said = word[0].casefold()
        number, power = SPELLED.get(said), POWERS.get(said)
        if number is None and power is None:
            if part % 100 or not whole + part:  # and, after what is no hundred
                if first >= 0:
                    yield Spelled(first, last, whole + part)
                whole, part, first = 0, 0, -1
            continue
        # A word goes on with the number before it only where that leaves room: twenty, then one.
        fits = power or (number and part % (10 if number < 10 else 100) == 0)
        if first >= 0 and (not fits or (power and (whole + part) * power > _MOST)):
            yield Spelled(first, last, whole + part)
            whole, part, first = 0, 0, -1
        first, last = (word.start() if first < 0 else first), word.end()
        if number is not None:
            part += number
        elif power == 100:
            part = max(part, 1) * power
        elif power is not None:
            whole, part = whole + max(part, 1) * power, 0
    if first >= 0:
        yield Spelled(first, last, whole + part)
