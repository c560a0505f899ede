"""The files of a collection: what below a folder may be a report, in the order of its names."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import FileMark, ReportFault
from viewer.store.disk.path_status import because
from viewer.store.endings import DRAFT_ENDING, REPORTS_ENDING
from viewer.store.problem import Problem

_DEEPEST = 60
_SHUT = "This folder could not be opened: {}."


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk found: the files with their marks, and the folders that it could not enter.

    `shut` ends a sentence on why it could not enter the first of all.
    """

    marks: tuple[FileMark, ...]
    faults: tuple[ReportFault, ...] = ()
    shut: str = ""


def walked(folder: Path, stopped: Callable[[], bool] = lambda: False) -> Walk:
    """Every file below a folder that may hold reports; each folder once, whatever links to it."""
    walker = _Walker(folder, stopped)
    marks = tuple(walker.walk())
    ordered = tuple(sorted(marks, key=lambda mark: _order(mark.file)))
    return Walk(ordered, tuple(walker.faults), walker.shut)


def mark_of(path: Path, name: str) -> FileMark:
    """The mark of one file; of one that is not there, one that no file has."""
    try:
        return _mark(name, path.stat())
    except (OSError, ValueError):
        return FileMark(name, -1, 0)


def may_hold_reports(name: str) -> bool:
    """Whether a file of this name may be a report, or a file of reports."""
    low = name.lower()
    return low.endswith((".json", REPORTS_ENDING)) and not low.endswith(DRAFT_ENDING)


class _Walker:
    """Goes down from a folder; real folders before links to folders, so that their names count."""

    def __init__(self, folder: Path, stopped: Callable[[], bool]) -> None:
        self.faults: list[ReportFault] = []
        self.shut = ""
        self._root = folder
        self._stopped = stopped
        self._seen: set[tuple[int, int]] = set()
        self._links: list[tuple[str, int]] = []

    def walk(self) -> Iterator[FileMark]:
        """Every file that may hold reports."""
        self._above = self._ids_above()
        pending = [("", 0)]
        while pending and not self._stopped():
            below, depth = pending.pop()
            yield from self._folder(below, depth, pending)
            if not pending and self._links:
                pending.append(self._links.pop(0))

    def _ids_above(self) -> set[tuple[int, int]]:
        """The folders that hold the root: a link to one of them would lead through the disk."""
        found = set()
        for folder in Path(os.path.realpath(self._root)).parents:
            try:
                status = folder.stat()
            except OSError:
                continue
            found.add((status.st_dev, status.st_ino))
        return found

    def _folder(self, below: str, depth: int, pending: list[tuple[str, int]]) -> Iterator[FileMark]:
        path = os.path.join(self._root, below)  # noqa: PTH118 - ten thousand times
        try:
            status = os.stat(path)  # noqa: PTH116 - as above
            key = status.st_dev, status.st_ino
            if depth > _DEEPEST or (status.st_ino and key in self._seen | self._above):
                return
            self._seen.add(key)
            with os.scandir(path) as listing:
                for item in listing:
                    if mark := self._item(item, f"{below}{item.name}", depth, pending):
                        yield mark
        except (OSError, ValueError) as error:
            problem = Problem(_SHUT.format(because(error)))
            self.shut = self.shut if below else because(error)
            self.faults.append(ReportFault(Location(below.rstrip("/") or "."), (problem,)))

    def _item(
        self, item: "os.DirEntry[str]", name: str, depth: int, pending: list[tuple[str, int]]
    ) -> FileMark | None:
        if item.name.startswith("."):
            return None
        try:
            if item.is_dir():
                queue = self._links if item.is_symlink() else pending
                queue.append((f"{name}/", depth + 1))
            elif may_hold_reports(item.name):
                return _mark(name, item.stat())
        except OSError:  # it has just vanished, or is a link that leads nowhere: reading will tell
            if may_hold_reports(item.name):
                return FileMark(name, -1, 0)
        return None


def _mark(name: str, status: os.stat_result) -> FileMark:
    size = status.st_size if stat.S_ISREG(status.st_mode) else -1
    return FileMark(name, size, status.st_mtime_ns, status.st_ino)


def _order(file: str) -> tuple[str, ...]:
    return tuple(file.split("/"))
