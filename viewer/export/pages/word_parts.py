"""Words as a page can hold them: which stay whole, and where to part those that no line holds."""

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from viewer.characters import JOINER, LAID_IN, ZERO_WIDTH_SPACE
from viewer.presentation.charts.measure import Weight, table_measure
from viewer.presentation.content.text import unbroken

WIDEST_LETTER = 1.09  # em; a word of few letters need not be measured
MOST_OF_WORD = 12.0  # em; a wider word may be parted before everything else makes way
ROUNDING = 0.01  # a column made for a word may come out narrower by less than this, in em
NO_BREAK = "\u00a0"
_BOUND = f"\u00a0\u202f{JOINER}"
_KEPT = frozenset((*LAID_IN, *_BOUND))
_WORD = re.compile(rf"(?:[^\s{ZERO_WIDTH_SPACE}]|[{_BOUND}])+")


def printable(text: str) -> str:
    """Text without what no page can hold: controls, stray direction marks, half characters."""
    if not text.isprintable():
        clean = "".join(one if one.isprintable() or one in _KEPT else " " for one in text)
        text = clean.encode("utf-8", "replace").decode("utf-8")
    return unbroken(text)


def longest_word(text: str, weight: Weight = "body", most: float = MOST_OF_WORD) -> float:
    """The width of the widest word, in em, but never more than `most`."""
    widths = (table_measure(word, weight) for word in _WORD.findall(text))
    return min(most, max(widths, default=0.0))


def longest_figure(text: str) -> float:
    """The width of the widest word with digits, in em: no word like another, it stays whole."""
    words = " ".join(word for word in text.split(" ") if any(map(str.isdigit, word)))
    return longest_word(words, "strong", 2 * MOST_OF_WORD)


def parted(text: str, room: float) -> str:
    """The text with places to end a line in each word that is wider than `room` em."""
    if len(text) * WIDEST_LETTER <= room:
        return text
    return _long_words(int(room / WIDEST_LETTER)).sub(lambda found: _partable(found[0], room), text)


def lines_of(text: str, room: float) -> int:
    """How many lines of so many em the text needs, each as full as its words allow."""
    count, taken = 1, 0.0
    for part in text.replace(ZERO_WIDTH_SPACE, f"{ZERO_WIDTH_SPACE} ").split(" "):
        width = table_measure(part, "strong")
        gap = 0.0 if part.endswith(ZERO_WIDTH_SPACE) else table_measure(" ", "strong")
        if taken and taken + width > room:
            count, taken = count + 1, 0.0
        taken += width + gap
    return count


@cache
def _long_words(letters: int) -> re.Pattern[str]:
    return re.compile(rf"(?:[^\s{ZERO_WIDTH_SPACE}]|[{_BOUND}]){{{letters + 1},}}")


def _partable(word: str, room: float) -> str:
    whole = table_measure(word, "strong")
    return word if whole <= room + ROUNDING else ZERO_WIDTH_SPACE.join(_pieces(word, whole, room))


def _pieces(word: str, whole: float, room: float) -> Iterator[str]:
    """The word in pieces of about one width, none wider than the room."""
    even = whole / math.ceil(whole / room)
    piece, width = "", 0.0
    for letter in word:
        more = table_measure(letter, "strong")
        full = width >= even or width + more > room
        if piece and full and not unicodedata.combining(letter):
            yield piece
            piece, width = "", 0.0
        piece, width = piece + letter, width + more
    yield piece
