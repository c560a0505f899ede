"""What a disk says of a path: what is there, or that nothing is and why. Asking never raises.

`pathlib` raises where a folder may not be entered, a disk has gone or a name is too long. Each
question may take as long as a disk or a network takes: so never where somebody waits.
"""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from viewer.characters import shown

PathKind = Literal["file", "folder", "pipe", "device", "other", "nothing"]

_FORBIDDEN = "you do not have permission to write to the folder or the file"
_GONE = "the disk is no longer connected"
_REASONS = {
    errno.ENOENT: "the folder does not exist",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EEXIST: "a file of that name already exists",
    errno.EISDIR: "a folder of that name already exists",
    errno.ENOTDIR: "part of the path is a file, not a folder",
    errno.ENXIO: "that is a device or a pipe, not a file",
    errno.ELOOP: "that is a link that leads back to itself",
    errno.ENAMETOOLONG: "the name or the path is too long",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "you have used all of your space on this disk",
    errno.EFBIG: "the file is too large for this disk",
    errno.EROFS: "this disk is read-only",
    errno.EIO: "the disk is faulty or was taken out",
    errno.ENOTCONN: _GONE,
    errno.ESTALE: _GONE,
    errno.ENODEV: _GONE,
    errno.ECONNABORTED: _GONE,
    errno.ETIMEDOUT: "the disk does not answer",
    errno.EHOSTDOWN: "the disk does not answer",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ENOMEM: "there is not enough free memory",
}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PathStatus:
    """What is at a path, behind any links; where nothing is, `reason` ends a sentence on why."""

    kind: PathKind
    reason: str = ""
    size: int = 0

    @property
    def is_there(self) -> bool:
        """Whether there is anything at the path."""
        return self.kind != "nothing"


def look_at(path: str | Path) -> PathStatus:
    """What is at a path."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a text may hold what no path can
    except (OSError, ValueError) as error:
        return PathStatus("nothing", because(error, {errno.ENOENT: "it does not exist", **_UNREAD}))
    return PathStatus(_kind(status.st_mode), size=status.st_size)


def look_for_folder(path: str | Path) -> str:
    """Why files cannot be written to a folder, as the end of a sentence; empty if they can be."""
    found = look_at(path)
    if found.kind == "folder":
        usable = os.access(path, os.W_OK | os.X_OK)
        return "" if usable else "you do not have permission to write to it"
    return "it is not a folder" if found.is_there else found.reason


def home_folder() -> str:
    """The user's home; where the system knows none, a folder that anybody may use."""
    try:
        return str(Path.home())
    except RuntimeError:
        return temporary_folder()


def temporary_folder() -> str:
    """Where anybody may write; where that is nowhere, the root."""
    import tempfile  # noqa: PLC0415 - not needed for a start

    try:
        return tempfile.gettempdir()
    except OSError:
        return os.path.abspath(os.sep)  # noqa: PTH100 - with a drive where there are drives


def absolute(path: Path) -> Path:
    """The path from the root; a relative one where the current folder has gone stays as it is."""
    try:
        return path.absolute()
    except OSError:
        return path


def is_taken(path: Path) -> bool:
    """Whether a name is taken, be it by a link that leads nowhere."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def because(error: OSError | ValueError, others: "dict[int, str] | None" = None) -> str:
    """The end of a sentence on why something could not be done; `others` replace the usual."""
    if not isinstance(error, OSError):
        return "a file cannot have that name"
    number = error.errno or 0
    if known := (others or {}).get(number) or _REASONS.get(number):
        return known
    return shown(error.strerror or "the disk gives no reason", _LONGEST).lower()


_UNREAD = dict.fromkeys(
    (errno.EACCES, errno.EPERM), "you do not have permission to open the folder"
)


def _kind(mode: int) -> PathKind:
    kinds: tuple[tuple[bool, PathKind], ...] = (
        (stat.S_ISREG(mode), "file"),
        (stat.S_ISDIR(mode), "folder"),
        (stat.S_ISFIFO(mode), "pipe"),
        (stat.S_ISCHR(mode), "device"),
    )
    return next((kind for fits, kind in kinds if fits), "other")
