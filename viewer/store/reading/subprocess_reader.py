"""Large files are read by a second process, for parsers stop the whole of the first one.

What it read comes back in pieces, each of which takes a few milliseconds to unpack. The process
needs no window, is held to a share of memory, and can be ended at any moment.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import IO, TYPE_CHECKING, Any

from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.pdf_child import our_path
from viewer.store.reading.progress import ReadProgress

if TYPE_CHECKING:
    from viewer.domain.report import Report

LONGEST = 180.0
"""Seconds after which nothing more will come."""

MOST_MEMORY = 4 << 30
"""Bytes of address space for reading: the largest file that may be read needs a third of it."""

HAND_OVER = "--read-apart"  # what viewer.cli takes it by
LISTS = ("criteria", "findings", "metrics")
PIECE = 100  # entries of a list: some milliseconds to unpack
_LENGTH = 8

_STOPPED = "Reading was cancelled."
_DIED = (
    "This file could not be read to the end. There may not be enough free memory."
    " Close other programs and try again."
)


def read_apart(file: Path, progress: ReadProgress) -> Opened | Refused | None:
    """Read a file by a second process; None where there is no process to be had."""
    command = _command()
    try:
        return _read_by(command, file, progress) if command else None
    except OSError:
        return None


@collector_paused()
def hand_over(file: Path, stream: IO[bytes]) -> None:
    """In the second process: read a file and write what came of it, piece by piece."""
    from viewer.store.reading.reader import read_report  # noqa: PLC0415 - only within its process

    _be_modest()

    def tell(share: float) -> None:
        _send(stream, share)

    result = read_report(file, tell)
    if isinstance(result, Refused):
        _send(stream, result)
        return
    report = result.report
    pieces = list(_pieces(report))
    for number, piece in enumerate(pieces, 1):
        _send(stream, piece)
        tell(0.8 + 0.2 * number / len(pieces))
    bare = report.model_copy(update={name: () for name in LISTS if getattr(report, name)})
    _send(stream, replace(result, report=bare))


def _pieces(report: "Report") -> Iterator[tuple[str, Any]]:
    for name in LISTS:
        items = getattr(report, name)
        for start in range(0, len(items), PIECE):
            yield name, items[start : start + PIECE]


def _send(stream: IO[bytes], thing: object) -> None:
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH) + data)
    stream.flush()


def _command() -> list[str]:
    """How this program starts itself; nothing where it cannot know."""
    if not sys.executable:
        return []
    if getattr(sys, "frozen", False):
        return [sys.executable, HAND_OVER]
    return [sys.executable, "-P", "-m", "viewer", HAND_OVER]


def _read_by(command: list[str], file: Path, progress: ReadProgress) -> Opened | Refused:
    with subprocess.Popen(
        [*command, str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": our_path()},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        progress.process = process
        alarm = Timer(LONGEST, process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            with collector_paused(stays=True):
                result = _received(process, progress)
        finally:
            alarm.cancel()
            process.kill()
    progress.process = None
    return result or Refused(file, (Problem(_STOPPED if progress.stopped else _DIED),), 0, True)


def _received(
    process: "subprocess.Popen[bytes]", progress: ReadProgress
) -> Opened | Refused | None:
    """What the second process brings; nothing if it ends too early."""
    assert process.stdout is not None
    lists: dict[str, list[Any]] = {}
    while not progress.stopped and (thing := _next(process.stdout)) is not None:
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
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return None
    size = int.from_bytes(length)
    data = stream.read(size)
    return pickle.loads(data) if len(data) == size else None


def _be_modest() -> None:
    """Hold this process to its share of memory, where the platform has a way to."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
