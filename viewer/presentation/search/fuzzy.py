"""How well words that somebody types fit titles: whole words, beginnings, initials, gaps, slips.

The cost is bounded: titles are looked through by Python's own search; the slower ways look through
the different words of all titles, and only where the quick way finds too little.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from viewer.presentation.search.filtering import folded

START, WORD, INITIALS, WITHIN, ABOUT, GAPS, SLIP = 60.0, 48.0, 40.0, 24.0, 12.0, 9.0, 8.0
"""What a word is worth, by how it fits."""

PHRASE = 10.0  # what it is worth to hold all the words in their order
SHORTEST_GAPPED, SHORTEST_SLIP = 3, 5
MOST_WORDS, LONGEST = 8, 64  # nobody types more words, or longer ones, and they cost
_WORDS = re.compile(r"\w+")

Fits = dict[int, float]  # how well something fits, by the number of the title


class Haystack:
    """Titles to look through, each with words that lead to it though they are not in it."""

    def __init__(self, titles: Iterable[tuple[str, str]]) -> None:
        self._titles = [(folded(title), folded(about)) for title, about in titles]

    def search(self, wanted: tuple[str, ...], enough: int) -> Fits:
        """How well all the words fit. Where fewer than `enough` do, slips are forgiven."""
        words = [word[:LONGEST] for word in wanted[:MOST_WORDS]]
        found = _in_all([self._plainly(word) for word in words])
        if len(found) < enough:
            found = _in_all([self._loosely(word) | self._plainly(word) for word in words])
        phrase = " ".join(words)
        return {at: fit + self._nearness(at, phrase) for at, fit in found.items()}

    def _nearness(self, at: int, phrase: str) -> float:
        """Of two that hold the words: one in their order, then the shorter one."""
        title, _ = self._titles[at]
        return (PHRASE if phrase in title else 0.0) + 100 / (10 + len(title))

    def _plainly(self, word: str) -> Fits:
        inner = f" {word}"
        fits = {}
        for at, (title, about) in enumerate(self._titles):
            if word in title:
                start = title.startswith(word)
                fits[at] = START if start else WORD if inner in title else WITHIN
            elif word in about:
                fits[at] = ABOUT
        return fits

    def _loosely(self, word: str) -> Fits:
        fits: Fits = {}
        for other, places in self._places.items():
            if fit := _loose(word, other):
                fits.update((at, fit) for at in places if fit > fits.get(at, 0.0))
        if len(word) > 1:
            fits.update((at, INITIALS) for at, some in enumerate(self._initials) if word in some)
        return fits

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word of the titles stands."""
        places = defaultdict(list)
        for at, (title, _) in enumerate(self._titles):
            for word in _WORDS.findall(title):
                places[word].append(at)
        return dict(places)

    @cached_property
    def _initials(self) -> list[str]:
        return ["".join(word[0] for word in title.split()) for title, _ in self._titles]


def _in_all(fits: list[Fits]) -> Fits:
    """The mean of how well each word fits, where all of them do."""
    first, *others = sorted(fits, key=len)
    return {
        at: (fit + sum(other[at] for other in others)) / len(fits)
        for at, fit in first.items()
        if all(at in other for other in others)
    }


def _loose(word: str, other: str) -> float:
    if len(word) < SHORTEST_GAPPED or word[0] != other[0]:
        return 0.0
    if len(word) >= SHORTEST_SLIP:
        beginnings = (other[: len(word) + more] for more in (-1, 0, 1))
        if any(slipped(word, beginning) for beginning in beginnings):
            return SLIP
    return GAPS * len(word) / len(other) if _has_letters(word, other) else 0.0


def _has_letters(word: str, other: str) -> bool:
    """Whether all letters stand in the other word in their order: “cnvct” in “conviction”."""
    letters = iter(other)
    return all(letter in letters for letter in word)


def slipped(one: str, other: str) -> bool:
    """Whether a letter was left out, put in, mistaken or exchanged with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    exchanged = one[at : at + 2] == other[at : at + 2][::-1]
    return one[at + 1 :] == other[at + 1 :] or (exchanged and one[at + 2 :] == other[at + 2 :])
