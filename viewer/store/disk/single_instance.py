"""One window for each user and screen: a later start leaves a message for the one that runs.

A message is a file in a folder that only this user can enter. Whoever takes one removes it, so that
each is taken once or not at all. The start that owns the window holds a lock, which the system
releases even when the program is killed. The package filelock cannot hold it: a child that is
forked off would keep its lock, and importing it would make each start a tenth of a second longer.
"""

import json
import os
import re
import stat
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

from viewer.store.disk.path_status import is_taken, look_at, temporary_folder

MOST_BYTES = 1_000_000
MOST_FILES = 1_000
PATIENCE = 5.0
"""Seconds that a later start waits for its message to be taken, before it opens its own window."""

STALE = 60.0
_LOCK, _MESSAGE, _UNFINISHED = "owner.lock", "message-", ".message-"
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TOKEN = re.compile(r"[\x21-\x7e]{0,200}")


class StartOutcome(Enum):
    """How a start that does not own the window ends up."""

    HANDED = "the files are open in the window that is already open"
    ALONE = "there is no open window, or it does not answer"


@dataclass(frozen=True, slots=True)
class Message:
    """What a later start wants: files to open, and leave from the desktop to come forward."""

    files: tuple[Path, ...]
    token: str = ""


class Instance:
    """What the owner of the window holds: the lock, and the folder where messages arrive."""

    def __init__(self, folder: Path, handle: int) -> None:
        self.folder = folder
        self._handle: int | None = handle

    def messages(self) -> Iterator[Message]:
        """Take the messages that are there; what is none is removed and passed over."""
        for file in sorted(self.folder.glob(f"{_MESSAGE}*")):
            message = _read(file)
            try:
                file.unlink()
            except OSError:  # its writer has taken it back
                continue
            if message is not None:
                yield message

    def release(self) -> None:
        """Give up the lock, since the window is closed: the next start owns its own."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def meeting_place(settings: Path | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The folder for this user, these settings and this screen."""
    screen = [environment.get(name, "") for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")]
    screen.append(re.sub(r"\.\d+$", "", environment.get("DISPLAY", "")))
    screen.append(environment.get("SESSIONNAME", ""))
    key = sha256("\n".join([str(settings), *screen]).encode("utf-8", "replace")).hexdigest()[:16]
    return _base(environment) / key


def acquire(
    files: Sequence[Path], folder: Path, *, token: str = "", patience: float = PATIENCE
) -> Instance | StartOutcome:
    """Own the window, or hand the files to the one that runs."""
    if not _private(folder):
        return StartOutcome.ALONE
    until = time.monotonic() + patience
    message: Path | None = None
    while True:
        if message is not None and not is_taken(message):
            return StartOutcome.HANDED
        if (instance := claim(folder)) is not None:
            if message is None or _taken_back(message):
                return instance
            instance.release()
            return StartOutcome.HANDED
        if message is None and (message := _left(folder, Message(tuple(files), token))) is None:
            return StartOutcome.ALONE
        if time.monotonic() > until:
            return StartOutcome.ALONE if _taken_back(message) else StartOutcome.HANDED
        time.sleep(0.01)


def claim(folder: Path) -> Instance | None:
    """Become the only instance, unless another one runs."""
    if not _private(folder):
        return None
    try:
        handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        _lock(handle)
    except OSError:
        os.close(handle)
        return None
    return Instance(folder, handle)


def _lock(handle: int) -> None:
    """Raise `OSError` if another process holds the lock."""
    try:
        import fcntl  # noqa: PLC0415 - not every system has it
    except ImportError:
        import msvcrt  # noqa: PLC0415 - not every system has it

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    # Not flock: a child that is forked off would go on holding that.
    fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _base(environment: Mapping[str, str]) -> Path:
    given = environment.get("XDG_RUNTIME_DIR", "")
    if given and look_at(given).kind == "folder":
        return Path(given, "inspection-viewer")
    user = os.getuid() if hasattr(os, "getuid") else ""
    return Path(temporary_folder(), f"inspection-viewer-{user}")


def _private(folder: Path) -> bool:
    """Make the folder and the one around it; tell whether nobody else can write there."""
    try:
        for one in (folder.parent, folder):
            one.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = one.lstat()
            if hasattr(os, "getuid") and not (
                stat.S_ISDIR(found.st_mode)
                and found.st_uid == os.getuid()
                and not found.st_mode & 0o022
            ):
                return False
    except OSError:
        return False
    return True


def _left(folder: Path, message: Message) -> Path | None:
    """Leave a message, whole or not at all."""
    name = f"{time.time_ns()}-{os.getpid()}"
    unfinished, file = folder / f"{_UNFINISHED}{name}", folder / f"{_MESSAGE}{name}"
    files = [str(one) for one in message.files[:MOST_FILES]]
    content = json.dumps({"files": files, "token": message.token})
    if len(content) > MOST_BYTES:
        return None
    try:
        with suppress(FileExistsError):
            unfinished.write_text(content, encoding="ascii")
        unfinished.replace(file)
    except OSError:
        return None
    return file


def _taken_back(message: Path) -> bool:
    """Take a message back; False if somebody was quicker."""
    try:
        message.unlink()
    except OSError:
        return False
    return True


def _read(file: Path) -> Message | None:
    try:
        handle = os.open(file, _READ)
        with os.fdopen(handle, "rb") as stream:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode) or time.time() - found.st_mtime > STALE:
                return None
            data = stream.read(MOST_BYTES + 1)
        return _note(json.loads(data)) if len(data) <= MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return None


def _note(raw: Any) -> Message | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("files"), list):
        return None
    files, token = raw["files"][:MOST_FILES], raw.get("token")
    if not all(isinstance(one, str) and Path(one).is_absolute() for one in files):
        return None
    known = token if isinstance(token, str) and _TOKEN.fullmatch(token) else ""
    return Message(tuple(map(Path, files)), known)
