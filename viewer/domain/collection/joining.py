"""Which criteria of many reports are the same, as a whole or in part, by collation."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from viewer.domain.collation.criteria import match_criteria
from viewer.domain.collection.kinds import CriterionKey, CriterionKind, Keys

_MANY = 50
"""Of more criteria than this with one id, only as many are held beside a later one."""


def joined_as_whole(found: Mapping[CriterionKey, CriterionKind]) -> list[list[CriterionKey]]:
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


def _of_one_report(found: Mapping[CriterionKey, CriterionKind], keys: Keys, others: Keys) -> bool:
    """Whether a report has a criterion of each of the two, beside the other."""
    mine, theirs = _ids_in(keys), _ids_in(others)
    return bool((theirs - mine) & _beside(found, keys) or (mine - theirs) & _beside(found, others))


def _ids_in(keys: Keys) -> set[tuple[str | None, str]]:
    return {(framework, name) for framework, name, _ in keys}


def _beside(found: Mapping[CriterionKey, CriterionKind], keys: Keys) -> set[tuple[str | None, str]]:
    return {(key[0], name) for key in keys for one in found[key].said for name in one.beside}


def shared_in_part(
    found: Mapping[CriterionKey, CriterionKind], groups: Sequence[Keys]
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


def _answer(kind: CriterionKind, other: CriterionKind) -> str:
    """How much of one is in the other, by whatever reports say; part goes before whole."""
    answers = {match_criteria(one, two).answer for one in kind.said for two in other.said}
    return "part" if "part" in answers else "whole" if "whole" in answers else "no"


def _near(
    found: Mapping[CriterionKey, CriterionKind],
) -> Iterator[tuple[CriterionKey, CriterionKey]]:
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
