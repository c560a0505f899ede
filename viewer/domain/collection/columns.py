"""Columns: which criteria of many reports are the same, across their frameworks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from viewer.domain.collation.criteria import Placed, match_criteria
from viewer.domain.collection.bodies import Body
from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.domain.criteria import Likeness, Scale

CriterionKey = tuple[str | None, str, tuple[str, ...]]
"""What makes criteria of reports under one framework the same: framework, id and titles."""

_Keys = Sequence[CriterionKey]

_MANY = 50
"""Of more criteria than this with one id, only as many are held beside a later one."""


@dataclass(frozen=True, eq=False)
class Column:
    """A criterion as its latest report tells it, and what earlier reports call it.

    `wholes` are the criteria that it is, `parts` those of which it was a part: a joint rating
    stands in each of the columns that came of it, and its own column is `absorbed`. `name` tells
    it from the other columns.
    """

    name: str
    latest: Placed
    scale: Scale
    wholes: frozenset[CriterionKey]
    parts: frozenset[CriterionKey] = frozenset()
    absorbed: bool = False

    @cached_property
    def title(self) -> str:
        """Its title in the latest report that has it."""
        return " ".join(self.latest.criterion.title.split())

    @property
    def id(self) -> str:
        """Its id in the latest report that has it."""
        return self.latest.criterion.id

    @property
    def overall(self) -> bool:
        """Whether it rates the whole."""
        return self.latest.criterion.role == "overall"

    @property
    def depth(self) -> int:
        """How many it stands under."""
        return len(self.latest.titles) - 1


@dataclass(frozen=True, slots=True)
class Held:
    """A rating in a column, and whether its criterion is the column's or shares a part with it."""

    rating: CriterionRating
    like: Likeness


def key_of(placed: Placed) -> CriterionKey:
    """What tells this criterion from others. Capitals and white space do not count."""
    return placed.framework, placed.criterion.id, _folded(placed.titles)


@lru_cache(maxsize=4096)
def _folded(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(title.split()).casefold() for title in titles)


def columns_of(bodies: Iterable[Body]) -> tuple[Column, ...]:
    """The columns of these bodies: overall first, then as the latest reports order them."""
    found = _kinds(item for body in bodies for item in body.inspections)
    groups = sorted(_joined(found), key=lambda keys: not _is_overall(found[keys[0]]))
    tied, absorbed = _in_part(found, groups)
    names = _names([keys[0][1] for keys in groups])
    return tuple(
        Column(name, newest.said[0], newest.scale, frozenset(keys), frozenset(parts), away)
        for name, keys, parts, away in zip(names, groups, tied, absorbed, strict=True)
        for newest in (found[keys[0]],)
    )


def _is_overall(kind: "_Kind") -> bool:
    return kind.said[0].criterion.role == "overall"


def _names(ids: Iterable[str]) -> list[str]:
    """The ids, those that are there already with a number behind."""
    found: dict[str, None] = {}
    for name in ids:
        tries = (name, *(f"{name}-{number}" for number in range(2, len(found) + 3)))
        found[next(one for one in tries if one not in found)] = None
    return list(found)


def held_in(columns: Sequence[Column], inspection: Inspection) -> tuple[Held | None, ...]:
    """What an inspection has in each column; the criterion itself goes before a joint one."""
    keyed = [(key_of(rating.placed), rating) for rating in inspection.ratings]
    return tuple(_held(column, keyed) for column in columns)


def _held(column: Column, keyed: Iterable[tuple[CriterionKey, CriterionRating]]) -> Held | None:
    part: Held | None = None
    for key, rating in keyed:
        if key in column.wholes:
            return Held(rating, "whole")
        if part is None and key in column.parts:
            part = Held(rating, "part")
    return part


@dataclass(frozen=True, slots=True)
class _Kind:
    """A criterion with all that its reports say of what it succeeds, newest report first."""

    said: tuple[Placed, ...]
    scale: Scale


def _kinds(inspections: Iterable[Inspection]) -> dict[CriterionKey, _Kind]:
    """The criteria that differ, those of the newest report first and in its order."""
    newest = sorted(inspections, key=lambda item: item.dated or date.min, reverse=True)
    said: dict[CriterionKey, dict[object, CriterionRating]] = {}
    for inspection in newest:
        for rating in inspection.ratings:
            kind = said.setdefault(key_of(rating.placed), {})
            kind.setdefault(rating.placed.criterion.succeeds, rating)
    return {key: _kind(tuple(ratings.values())) for key, ratings in said.items()}


def _kind(ratings: Sequence[CriterionRating]) -> _Kind:
    return _Kind(tuple(one.placed for one in ratings), ratings[0].scale)


def _joined(found: Mapping[CriterionKey, _Kind]) -> list[list[CriterionKey]]:
    """The criteria that are the same as a whole; never two of one report."""
    groups: dict[int, list[CriterionKey]] = {}
    group_of: dict[CriterionKey, int] = {}
    for place, key in enumerate(found):
        groups[place], group_of[key] = [key], place
    for one, other in _near(found):
        mine, its = group_of[one], group_of[other]
        if mine == its or _answer(found[one], found[other]) != "whole":
            continue
        if _of_one_report(found, groups[mine], groups[its]):
            continue
        for key in groups[its]:
            group_of[key] = mine
        groups[mine].extend(groups.pop(its))
    return list(groups.values())


def _of_one_report(found: Mapping[CriterionKey, _Kind], keys: _Keys, others: _Keys) -> bool:
    """Whether a report has a criterion of each of the two, beside the other."""
    mine, theirs = _named(keys), _named(others)
    return bool((theirs - mine) & _beside(found, keys) or (mine - theirs) & _beside(found, others))


def _named(keys: _Keys) -> set[tuple[str | None, str]]:
    return {(framework, name) for framework, name, _ in keys}


def _beside(found: Mapping[CriterionKey, _Kind], keys: _Keys) -> set[tuple[str | None, str]]:
    return {(key[0], name) for key in keys for one in found[key].said for name in one.beside}


def _in_part(
    found: Mapping[CriterionKey, _Kind], groups: Sequence[_Keys]
) -> tuple[list[set[CriterionKey]], list[bool]]:
    """The earlier criteria that each group has a part of, and whether it lives on in others."""
    group_of = {key: place for place, keys in enumerate(groups) for key in keys}
    earlier: list[dict[int, None]] = [{} for _ in groups]
    for later, before in _near(found):
        mine, its = group_of[later], group_of[before]
        if mine != its and _answer(found[later], found[before]) == "part":
            earlier[mine][its] = None
    absorbed = [False] * len(groups)
    tied: list[set[CriterionKey]] = [set() for _ in groups]
    for mine, places in enumerate(earlier):
        for its in places:
            if not any(
                _of_one_report(found, groups[its], groups[other])
                for other in places
                if other != its
            ):  # of two that were judged apart, neither is the rating of both
                tied[mine].update(groups[its])
                absorbed[its] = True
    return tied, absorbed


def _answer(kind: _Kind, other: _Kind) -> str:
    """How much of one is in the other, by whatever reports say; part goes before whole."""
    answers = {match_criteria(one, two).answer for one in kind.said for two in other.said}
    return "part" if "part" in answers else "whole" if "whole" in answers else "no"


def _near(found: Mapping[CriterionKey, _Kind]) -> Iterator[tuple[CriterionKey, CriterionKey]]:
    """The pairs that may be the same: of one id in one framework, of one title, or said to be.

    The later one is first.
    """
    by_id: dict[str, list[CriterionKey]] = defaultdict(list)
    by_titles: dict[tuple[str, ...], list[CriterionKey]] = defaultdict(list)
    by_framework: dict[tuple[str | None, str], list[CriterionKey]] = defaultdict(list)
    for key in found:
        by_id[key[1]].append(key)
        by_titles[key[2]].append(key)
        if key[0]:
            by_framework[key[0], key[1]].append(key)
    for keys in (*by_framework.values(), *by_titles.values()):
        yield from ((keys[0], other) for other in keys[1:])
    for key, kind in found.items():
        named = {item.id for one in kind.said for item in one.criterion.succeeds}
        for name in sorted(named):
            yield from ((key, other) for other in by_id[name][:_MANY] if other != key)
