"""Ids that are made of words: the same words give the same id at every reading."""

from hashlib import sha256

from viewer.domain.base import slug

LONGEST, SHORT = 100, 60


def id_of(words: str, longest: int = LONGEST) -> str:
    """An id for words. Where letters are lost, a digest of the words tells them from others."""
    made = slug(words)
    kept = sum(letter.isalnum() for letter in made)
    lost = kept < 0.5 * sum(letter.isalnum() for letter in words) or len(made) > longest
    if made and not lost:
        return made
    digest = sha256(words.encode(errors="replace")).hexdigest()[:10]
    return "-".join(filter(None, [made[: longest - len(digest) - 1].strip("-"), digest]))


def compared(words: str) -> str:
    """Words as they are compared: in small letters, with single spaces."""
    return " ".join(words.casefold().split())


def short_id(words: str, otherwise: str) -> str:
    """An id of whole words where that can be; `otherwise` where no letter is left."""
    made = slug(words)
    if len(made) > SHORT:
        made = made[: SHORT + 1].rpartition("-")[0] or made[:SHORT]
    return made or otherwise


class ClaimedIds:
    """Ids of one kind, each once: a second claim for one gets a number."""

    def __init__(self, *taken: str) -> None:
        self._taken = set(taken)

    def take(self, wanted: str) -> str:
        """The id that is wanted, or the next that is free."""
        given, count = wanted, 1
        while given in self._taken:
            count += 1
            end = f"-{count}"
            given = f"{wanted[: LONGEST - len(end)].rstrip('-_.')}{end}"
        self._taken.add(given)
        return given
