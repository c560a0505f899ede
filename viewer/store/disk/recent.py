"""The files that were opened lately, newest first."""

import os
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from viewer.store.disk.settings import MOST_RECENT


def with_file(recent: tuple[str, ...], path: str) -> tuple[str, ...]:
    """The list after a file was opened."""
    return (path, *(other for other in recent if other != path))[:MOST_RECENT]


def each_once(recent: tuple[str, ...], real: Mapping[str, str]) -> tuple[str, ...]:
    """The list with each file once, by the name under which it was opened last.

    `real` is the file that a path leads to, through links and “..”, as far as that is known.
    """
    by_file: dict[str, str] = {}
    for path in recent:
        by_file.setdefault(os.path.normcase(real.get(path, path)), path)
    return tuple(by_file.values())


def told_apart(
    paths: Iterable[str], names: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """For each path the name to show: that of its report, where known, or else of the file.

    Of those of the same name each also says its folder, or its file where the folder is the same:
    as many folders are named, from the end upwards, as it takes to tell them apart.
    """
    by_name: dict[str, list[PurePath]] = {}
    for path in dict.fromkeys(paths):
        name = names.get(path) or PurePath(path).name or path
        by_name.setdefault(name, []).append(PurePath(path))
    return {
        str(path): name if len(alike) == 1 else f"{name} – {_where(path, alike)}"
        for name, alike in by_name.items()
        for path in alike
    }


def _where(path: PurePath, alike: list[PurePath]) -> str:
    others = [other for other in alike if other != path]
    neighbours = any(other.parent == path.parent for other in others)
    parts = path.parts if neighbours else path.parts[:-1]
    for count in range(1, len(parts)):
        tail = parts[-count:]
        if all(_end(other, count, whole=neighbours) != tail for other in others):
            return str(PurePath(*tail))
    return str(path if neighbours else path.parent)


def _end(path: PurePath, count: int, *, whole: bool) -> tuple[str, ...]:
    return (path.parts if whole else path.parts[:-1])[-count:]
