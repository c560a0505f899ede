"""Ids for what a document names in words."""

import re
import unicodedata

LONGEST = 60
_APART = re.compile(r"[^a-z0-9]+")


def id_from(words: str, otherwise: str) -> str:
    """An id made of words; `otherwise` where none of their letters can stand in one."""
    parted = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    plain = _APART.sub("-", parted).strip("-")
    if len(plain) > LONGEST:
        plain = plain[: LONGEST + 1].rpartition("-")[0] or plain[:LONGEST]
    return plain or otherwise


class Ids:
    """Ids of which none is given twice."""

    def __init__(self, *taken: str) -> None:
        self._taken = set(taken)

    def new(self, words: str, otherwise: str) -> str:
        """An id made of these words, with a number behind it where it is taken."""
        plain, number = id_from(words, otherwise), 1
        made = plain
        while made in self._taken:
            number += 1
            made = f"{plain}-{number}"
        self._taken.add(made)
        return made
