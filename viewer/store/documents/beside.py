"""Finding the document of a source beside its report, and nowhere else."""

import os
from hashlib import sha256
from pathlib import Path

from viewer.characters import shown
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import MAX_SIZE, NO_FILE, loaded, too_large

PUT_IT_THERE = "Put the document into the report’s folder under this name."
"""What can be done where a report’s document is missing; a draft has no folder of its own."""


def document_beside(report: Path, name: str, digest: str | None) -> bytes | Problem:
    """The bytes of a file in the folder of a report, if they have this SHA-256, where one is given.

    Links are followed to their end: what lies out of that folder is not opened, not even looked at.
    """
    try:
        folder = os.path.realpath(report.parent)
        file = os.path.realpath(Path(folder, name))
        is_within = os.path.commonpath([folder, file]) == folder != file
    except (OSError, ValueError):  # another drive, or a name that no file can have
        is_within, file = False, ""
    called = f"“{shown(name)}”"
    if not is_within:
        return Problem(
            f"{called} is not opened, because it is a link to a place outside the report’s folder."
            " Put the document itself into that folder."
        )
    data = loaded(Path(file))
    if isinstance(data, Problem):
        return _not_read(called, data)
    if digest is not None and sha256(data).hexdigest() != digest:
        return Problem(
            f"{called} is not the document that this report was written from: it has been changed"
            " or replaced since (its SHA-256 differs). Put the original into the report’s folder."
        )
    return data


def _not_read(called: str, problem: Problem) -> Problem:
    if problem == too_large():
        return Problem(
            f"{called} is larger than {MAX_SIZE // 1_000_000} MB, the most that is shown here."
            " Open it in another program."
        )
    if problem.sentence.startswith(NO_FILE):
        return Problem(f"{called} is not there. {PUT_IT_THERE}")
    return Problem(f"{called} cannot be shown. {problem.sentence}")
