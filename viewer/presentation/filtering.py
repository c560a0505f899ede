"""Which things a reader's words let through."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "−": "-", "“": '"', "”": '"', "\u2068": "", "\u2069": ""}
)


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


def found_text(count: int) -> str:
    """How many things were found, as a screen reader is told."""
    return f"{count:,} found" if count else "Nothing found"
