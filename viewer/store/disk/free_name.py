"""Giving a finished file its name, if nobody has the name: of many at once, one gets it."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_HERE = -100  # the system's AT_FDCWD: a path is taken as it stands
_NO_REPLACE = 1
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)


def take_name(file: Path, name: Path) -> None:
    """Rename a file; raises `FileExistsError` where the name is taken, and leaves both then."""
    if sys.platform == "win32":
        file.rename(name)  # never replaces there
    elif not _linked(file, name) and not _renamed(file, name):
        # The disk can do neither: an empty file takes the name, for as long as it takes.
        os.close(os.open(name, _NEW, 0o600))
        try:
            file.replace(name)
        except OSError:
            name.unlink()
            raise


def _linked(file: Path, name: Path) -> bool:
    """A second name for the file, then without the first; tell whether the disk has links."""
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:
        return False
    with suppress(OSError):  # it has its name; the next save sweeps the other one
        file.unlink()
    return True


def _renamed(file: Path, name: Path) -> bool:
    """Linux alone: rename where the name is free; tell whether the disk can."""
    import ctypes  # noqa: PLC0415 - not needed for a start

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if not rename(_HERE, os.fsencode(file), _HERE, os.fsencode(name), _NO_REPLACE):
        return True
    if ctypes.get_errno() == errno.EEXIST:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    return False
