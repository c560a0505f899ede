"""The shape of a sentence: its words, with one sign for each figure and each period.

Rules about figures are patterns over shapes, so that none of them has to know how numbers and
dates are printed: “rose from ⟨0⟩ ⟨in 2015⟩ to ⟨1⟩”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from viewer.extraction.candidates import PeriodRead
from viewer.extraction.figures.periods import periods
from viewer.extraction.figures.printed.number import PrintedNumber

FIGURE, PERIOD = "\ue000", "\ue001"
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
_FIRST = 0xE100
_MOST = 0xF8FF - _FIRST
"""A sentence with more numbers than this is no sentence."""

_DAY = re.compile(r"\d{1,2}(?!\d)")
_LEADING = re.compile(
    r"(?:\b(?:in|at|as\s+of|as\s+at|during|on|by|for|of|to|over|between|reported\s+in|up\s+to)\s+)?"
    r"(?:\b(?:the\s+)?(?:end\s+of|beginning\s+of|start\s+of|quarter\s+of|year|years|period|"
    r"academic\s+year|financial\s+year)\s+)?(?:\b(?:early|mid|late|the)[\s-])?$",
    re.IGNORECASE,
)


def figure(name: str) -> str:
    """A pattern for the sign of a figure; group `name` holds the figure's number."""
    return rf"\ue000(?P<{name}>[\ue100-\uf8ff])"


@dataclass(frozen=True, slots=True)
class SentenceShape:
    """A sentence in signs; `figures` and `periods` are what they stand for.

    `text` has small letters only, `words` has them as they are printed, sign by sign the same.
    """

    text: str
    words: str
    figures: tuple[PrintedNumber, ...]
    periods: tuple[PeriodRead, ...]


def sign(at: int) -> str:
    """The sign of a figure, by its number."""
    return FIGURE + chr(_FIRST + at)


def number(sign: str) -> int:
    """The number that a sign of a figure or a period carries."""
    return ord(sign) - _FIRST


def shape(text: str, found: tuple[PrintedNumber, ...]) -> SentenceShape:
    """The shape of a sentence with these mentions."""
    figures = tuple(mention for mention in found if not mention.aside)
    named = [(dated.start, dated.end, dated.period) for dated in periods(text)
             if dated.kind != "law"]  # fmt: skip
    if len(figures) + len(named) > _MOST:
        return SentenceShape("", "", figures, ())
    pieces = [(mention.whole, mention.whole_end, sign(at))
              for at, mention in enumerate(figures)]  # fmt: skip
    for at, (start, end, _) in enumerate(named):
        pieces.append((*_with_words(text, start, end), PERIOD + chr(_FIRST + at)))
    words = "".join(_signed(text, sorted(pieces)))
    return SentenceShape(
        words.translate(_SMALL), words, figures, tuple(period for *_, period in named)
    )


def _with_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A period with what leads it in and the brackets around it."""
    if match := _LEADING.search(text, max(0, start - 40), start):
        on_a_past = text[match.start() : start].casefold() == "on " and not _DAY.match(text, start)
        start = start if on_a_past else match.start()
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end


def _signed(text: str, pieces: list[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, sign in pieces:
        if start >= at:
            yield text[at:start]
            yield sign
            at = end
    yield text[at:]
