"""Writing a file whole or not at all, and saying why it was not written."""

import errno
from pathlib import Path

from viewer.domain.rules.flaw import shown
from viewer.store.whole import write_whole

LONGEST_NAME = 200
_FORBIDDEN = "you may not write to the folder or the file"
_REASONS = {
    errno.ENOENT: "the folder does not exist",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EISDIR: "there is a folder of that name",
    errno.ENOTDIR: "part of the path is a file, not a folder",
    errno.ENXIO: "that is a device or a pipe, not a file",
    errno.ELOOP: "that is a link which leads back to itself",
    errno.ENAMETOOLONG: "the name or the path is too long",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "all of the disk that you may use is used",
    errno.EFBIG: "the file is larger than may be written here",
    errno.EROFS: "this disk can be read and not written to",
    errno.EIO: "the disk is faulty or was taken out",
}


class NotSaved(Exception):  # noqa: N818 - it reads as what happened
    """A file could not be written; the message is a sentence for people."""


def save_whole(data: bytes, file: Path) -> None:
    """Write a file so that there is the old one or the new one, whatever happens.

    Raises `NotSaved` with a sentence; then the old file, if there was one, is as it was.
    """
    try:
        write_whole(data, file)
    except (OSError, ValueError) as error:
        raise NotSaved(
            f"“{shown(file.name, LONGEST_NAME)}” was not saved: {_why(error)}."
        ) from None


def _why(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return "no file can have that name"
    known = _REASONS.get(error.errno or 0)
    return known or shown(error.strerror or "it could not be written", LONGEST_NAME).lower()
