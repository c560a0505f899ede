"""Relations: how the figures of a sentence stand to one another; better none than a wrong one."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from viewer.extraction.figures.averages import averages, earlier, of_two_times, respectively
from viewer.extraction.figures.changes import amounts, changes, gaps, in_brackets, parts
from viewer.extraction.figures.shape import SentenceShape
from viewer.extraction.figures.shares import shares, shares_of
from viewer.extraction.figures.told import Link, Moved, SentenceFigures, ToldLink

_AVERAGES = ("above", "below", "against")
_RULES: tuple[Callable[[SentenceFigures], Iterator[ToldLink]], ...] = (
    amounts, in_brackets, changes, gaps, parts, shares, shares_of, respectively, earlier,
    of_two_times, averages,
)  # fmt: skip


def relations(shape: SentenceShape, whose: dict[int, str]) -> tuple[ToldLink, ...]:
    """The relations of a sentence. A figure has one at most: of two rules the first is right."""
    moves: dict[int, Moved] = {}
    links: dict[int, Link] = {}
    known = SentenceFigures(shape, whose, moves.keys(), links)
    for rule in _RULES:
        for item in rule(known):
            if isinstance(item, Moved):
                moves.setdefault(item.of, item)
            elif not (_is_amount(item, moves.keys()) or _has_relation(item, links)):
                links[item.of] = item
    return (*moves.values(), *links.values())


def _has_relation(link: Link, links: dict[int, Link]) -> bool:
    """Whether a figure has a relation, or is what another figure stands in the same one to."""
    held = link.of in links
    return held or any(other.to == link.of and other.relation != "share" and link.relation in
                       _AVERAGES for other in links.values())  # fmt: skip


def _is_amount(link: Link, moved: AbstractSet[int]) -> bool:
    """Whether an amount of change would stand as a figure: rose by 9% against 38%."""
    if link.relation in ("by_to", "above", "below") and link.of in moved:
        return link.to in moved
    return link.of in moved or link.to in moved
