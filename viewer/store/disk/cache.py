"""What may be forgotten at any time: small texts kept in the user's cache folder."""

import os
import stat
import tempfile
from hashlib import sha256
from pathlib import Path

from viewer import __version__

MOST_BYTES = 400_000
MOST_FILES = 50
_PREFIX, _ENDING = "first-", ".json"
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_ROOMS = ("domain", "store", "presentation")


def key_of(digest: str) -> str:
    """Names what this version of the program makes from the bytes of this digest."""
    return f"{__version__}-{digest}"


def program_mark(package: Path = Path(__file__).parents[2]) -> str:
    """Another one as soon as the program's own files are others, as far as their dates tell."""
    told = [__version__]
    for room in _ROOMS:
        for folder, _, names in os.walk(package / room):
            for name in names:
                if name.endswith(".py"):
                    status = os.stat(f"{folder}/{name}")  # noqa: PTH116 - a Path for each takes 5 ms
                    told.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return sha256("\n".join(sorted(told)).encode()).hexdigest()[:16]


def cached_text(key: str, mark: str, folder: Path) -> str | None:
    """What was kept under this key, or None. Never raises, and never waits for a pipe."""
    try:
        handle = os.open(_file(key, mark, folder), _FLAGS)
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None
            data = stream.read(MOST_BYTES + 1)
        return data.decode("utf-8") if len(data) <= MOST_BYTES else None
    except (OSError, ValueError):
        return None


def cache_text(key: str, mark: str, text: str, folder: Path) -> bool:
    """Keep a text whole or not at all, and forget the oldest of too many; tell whether it is."""
    data = text.encode("utf-8", errors="replace")
    if len(data) > MOST_BYTES:
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _forget_oldest(folder)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".first-")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)  # no write_whole: what may be lost need not wait for the disk
        Path(name).replace(_file(key, mark, folder))
    except OSError:
        Path(name).unlink(missing_ok=True)
        return False
    return True


def _file(key: str, mark: str, folder: Path) -> Path:
    return folder / f"{_PREFIX}{mark}-{key}{_ENDING}"


def _forget_oldest(folder: Path) -> None:
    """Forget the oldest of what this program wrote, and unfinished files of one that was killed."""
    ours = [*folder.glob(f"{_PREFIX}*{_ENDING}"), *folder.glob(".first-*")]
    if len(ours) < MOST_FILES:
        return
    ours.sort(key=lambda file: file.stat().st_mtime)
    for file in ours[: len(ours) - MOST_FILES + 1]:
        file.unlink(missing_ok=True)
