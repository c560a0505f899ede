"""The files that were opened lately, newest first."""

import os
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from viewer.store.settings import MOST_RECENT


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


def told_apart(paths: Iterable[str]) -> dict[str, str]:
    """For each path the name to show: files of the same name also say their folder.

    As many folders are named, from the file upwards, as it takes to tell them apart.
    """
    by_name: dict[str, list[PurePath]] = {}
    for path in dict.fromkeys(paths):
        by_name.setdefault(PurePath(path).name or path, []).append(PurePath(path))
    return {
        str(path): name if len(alike) == 1 else f"{name} – {_folder(path, alike)}"
        for name, alike in by_name.items()
        for path in alike
    }


def _folder(path: PurePath, alike: list[PurePath]) -> str:
    others = [other for other in alike if other != path]
    parents = path.parts[:-1]
    for count in range(1, len(parents)):
        tail = parents[-count:]
        if all(other.parts[:-1][-count:] != tail for other in others):
            return str(PurePath(*tail))
    return str(path.parent)
