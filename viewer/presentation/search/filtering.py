"""Which things a reader's words let through."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from viewer.characters import LAID_IN, LEFT_TO_RIGHT
from viewer.store.collection.search.words import TextSpan

T = TypeVar("T")

_FOLD = str.maketrans({"’": "'", "‘": "'", "–": "-", "−": "-", "“": '"', "”": '"'})
_FOLD |= dict.fromkeys(map(ord, LAID_IN + LEFT_TO_RIGHT), "")


def folded(text: str) -> str:
    """Text as it is compared: small letters, and one kind of apostrophe and dash."""
    return text.translate(_FOLD).casefold()


@lru_cache(maxsize=8)
def wanted_in(words: str) -> tuple[str, ...]:
    """The single words that are looked for."""
    return tuple(folded(words).split())


def matching(searched: Iterable[tuple[str, T]], words: str) -> tuple[T, ...]:
    """The things whose text, folded already, holds every one of the words, in their order."""
    wanted = wanted_in(words)
    return tuple(thing for text, thing in searched if holds_all(text, wanted))


def holds_all(text: str, wanted: Iterable[str]) -> bool:
    """Whether the text holds every wanted word; all are folded already."""
    return all(word in text for word in wanted)


def spans(text: str, wanted: Iterable[str]) -> tuple[TextSpan, ...]:
    """Where a text holds wanted words, folded already: each letter once, in their order."""
    compared = folded(text)
    found = sorted(_each(compared, wanted))
    if found and not text.isascii():  # a letter beyond may be folded into two, or into none
        ends = tuple(accumulate((len(folded(letter)) for letter in text), initial=0))
        # The last letter that starts no later, and the first that ends no earlier.
        found = [(bisect_right(ends, a) - 1, bisect_left(ends, b)) for a, b in found]
    joined: list[TextSpan] = []
    for span in found:
        before = joined.pop() if joined and span[0] <= joined[-1][1] else span
        joined.append((before[0], max(before[1], span[1])))
    return tuple(joined)


def _each(compared: str, wanted: Iterable[str]) -> Iterator[TextSpan]:
    for word in filter(None, wanted):
        at = compared.find(word)
        while at >= 0:
            yield at, at + len(word)
            at = compared.find(word, at + len(word))


def found_text(count: int) -> str:
    """How many things were found, as a screen reader is told."""
    return f"{count:,} found" if count else "Nothing found"
