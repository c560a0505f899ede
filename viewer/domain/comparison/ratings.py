"""The ratings of two reports side by side: which are of the same criterion, and what changed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from viewer.domain.collation.criteria import CriterionMatch, Placed, match_criteria, placed
from viewer.domain.collation.ratings import Rated, RatingMatch, match_ratings
from viewer.domain.comparison.steps import levels_gained
from viewer.domain.comparison.words import folded
from viewer.domain.criteria import Criterion
from viewer.domain.index import Index

Comparable = Literal[
    "like for like", "in part", "across frameworks", "unstated", "not comparable", "alone"
]
"""How far two ratings may be held together; `alone` is one that the other report does not have.

unstated: one of the reports does not say under which framework.
"""


@dataclass(frozen=True, slots=True)
class RatingPair:
    """A criterion of one report beside that of the other; one of the two may be missing.

    `match` says why they are the same criterion, `held` what the second rating is to the first,
    and `gained` by how many levels it is better, where that can be counted.
    """

    first: Criterion | None
    second: Criterion | None
    match: CriterionMatch | None = None
    held: RatingMatch | None = None
    gained: int | None = None

    @property
    def comparable(self) -> Comparable:
        """How far the two may be held together."""
        if self.match is None or self.held is None:
            return "alone"
        if self.held.verdict is None:
            return "not comparable"
        if self.match.answer == "part":
            return "in part"
        if self.held.frameworks == "unstated":
            return "unstated"
        return "like for like" if self.held.like_for_like else "across frameworks"

    @property
    def differs(self) -> bool:
        """Whether the two reports do not say the same."""
        if self.first is None or self.second is None or self.held is None:
            return True
        if self.held.verdict is not None:
            return self.held.verdict != "same"
        one, other = self.first.rating, self.second.rating
        return (one.level, one.state) != (other.level, other.state)


def rating_pairs(first: Index, second: Index) -> tuple[RatingPair, ...]:
    """Every criterion of both reports, in the order of the second, then what only the first has.

    A criterion that is another one as a whole is beside that alone. One that lives on in parts
    stands beside each of them.
    """
    matches = _matches(first, second)
    pairs: list[RatingPair] = []
    beside: dict[str, list[tuple[Criterion, CriterionMatch]]] = defaultdict(list)
    for one, other, match in matches:
        beside[other.id].append((one, match))
    for item in second.criteria.values():
        found = beside[item.id]
        pairs += [_pair(first, second, one, item, match) for one, match in found]
        pairs += [] if found else [RatingPair(None, item)]
    taken = {id(one) for one, _, _ in matches}
    pairs += [RatingPair(one, None) for one in first.criteria.values() if id(one) not in taken]
    return tuple(pairs)


def _pair(
    first: Index, second: Index, one: Criterion, other: Criterion, match: CriterionMatch
) -> RatingPair:
    before, after = _rated(first, one), _rated(second, other)
    return RatingPair(one, other, match, match_ratings(after, before), levels_gained(before, after))


def _rated(index: Index, item: Criterion) -> Rated:
    framework = index.report.about.framework
    by = index.report.about.inspectorate
    return Rated(item.rating, index.scales[item.scale], framework.id if framework else None, by)


_Found = tuple[Criterion, Criterion, CriterionMatch]


def _matches(first: Index, second: Index) -> list[_Found]:
    """Which criteria are held side by side: wholes one by one, then parts of what is left."""
    candidates = list(_candidates(first, second))
    whole: list[_Found] = []
    taken: set[int] = set()
    for one, other, match in candidates:
        if match.answer == "whole" and not {id(one), id(other)} & taken:
            whole.append((one, other, match))
            taken |= {id(one), id(other)}
    parts = [
        (one, other, match)
        for one, other, match in candidates
        if match.answer == "part" and not {id(one), id(other)} & taken
    ]
    return whole + parts


def _candidates(first: Index, second: Index) -> Iterator[_Found]:
    """Each two criteria that have an id or a title in common, with what collation says of them."""
    keyed: dict[str, dict[int, Placed]] = defaultdict(dict)
    for item in first.criteria.values():
        for key in _keys(item):
            keyed[key][id(item)] = placed(first, item)
    for item in second.criteria.values():
        near = {number: one for key in _keys(item) for number, one in keyed.get(key, {}).items()}
        mine = placed(second, item)
        for one in near.values():
            yield one.criterion, item, match_criteria(one, mine)


def _keys(item: Criterion) -> set[str]:
    """What ties a criterion to others: two that have no key in common are not the same."""
    ids = {item.id, *(earlier.id for earlier in item.succeeds)}
    return {f"id {name}" for name in ids} | {f"title {folded(item.title)}"}
