"""Ids that are made of words: the same words give the same id at every import."""

import re
import unicodedata
from hashlib import sha256

LONGEST = 100
_APART = re.compile(r"[^a-z0-9]+")


def plain(words: str) -> str:
    """Small letters, digits and hyphens; empty for words that are not of the Latin alphabet."""
    parted = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _APART.sub("-", parted).strip("-")


def id_of(words: str, longest: int = LONGEST) -> str:
    """An id for words. Where letters are lost, a digest of the words tells them from others."""
    made = plain(words)
    kept = sum(letter.isalnum() for letter in made)
    lost = kept < 0.5 * sum(letter.isalnum() for letter in words) or len(made) > longest
    if made and not lost:
        return made
    digest = sha256(words.encode(errors="replace")).hexdigest()[:10]
    return "-".join(filter(None, [made[: longest - len(digest) - 1].strip("-"), digest]))


class ClaimedIds:
    """Ids of one kind, each once: a second claim for one gets a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The id that is wanted, or the next that is free."""
        given, count = wanted, 1
        while given in self._taken:
            count += 1
            end = f"-{count}"
            given = f"{wanted[: LONGEST - len(end)].rstrip('-_.')}{end}"
        self._taken.add(given)
        return given
