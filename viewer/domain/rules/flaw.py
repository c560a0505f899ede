"""What a rule says when a report breaks it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches

Path = tuple[str | int, ...]
"""Keys and list numbers (from 0) that lead from the top of the file to a place in it."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something a rule forbids: where, in one sentence, and what to write instead if known."""

    path: Path
    sentence: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Ids, by part (`metrics`, `levels`, ...), of things in the file that could not be read."""

    ids: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, part: str) -> frozenset[str]:
        """The ids of that part."""
        return self.ids.get(part, frozenset())


def nearest(word: str, among: Collection[str]) -> str | None:
    """The one of `among` that `word` was probably meant to be, or None."""
    close = get_close_matches(word, among, n=1, cutoff=0.6)
    return close[0] if close else None
