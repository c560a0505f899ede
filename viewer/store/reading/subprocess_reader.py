"""Large files are read by a second process, for parsers stop the whole of the first one.

What it read comes back in pieces, each of which takes a few milliseconds to unpack. The process
needs no window, is held to a share of memory, and can be ended at any moment.
"""

import pickle
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading import report_process
from viewer.store.reading.report_process import LENGTH, LONGEST
from viewer.store.second_process import bound, start

_STOPPED = "Reading was cancelled."
_DIED = (
    "This file could not be read to the end. There may not be enough free memory."
    " Close other programs and try again."
)


def read_apart(file: Path, progress: ReadProgress) -> Opened | Refused | None:
    """Read a file by a second process; None where there is no process to be had."""
    try:
        process = start(report_process, str(file))
    except OSError:
        return None
    assert process.stdout is not None
    with bound(process, progress, LONGEST), collector_paused(stays=True):
        result = _received(process.stdout, progress)
    return result or Refused(file, (Problem(_STOPPED if progress.stopped else _DIED),), 0, True)


def _received(stream: IO[bytes], progress: ReadProgress) -> Opened | Refused | None:
    """What the second process brings; nothing if it ends too early."""
    lists: dict[str, list[Any]] = {}
    while not progress.stopped and (thing := _next(stream)) is not None:
        if isinstance(thing, float):
            progress.share = thing
        elif isinstance(thing, tuple):
            lists.setdefault(thing[0], []).extend(thing[1])
        elif isinstance(thing, Opened):
            update = {name: tuple(items) for name, items in lists.items()}
            report = thing.report.model_copy(update=update)
            return replace(thing, report=report)
        else:
            return thing  # type: ignore[no-any-return] # nothing else is sent
    return None


def _next(stream: IO[bytes]) -> Any:
    """The next thing that was sent; None at an end, however sudden."""
    length = stream.read(LENGTH)
    if len(length) < LENGTH:
        return None
    size = int.from_bytes(length)
    data = stream.read(size)
    return pickle.loads(data) if len(data) == size else None
