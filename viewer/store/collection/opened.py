"""Opens a collection: walks its folder and reads what a row of each report needs."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from viewer.store.collection.collection import Collection, Entry, FileMark, collection_of
from viewer.store.collection.entries import entries_in
from viewer.store.collection.quick_pass import quick_entry
from viewer.store.collection.shared_parts import SharedParts
from viewer.store.collection.walk import REPORTS, Walk, mark_of, walked
from viewer.store.disk.path_status import absolute, look_at
from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Problem
from viewer.store.reading.progress import ReadProgress

_FIRST = 20
"""How many files are read before anything is shown; then each time as many as are shown."""

_NOTHING = "This collection could not be opened: {}."
_OTHER = "This is neither a folder nor a file of reports, NAME.inspections.jsonl."


def opened_collection(path: Path, progress: ReadProgress | None = None) -> Collection | Problem:
    """The collection that a path leads to, whole unless the reading is stopped."""
    last: Collection | Problem = Problem(_OTHER)
    for last in opening(path, progress):  # noqa: B007 - the last one is wanted
        pass
    return last


def opening(path: Path, progress: ReadProgress | None = None) -> Iterator[Collection | Problem]:
    """The collection as it is read, more of it each time: the first rows come early."""
    progress = progress or ReadProgress()
    path = absolute(path)
    bare = bare_collection(path)
    if isinstance(bare, Problem):
        yield bare
        return
    walk = walk_of(bare, progress)
    yield from _reading(_Reading(replace(bare, total=len(walk.marks)), walk, progress))


def bare_collection(path: Path) -> Collection | Problem:
    """The collection at a path, of which nothing has been read yet."""
    found = look_at(path)
    if not found.is_there:
        return Problem(_NOTHING.format(found.reason))
    if found.kind == "folder":
        return Collection(path, path)
    if found.kind == "file" and path.name.lower().endswith(REPORTS):
        return Collection(path, path.parent)
    return Problem(_OTHER)


def walk_of(bare: Collection, progress: ReadProgress) -> Walk:
    """The files that a collection has now."""
    if bare.root != bare.folder:
        return Walk((mark_of(bare.root, bare.root.name),))
    return walked(bare.folder, lambda: progress.stopped)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and what for."""

    bare: Collection
    walk: Walk
    progress: ReadProgress
    shared: SharedParts = field(default_factory=SharedParts)
    entries: list[Entry] = field(default_factory=list)
    marks: list[FileMark] = field(default_factory=list)

    def now(self) -> Collection:
        """The collection as far as it has been read."""
        shut = (Entry(item.location, b"", item) for item in self.walk.faults)
        return collection_of(self.bare, (*self.entries, *shut), self.marks)


def _reading(reading: _Reading) -> Iterator[Collection]:
    due, read = _FIRST, partial(quick_entry, shared=reading.shared)
    for mark in reading.walk.marks:
        with collector_paused():
            for entry in entries_in(reading.bare.folder, mark.file, read):
                reading.entries.append(entry)
                if reading.progress.stopped:
                    break
        if reading.progress.stopped:
            break
        reading.marks.append(mark)
        reading.progress.share = len(reading.marks) / reading.bare.total
        if len(reading.entries) >= due:
            due = 2 * len(reading.entries)
            yield reading.now()
    yield reading.now()
