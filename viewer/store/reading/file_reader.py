"""Reads a file here or, where it is large, by a second process, which costs imports of its own."""

from pathlib import Path

from viewer.store.problem import Opened, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.file_bytes import LARGE


def read_file(file: Path, progress: ReadProgress | None = None) -> Opened | Refused:
    """Read a file, here or apart by its size. For a worker: both may take long."""
    if _is_large(file):
        from viewer.store.reading.subprocess_reader import read_apart  # noqa: PLC0415 - only for large files

        if (result := read_apart(file, progress or ReadProgress())) is not None:
            return result  # else here, and the window stands still for a while
    from viewer.store.reading.reader import read_report  # noqa: PLC0415 - only within its process

    return read_report(file)


def _is_large(file: Path) -> bool:
    try:
        return file.stat().st_size > LARGE
    except (OSError, ValueError):
        return False
