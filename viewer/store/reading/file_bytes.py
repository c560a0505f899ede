"""From a path to bytes, whatever the path leads to."""

import errno
import os
import stat
from pathlib import Path

from viewer.store.disk.path_status import is_taken
from viewer.store.problem import Problem

StatMark = tuple[int, int, int]
"""Size, time of the last change, and number of a file: another one when the file is another."""

MAX_SIZE = 50_000_000
LARGE = 250_000
"""Bytes that are read within the time that a click can wait: a start shows no more at once. Files
that are larger are read apart, which for others would take longer than it spares."""

_CHUNK = 1 << 20
# Opening must not wait for the other end of a pipe, nor translate line ends on Windows.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FLAGS |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0)

_NOT_A_FILE = (
    (stat.S_ISDIR, "This is a folder, not a file."),
    (stat.S_ISFIFO, "This is a pipe, not a file. Save the report to a file first."),
    (stat.S_ISSOCK, "This is a socket, not a file."),
    (stat.S_ISCHR, "This is a device, not a file."),
    (stat.S_ISBLK, "This is a device, not a file."),
)
_UNREADABLE = "The file could not be read"
_NO_PERMISSION = "You do not have permission to read this file."
NO_FILE = "There is no file with this name"
"""How the sentence begins when a file is not there."""

_ERRORS = {
    errno.ENOENT: f"{NO_FILE}.",
    errno.ENOTDIR: f"{NO_FILE}: part of its path is not a folder.",
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ELOOP: "This is a link that leads back to itself.",
    errno.ENAMETOOLONG: "The file name is too long.",
    errno.EISDIR: "This is a folder, not a file.",
    errno.EMFILE: "The file could not be opened: too many files are open.",
    errno.ENFILE: "The file could not be opened: too many files are open.",
    errno.ENOTCONN: "The disk that holds this file is no longer connected.",
    errno.ESTALE: "The disk that holds this file is no longer connected.",
    errno.ETIMEDOUT: "The disk that holds this file does not answer.",
}


def loaded(file: Path, *, pipes: bool = False) -> bytes | Problem:
    """The bytes of a file of at most 50 MB, or what stands in the way of reading it.

    `pipes` is for callers that can wait until something is written to a pipe.
    """
    try:
        status = file.stat()
        if pipes and stat.S_ISFIFO(status.st_mode):
            return _read(file, pipe=True)
        wrong = _wrong_kind(status)
        return wrong if wrong else _read(file)
    except ValueError:  # a NUL, or a character that no file name can hold
        return Problem("A file cannot have this name.")
    except OSError as error:
        return Problem(_explained(file, error))


def _read(file: Path, *, pipe: bool = False) -> bytes | Problem:
    handle = os.open(file, _FLAGS & ~getattr(os, "O_NONBLOCK", 0) if pipe else _FLAGS)
    try:
        # The path may lead elsewhere by now; what counts is what was opened.
        return (None if pipe else _wrong_kind(os.fstat(handle))) or _bytes(handle)
    finally:
        os.close(handle)


def streamed(handle: int) -> bytes | Problem:
    """What comes through an open handle, whatever that is, up to 50 MB."""
    try:
        return _bytes(handle)
    except OSError as error:
        return Problem(f"{_UNREADABLE} ({error.strerror}).")


def _bytes(handle: int) -> bytes | Problem:
    data = bytearray()
    while chunk := os.read(handle, _CHUNK):
        data += chunk
        if len(data) > MAX_SIZE:
            return too_large()
    return bytes(data)


def _wrong_kind(status: os.stat_result) -> Problem | None:
    for is_kind, sentence in _NOT_A_FILE:
        if is_kind(status.st_mode):
            return Problem(sentence)
    return too_large() if status.st_size > MAX_SIZE else None


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def too_large() -> Problem:
    """What is said of a file over the limit."""
    return Problem(
        f"The file is larger than {MAX_SIZE // 1_000_000} MB,"
        " the most that Inspection Viewer reads. A report is rarely larger than 1 MB."
    )


def _explained(file: Path, error: OSError) -> str:
    if error.errno == errno.ENOENT and is_taken(file):
        return "This is a link to a file that is not there."
    reason = f" ({error.strerror})" if error.strerror else ""
    return _ERRORS.get(error.errno or 0, f"{_UNREADABLE}{reason}.")


def stat_mark(file: Path) -> StatMark | None:
    """The mark of a file; None where it cannot be asked for."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
