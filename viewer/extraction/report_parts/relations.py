"""How accepted figures stand to each other, seen from both sides of each relation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.extraction.candidates import FigureCandidate, Place, Relation


@dataclass(frozen=True, slots=True)
class Related:
    """Two figures that are related, in the order in which they are printed."""

    relation: Relation
    first: FigureCandidate
    second: FigureCandidate


@dataclass(frozen=True, slots=True)
class Relations:
    """What is known of figures from their relations.

    `earlier` are those that are said to come before another, `amounts` by how much another moved,
    `distances` how far the subject is from another. `behind` are places of the counts that a
    share is of, by the share; `within` are those counts, which are no figures of their own then.
    """

    pairs: tuple[Related, ...]
    earlier: frozenset[str]
    amounts: frozenset[str]
    distances: Mapping[str, FigureCandidate | None]
    behind: Mapping[str, tuple[Place, ...]]
    within: frozenset[str]


def relations_of(figures: Sequence[FigureCandidate]) -> Relations:
    """The relations among figures; one with a figure that is not among them has no other side."""
    pairs = tuple(_pairs(figures))
    behind, within = _shares(pairs)
    alone = {item.id for item in figures} - {
        item.id for pair in pairs for item in (pair.first, pair.second)
    }
    by_to = {pair.first.id for pair in pairs if pair.relation == "by_to"}
    return Relations(
        pairs,
        frozenset(_earlier(pairs)),
        frozenset(by_to | {i.id for i in figures if i.relation == "by_to" and i.id in alone}),
        _distances(figures, pairs),
        behind,
        within,
    )


def printed_before(figure: FigureCandidate) -> tuple[int, int]:
    """Where it is printed, for an order."""
    return (figure.places[0].page, figure.places[0].start) if figure.places else (0, 0)


def _pairs(figures: Sequence[FigureCandidate]) -> Iterator[Related]:
    by_id = {item.id: item for item in figures}
    for item in figures:
        other = by_id.get(item.other or "")
        if item.relation and other is not None and other is not item:
            first, second = sorted((item, other), key=printed_before)
            yield Related(item.relation, first, second)


def _earlier(pairs: Iterable[Related]) -> Iterator[str]:
    for pair in pairs:
        if pair.relation == "from_to":
            yield pair.first.id
        elif pair.relation == "earlier":
            yield pair.second.id


def _distances(
    figures: Iterable[FigureCandidate], pairs: Iterable[Related]
) -> dict[str, FigureCandidate | None]:
    """Figures such as 5 points above the average, with the figure of that average."""
    others = {pair.first.id: pair.second for pair in pairs}
    others |= {pair.second.id: pair.first for pair in pairs}
    found: dict[str, FigureCandidate | None] = {}
    for item in figures:
        other = others.get(item.id)
        alike = other is not None and other.unit == item.unit and item.unit != "points"
        if item.relation in ("above", "below") and not alike:
            found[item.id] = other
    return found


def _shares(pairs: Iterable[Related]) -> tuple[dict[str, tuple[Place, ...]], frozenset[str]]:
    """The 17 and 51 of “17 of 51 (33%)” stand behind the 33%; without it, the 51 behind the 17."""
    behind: dict[str, tuple[Place, ...]] = {}
    within: set[str] = set()
    for pair in pairs:
        if pair.relation != "share":
            continue
        for part, share in ((pair.first, pair.second), (pair.second, pair.first)):
            taken = part.id in within or part.id in behind or share.id in within
            if not taken and _is_behind(part, share):
                within.add(part.id)
                behind[share.id] = (*behind.get(share.id, ()), *part.places)
                break
    return behind, frozenset(within)


def _is_behind(part: FigureCandidate, share: FigureCandidate) -> bool:
    if share.unit == "percent":
        return part.unit != "percent"
    return share.of is not None and share.of == part.value
