"""Files of a desktop's kind, put into the user's data folder and taken out of it again.

What was put there stands in a list beside it, each file with its digest: so that nothing is
overwritten or removed which somebody else wrote, or changed since.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from viewer.cli.words import PROGRAM
from viewer.domain.rules.flaw import shown
from viewer.export.saving import NotSaved, save_whole
from viewer.store.disk.path_status import because, look_at

LIST = f"{PROGRAM}/desktop.json"

MADE_BY_TOOLS = frozenset(
    """
    mimeinfo.cache icon-theme.cache mime.cache aliases generic-icons globs globs2 icons magic
    subclasses treemagic types version XMLnamespaces
    """.split()
)
"""What the tools of a desktop write beside the files; no loss where nothing else is left."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What was removed, what stays because somebody changed it, and folders made for it."""

    removed: tuple[str, ...]
    kept: tuple[str, ...]
    folders: tuple[str, ...]


def data_home() -> Path:
    """The folder for the user's data; raise `NotSaved` if there is no telling."""
    told = os.environ.get("XDG_DATA_HOME", "")
    if Path(told).is_absolute():  # others are to be ignored
        return Path(told)
    try:
        return Path.home() / ".local" / "share"
    except RuntimeError:
        raise NotSaved("There is no home folder to install into.") from None


def place(
    files: Mapping[str, bytes], home: Path, also_made: Sequence[str] = (), *, force: bool = False
) -> tuple[str, ...]:
    """Write all of the files or none, each whole; return the names of those that changed.

    `also_made` are folders that will be made around them. Raises `NotSaved` with a sentence.
    """
    noted, folders = _noted(home)
    stale = {name: data for name, data in files.items() if _read(home / name) != data}
    if not force:
        _refuse_foreign(stale, noted, home)
    missing = [folder for name in (*files, LIST) for folder in _folders(name)]
    missing += also_made
    made = [folder for folder in dict.fromkeys(missing) if not look_at(home / folder).is_there]
    before: dict[str, bytes | None] = {}
    try:
        for name, data in stale.items():
            before[name] = _read(home / name)
            _write(home / name, data)
        everything = noted | {name: _digest(data) for name, data in files.items()}
        listed = {"files": everything, "folders": [*dict.fromkeys((*folders, *made))]}
        before[LIST] = _read(home / LIST)
        text = json.dumps(listed, indent=1, ensure_ascii=False)
        if before[LIST] != text.encode():
            _write(home / LIST, text.encode())
    except NotSaved:
        _undo(before, made, home)
        raise
    return tuple(stale)


def remove(files: Mapping[str, bytes], home: Path, *, dry: bool = False) -> Removal:
    """Remove what was installed; what somebody changed stays. `dry` only looks.

    Raises `NotSaved` with a sentence where something cannot be removed.
    """
    noted, folders = _noted(home)
    # With the files as they would be installed now: a list that got lost leaves nothing behind.
    known = {name: {_digest(data)} for name, data in files.items()}
    for name, digest in noted.items():
        known.setdefault(name, set()).add(digest)
    removed, kept = [], []
    for name, digests in known.items():
        data = _read(home / name)
        if data is None:
            continue
        if _digest(data) in digests and not (home / name).is_symlink():
            if not dry:
                _unlink(home / name)
            removed.append(name)
        elif name in noted:
            kept.append(name)
    if not dry:
        _unlink(home / LIST)
    return Removal(tuple(removed), tuple(kept), tuple(folders))


def tidy(folders: Iterable[str], home: Path) -> None:
    """Remove folders in which nothing is left but what tools made of what was there."""
    for folder in sorted(folders, key=lambda name: name.count("/"), reverse=True):
        here = home / folder
        with suppress(OSError):  # whatever cannot be removed is somebody else's
            entries = list(here.iterdir())
            if all(entry.name in MADE_BY_TOOLS and entry.is_file() for entry in entries):
                for entry in entries:
                    entry.unlink()
                here.rmdir()


def _refuse_foreign(stale: Mapping[str, bytes], noted: Mapping[str, str], home: Path) -> None:
    for name in stale:
        path = home / name
        data = _read(path)
        if os.path.lexists(path) and (data is None or noted.get(name) != _digest(data)):
            raise NotSaved(
                f"“{shown(str(path), 1000)}” already exists, and was not written by this command"
                " or was changed since; use --force to replace it."
            )


def _noted(home: Path) -> tuple[dict[str, str], list[str]]:
    """The files of the list with their digests, and its folders; a broken list notes nothing."""
    try:
        told = json.loads((home / LIST).read_bytes())
        files = {str(name): str(digest) for name, digest in told["files"].items()}
        folders = [str(name) for name in told["folders"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}, []
    safe = {name: digest for name, digest in files.items() if _is_inside(name)}
    return safe, [name for name in folders if _is_inside(name)]


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and name not in {"", "."}


def _folders(name: str) -> list[str]:
    """The folders that a file's name leads through, outermost first."""
    return [str(folder) for folder in PurePosixPath(name).parents][-2::-1]


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_symlink():  # or what it leads to would be overwritten
            file.unlink()
    except OSError as error:
        folder = shown(str(file.parent), 1000)
        raise NotSaved(f"“{folder}” cannot be written to: {because(error)}.") from None
    save_whole(data, file)


def _unlink(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        name = shown(str(file), 1000)
        raise NotSaved(f"“{name}” cannot be removed: {because(error)}.") from None


def _undo(before: Mapping[str, bytes | None], made: list[str], home: Path) -> None:
    """Put back what was there before a failure."""
    for name, data in before.items():
        with suppress(NotSaved):
            if data is None:
                _unlink(home / name)
            else:
                save_whole(data, home / name)
    tidy(made, home)
