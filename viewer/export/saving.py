"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path


class NotSaved(Exception):  # noqa: N818 - it reads as what happened
    """A file could not be written; the message is a sentence for people."""


def save_whole(data: bytes, file: Path) -> None:
    """Write to a neighbour first and then take its name, so that a failure leaves the old file.

    Raises `NotSaved` with a sentence for a folder that is missing or read-only, a full disk, or a
    name that cannot be. Keeps the old file's permissions, and follows a symbolic link to its end.
    """
    temporary = ""
    try:
        target = Path(os.path.realpath(file))  # a name with a NUL raises here
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".saving-")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except (OSError, ValueError) as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise NotSaved(_sentence(file, error)) from None
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sentence(file: Path, error: Exception) -> str:
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (FileNotFoundError, "the folder does not exist"),
        (PermissionError, "the folder or the file must not be written to"),
        (IsADirectoryError, "there is a folder of that name"),
        (NotADirectoryError, "part of the path is a file, not a folder"),
    )
    reason = next((words for kind, words in reasons if isinstance(error, kind)), "")
    if not reason:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
    name = "".join(letter if letter.isprintable() else "�" for letter in file.name)
    return f"“{name}” was not saved: {reason}."
