"""Titles and levels in fewer letters, where there is no room for all of them."""

from collections.abc import Iterable

FIRST_WORDS = 3
"""Titles with so many first words in common are told apart by the rest."""

SHORTEST = 3
MOST_WORDS = 2
VOWELS = "aeiouyAEIOUY"


def short_titles(titles: Iterable[str]) -> tuple[str, ...]:
    """The titles without the beginning that some of them have in common."""
    words = [title.split() for title in titles]
    return tuple(_short(one, [other for other in words if _alike(one, other)]) for one in words)


def _alike(one: list[str], other: list[str]) -> bool:
    return one != other and one[:FIRST_WORDS] == other[:FIRST_WORDS]


def _short(one: list[str], others: list[list[str]]) -> str:
    if not others or len(one) <= FIRST_WORDS:
        return " ".join(one)
    shared = min(_shared(one, other) for other in others)
    left = one[min(shared, len(one) - 1) :]
    return " ".join(("…", *left))


def _shared(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    differing = (place for place, (a, b) in enumerate(pairs) if a != b)
    return next(differing, min(len(one), len(other)))


def shorter_words(label: str) -> Iterable[str]:
    """A label with less and less of it: Requires improvement to be good, Requires impr."""
    yield label
    words = label.split()
    if len(words) > MOST_WORDS and not words[1].isalnum():
        yield from _cut(label)
        label = " ".join(words[: MOST_WORDS + 1])
        yield f"{label}…"
    elif len(words) > MOST_WORDS:
        label = " ".join(words[:MOST_WORDS])
        yield f"{label}…"
    yield from _cut(label)


def _cut(label: str) -> Iterable[str]:
    """A label with less and less of its last word: Wants repair."""
    before, gap, last = label.rpartition(" ")
    for cut in range(len(last) - 2, SHORTEST - 1, -1):
        if last[cut - 1] not in VOWELS and last[cut] in VOWELS:
            yield f"{before}{gap}{last[:cut]}."
