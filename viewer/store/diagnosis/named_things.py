"""Things of a file that somebody names by their title or label where their id belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from viewer.domain.rules.flaw import Flaw, Path

NamesById = Mapping[str, Mapping[str, str]]
"""By part of the file: the id of each thing, by its title or label in small letters."""

REFERS: dict[str, str] = {
    "scale": "scales",
    "level": "levels",
    "parent": "criteria",
    "criterion": "criteria",
    "criteria": "criteria",
    "source": "sources",
    "whose": "comparators",
    "comparator": "comparators",
    "metrics": "metrics",
}
"""By key: which things it names by their ids."""


def names_in(raw: Any) -> NamesById:
    """What the things of a raw file are called."""
    parts = {part: _listed(raw, part) for part in set(REFERS.values()) - {"levels"}}
    parts["levels"] = [one for scale in _listed(raw, "scales") for one in _listed(scale, "levels")]
    return {part: dict(_called(things)) for part, things in parts.items()}


def _listed(holder: Any, part: str) -> list[Mapping[str, Any]]:
    things = holder.get(part) if isinstance(holder, dict) else None
    return [one for one in things if isinstance(one, dict)] if isinstance(things, list) else []


def _called(things: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for one in things:
        name = one.get("title", one.get("label"))
        if isinstance(name, str) and isinstance(one.get("id"), str):
            yield name.strip().casefold(), one["id"]


def by_name(flaw: Flaw, given: Any, names: NamesById) -> Flaw:
    """The flaw with the id of what was named by its title, if it was; no made-up id otherwise."""
    part = REFERS.get(_key(flaw.path))
    if part is None or not isinstance(given, str):
        return flaw
    found = names[part].get(given.strip().casefold())
    if found is not None:
        return replace(flaw, instead=found)
    return flaw if flaw.instead in names[part].values() else replace(flaw, instead=None)


def _key(path: Path) -> str:
    """The key that leads to a value, also to one in a list: criteria of a finding."""
    in_finding = path[:1] == ("findings",) and isinstance(path[-1], int)
    key = path[-2] if in_finding and len(path) > 2 else path[-1] if path else ""
    return key if isinstance(key, str) else ""
