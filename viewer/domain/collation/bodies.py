"""Whether two reports are of one body: by ids, then by predecessors, then by name and kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from viewer.characters import shown
from viewer.domain.report import BodyId, Subject

BodyRelation = Literal["same", "successor", "predecessor", "different"]
"""What the first body is to the second."""

BodyRule = Literal["ids", "was", "name"]


@dataclass(frozen=True, slots=True)
class BodyMatch:
    """What the first of two bodies is to the second, by which rule, and why in words."""

    relation: BodyRelation
    rule: BodyRule
    why: str


def match_bodies(first: Subject, second: Subject) -> BodyMatch:
    """What the first body is to the second. The first of these rules that says something decides.

    1. Ids: they share an id in one register and differ in none: the same. A body may have several
       ids in one register; it differs from another if they have none of them in common.
    2. Predecessors: one was the other, as an id in `was` says: its successor. Where each says so of
       the other, they are the same.
    3. Ids again: they differ in some register: different bodies, whatever their names.
    4. Name and kind, letter by letter: the same if both agree, otherwise different. White space
       does not count.
    """
    agreeing, differing = _registers(first.ids, second.ids)
    if agreeing and not differing:
        return BodyMatch("same", "ids", f"Both have the same id in {_words(agreeing)}.")
    if by_was := _by_predecessors(first, second):
        return by_was
    if differing:
        return BodyMatch("different", "ids", f"Their ids in {_words(differing)} differ.")
    name, other = _plain(first.name), _plain(second.name)
    if name != other:
        return BodyMatch("different", "name", "Their names differ, and no id tells them alike.")
    if _plain(first.kind) != _plain(second.kind):
        return BodyMatch("different", "name", f"Both are called “{shown(name)}”, of two kinds.")
    return BodyMatch("same", "name", f"Both are called “{shown(name)}”; no id tells them apart.")


def body_keys(body: Subject) -> frozenset[tuple[str, str]]:
    """What ties a body to others: two that have no key in common are different bodies.

    So that of many reports only those are held side by side that have a chance.
    """
    ids = {(item.scheme, item.value) for item in (*body.ids, *body.was)}
    return frozenset(ids | {("", _plain(body.name))})


def _registers(
    first: Iterable[BodyId], second: Iterable[BodyId]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The registers that hold both bodies: those in which they share an id, and the others."""
    mine, others = _by_scheme(first), _by_scheme(second)
    both = sorted(mine.keys() & others.keys())
    agreeing = tuple(scheme for scheme in both if mine[scheme] & others[scheme])
    return agreeing, tuple(scheme for scheme in both if scheme not in agreeing)


def _by_scheme(ids: Iterable[BodyId]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for item in ids:
        found.setdefault(item.scheme, set()).add(item.value)
    return found


def _by_predecessors(first: Subject, second: Subject) -> BodyMatch | None:
    after, before = _was(first, second), _was(second, first)
    if after and before:
        return BodyMatch("same", "was", "Each is given as what the other was before.")
    if after or before:
        earlier = shown(_plain((second if after else first).name))
        relation: BodyRelation = "successor" if after else "predecessor"
        return BodyMatch(relation, "was", f"“{earlier}” is given as what the other was before.")
    return None


def _was(later: Subject, earlier: Subject) -> bool:
    ids = {(item.scheme, item.value) for item in earlier.ids}
    return any((item.scheme, item.value) in ids for item in later.was)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _words(schemes: Iterable[str]) -> str:
    return ", ".join(f"“{scheme}”" for scheme in schemes)
