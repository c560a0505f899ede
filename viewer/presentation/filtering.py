"""Which things a reader's words let through."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

_FOLD = str.maketrans({"’": "'", "‘": "'", "–": "-", "−": "-", "“": '"', "”": '"'})


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Text as it is compared: small letters, and one kind of apostrophe and dash."""
    return text.translate(_FOLD).casefold()


def matching(items: Iterable[T], words: str, searched: Callable[[T], str]) -> tuple[T, ...]:
    """The items whose searched text holds every one of the words, in their order."""
    wanted = folded(words).split()
    if not wanted:
        return tuple(items)
    return tuple(item for item in items if holds_all(searched(item), wanted))


def holds_all(text: str, wanted: list[str]) -> bool:
    """Whether the text holds every wanted word, folded already."""
    within = folded(text)
    return all(word in within for word in wanted)
