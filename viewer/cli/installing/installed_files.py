"""Installed files: put into the user's data folder, and removed again unless somebody changed them.

A list beside them holds the digest of each, and is written first.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from viewer.characters import shown
from viewer.cli.words import PROGRAM
from viewer.export.saving import NotSaved
from viewer.store.disk.atomic_write import write_whole
from viewer.store.disk.path_status import because, is_taken

LIST = f"{PROGRAM}/desktop.json"
MADE_BY_TOOLS = frozenset(
    """
    mimeinfo.cache icon-theme.cache mime.cache aliases generic-icons globs globs2 icons magic
    subclasses treemagic types version XMLnamespaces
    """.split()
)
"""What the tools of a desktop write beside the files; no loss where nothing else is left."""


def data_home() -> Path:
    """The folder for the user's data; raise `NotSaved` if there is no telling."""
    told = os.environ.get("XDG_DATA_HOME", "")
    if Path(told).is_absolute():  # others are to be ignored
        return Path(told)
    try:
        return Path.home() / ".local" / "share"
    except RuntimeError:
        raise NotSaved("There is no home folder to install into.") from None


def install(files: Mapping[str, bytes], home: Path, *, force: bool) -> list[str]:
    """Write the files; return the names of those that changed.

    Raises `NotSaved` with a sentence: before anything is written, if a file of that name was not
    written here and `force` is not given.
    """
    listed = _listed(home)
    wanted = {name: sha256(data).hexdigest() for name, data in files.items()}
    changed = [name for name, digest in wanted.items() if _digest(home / name) != digest]
    for name in () if force else changed:
        if is_taken(home / name) and _digest(home / name) != listed.get(name):
            raise NotSaved(
                f"“{shown(str(home / name), 1000)}” already exists, and was not written by this"
                " command or was changed since; use --force to replace it."
            )
    _write(home / LIST, json.dumps({"files": listed | wanted}, indent=1).encode())
    for name in changed:
        _write(home / name, files[name])
    return changed


def uninstall(home: Path, *, dry: bool) -> tuple[list[str], list[str]]:
    """Remove what was installed; return the names, and those that stay because they were changed.

    `dry` only looks. Raises `NotSaved` with a sentence where something cannot be removed.
    """
    listed = _listed(home)
    there = {name: _digest(home / name) for name in listed if is_taken(home / name)}
    ours = [name for name, digest in there.items() if digest == listed[name]]
    for name in () if dry else (*ours, LIST):
        try:
            (home / name).unlink(missing_ok=True)
        except OSError as error:
            raise NotSaved(_cannot("removed", home / name, error)) from None
    return ours, [name for name in there if name not in ours]


def tidy(names: Iterable[str], home: Path) -> None:
    """Remove folders of these files in which nothing is left but what tools made of them."""
    folders = {folder for name in names for folder in PurePosixPath(name).parents if folder.name}
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):  # whatever cannot be removed is somebody else's
            entries = list((home / folder).iterdir())
            if all(entry.name in MADE_BY_TOOLS and entry.is_file() for entry in entries):
                for entry in entries:
                    entry.unlink()
                (home / folder).rmdir()


def _digest(file: Path) -> str:
    """What tells one content of a file from another; empty for none, and for a link to another."""
    try:
        return "" if file.is_symlink() else sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _listed(home: Path) -> dict[str, str]:
    """The digests on the list by name; a broken list, or a name that leads elsewhere, is none."""
    try:
        told = dict(json.loads((home / LIST).read_bytes())["files"])
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    paths = {name: PurePosixPath(name) for name in told}
    away = {name for name, path in paths.items() if path.is_absolute() or ".." in path.parts}
    return {name: str(digest) for name, digest in told.items() if name not in away}


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_symlink():  # or what it leads to would be overwritten
            file.unlink()
        write_whole(data, file)
    except OSError as error:
        raise NotSaved(_cannot("written to", file, error)) from None


def _cannot(be: str, file: Path, error: OSError) -> str:
    return f"“{shown(str(file), 1000)}” cannot be {be}: {because(error)}."
