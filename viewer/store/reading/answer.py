"""What a worker brings back from reading a file."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.problem import Answer, Opened, Problem, Refused, ReportAnswer

if TYPE_CHECKING:
    from datetime import datetime

    from viewer.store.read_progress import ReadProgress

_OURS = "Something went wrong in Inspection Viewer while it was reading this file."


def answer_to(file: Path, progress: "ReadProgress | None" = None) -> ReportAnswer:
    """Read a file. May take as long as a disk or a network takes, so never where people wait."""
    from viewer.store.reading.file_reader import read_file  # noqa: PLC0415 - not needed for a start

    file = plain_path(file)
    result = read_file(file, progress)
    if isinstance(result, Opened):
        from viewer.domain.index import Index  # noqa: PLC0415 - not needed for a start

        result = replace(result, index=Index(result.report).looked_up())
    return Answer(result, real_file(file), now())


def no_answer(file: Path) -> ReportAnswer:
    """What to say when the reading itself has failed."""
    return Answer(Refused(file, (Problem(_OURS),)), file, now())


def plain_path(file: Path) -> Path:
    """The path without “..”: to go up from a link may lead elsewhere than its text says."""
    if os.pardir not in file.parts:
        return file
    real, plain = real_file(file), Path(os.path.normpath(file))
    return plain if real_file(plain) == real else real


def real_file(file: Path) -> Path:
    """The file that a path leads to, whether there is one or not."""
    try:
        return Path(os.path.realpath(file))
    except (OSError, ValueError):
        return file


def now() -> "datetime":
    """The time, as people here have it."""
    from datetime import datetime  # noqa: PLC0415 - not needed for a start

    return datetime.now().astimezone()
