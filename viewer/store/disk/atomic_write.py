"""Writing a file whole or not at all, even if the program is killed on the way."""

import errno
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

from viewer.store.disk.free_name import take_name
from viewer.store.disk.path_status import is_taken

_PREFIX = ".saving-"
_OURS = re.compile(r"\.saving-[0-9a-f-]{16,}")
_HOUR = 3_600
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_CLOSED_BEFORE_EXEC = getattr(os, "O_CLOEXEC", 0)


def write_whole(data: bytes, file: Path, *, replace: bool = True) -> None:
    """Write beside the file and then take its name, so that there is the old one or the new one.

    Keeps the old file's permissions, and follows a symbolic link to its end. Raises `OSError` or,
    for a name that no file can have, `ValueError`; then the old file is as it was. Without
    `replace` that is `FileExistsError` for any name that is taken: of many who write at once, one
    gets the name.
    """
    if not replace and is_taken(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    target = Path(os.path.realpath(file))
    mode = _mode(target)
    sweep(target.parent)
    beside = target.parent / f"{_PREFIX}{os.urandom(8).hex()}"
    try:
        if not (_NAMELESS and _write_nameless(data, beside, mode)):
            _fill(os.open(beside, _NEW | _CLOSED_BEFORE_EXEC, 0o600), data, mode)
        if replace:
            beside.replace(target)
        else:
            take_name(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        _settle(target.parent)


def sweep(folder: Path) -> None:
    """Remove what killed writers left in a folder an hour ago or more; none writes that long."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name):
                with suppress(OSError):
                    if _is_stale(entry.stat(follow_symlinks=False)):
                        Path(entry.path).unlink()


def _is_stale(status: os.stat_result) -> bool:
    """Whether it is an hour old and a file of this user, where files have owners."""
    ours = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return ours and stat.S_ISREG(status.st_mode) and status.st_mtime < time.time() - _HOUR


def _mode(target: Path) -> int:
    """The permissions that the new file gets; raises for what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))
    if not status.st_mode & 0o222:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return status.st_mode & 0o777


def _write_nameless(data: bytes, beside: Path, mode: int) -> bool:
    """Write a file that has no name until it is whole, so that a kill leaves nothing behind.

    Tells whether the disk has such files; not all have.
    """
    folder = os.open(beside.parent, os.O_RDONLY | _CLOSED_BEFORE_EXEC)
    try:
        try:
            handle = os.open(beside.parent, os.O_WRONLY | _NAMELESS | _CLOSED_BEFORE_EXEC, 0o600)
        except OSError:
            return False
        keeper = os.dup(handle)
        try:
            _fill(handle, data, mode)
            # A folder is given only because Python otherwise calls link, which does not follow.
            os.link(f"/proc/self/fd/{keeper}", beside.name, src_dir_fd=folder, dst_dir_fd=folder)
        except FileNotFoundError:  # no /proc here
            return False
        finally:
            os.close(keeper)
    finally:
        os.close(folder)
    return True


def _fill(handle: int, data: bytes, mode: int) -> None:
    """Write all of it and have it on the disk; closes the handle."""
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
        if hasattr(os, "fchmod"):  # by number: a file without a name has nothing else
            os.fchmod(stream.fileno(), mode)


def _settle(folder: Path) -> None:
    """Have the folder's entry on the disk too, so that the name survives a power cut."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _CLOSED_BEFORE_EXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
