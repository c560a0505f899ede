"""How accepted figures stand to each other, seen from both sides of each relation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.extraction.candidates import DocumentPlace, FigureCandidate


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure, and the one that it is related to."""

    figure: FigureCandidate
    other: FigureCandidate


@dataclass(frozen=True, slots=True)
class Relations:
    """What is known of figures from their relations.

    `earlier` are those that another came after. `gaps` are amounts between the subject and
    another, with the figure that they are counted from. `behind` are places of the wholes that a
    share is of, by the share; `within` are those wholes, which the share itself holds.
    """

    pairs: tuple[Pair, ...]
    earlier: frozenset[str]
    gaps: Mapping[str, FigureCandidate | None]
    behind: Mapping[str, tuple[DocumentPlace, ...]]
    within: frozenset[str]


def relations_of(figures: Sequence[FigureCandidate]) -> Relations:
    """The relations among figures; one with a figure that is not among them has no other side."""
    pairs = tuple(_pairs(figures))
    others = {pair.figure.id: pair.other for pair in pairs}
    behind, within = _shares(pairs)
    return Relations(
        pairs,
        frozenset(
            pair.other.id for pair in pairs if pair.figure.relation in ("from_to", "earlier")
        ),
        {item.id: others.get(item.id) for item in figures if item.movement == "gap"},
        behind,
        within,
    )


def _pairs(figures: Sequence[FigureCandidate]) -> Iterator[Pair]:
    by_id = {item.id: item for item in figures}
    for item in figures:
        other = by_id.get(item.other or "")
        if item.relation and other is not None and other is not item:
            yield Pair(item, other)


def _shares(pairs: Iterable[Pair]) -> tuple[dict[str, tuple[DocumentPlace, ...]], frozenset[str]]:
    """The 48 of “half of the 48 homes” stands behind the half; 17 (33%) are two figures."""
    behind: dict[str, tuple[DocumentPlace, ...]] = {}
    within: set[str] = set()
    for pair in pairs:
        if pair.figure.relation != "share":
            continue
        for whole, share in ((pair.other, pair.figure), (pair.figure, pair.other)):
            taken = whole.id in within or whole.id in behind or share.id in within
            if not taken and share.of is not None and share.of == whole.value:
                within.add(whole.id)
                behind[share.id] = (*behind.get(share.id, ()), *whole.places)
                break
    return behind, frozenset(within)
