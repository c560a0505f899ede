"""Opens a collection: walks its folder and reads what a row of each report needs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import CollectedReport, Collection, FileMark, collection_of
from viewer.store.collection.entries import Reader, entries_in
from viewer.store.collection.index.kept_entries import KeptEntries, kept_in
from viewer.store.collection.index_place import IndexPlace, index_place
from viewer.store.collection.quick_pass import quick_entry
from viewer.store.collection.shared_parts import SharedParts
from viewer.store.collection.walk import Walk, mark_of, walked
from viewer.store.disk.path_status import absolute, look_at
from viewer.store.endings import REPORTS_ENDING
from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Problem
from viewer.store.read_progress import ReadProgress

_FIRST = 20
"""How many files are read before anything is shown; then each time as many as are shown."""

NOTHING = "This collection could not be opened: {}."
_OTHER = f"This is neither a folder nor a file of reports, NAME{REPORTS_ENDING}."


def opened_collection(
    path: Path, progress: ReadProgress | None = None, index: IndexPlace | None = None
) -> Collection | Problem:
    """The collection that a path leads to, whole unless the reading is stopped.

    `index` is where it is indexed, if that is not the usual place.
    """
    last: Collection | Problem = Problem(_OTHER)
    for last in opening(path, progress, index):  # noqa: B007 - the last one is wanted
        pass
    return last


def opening(
    path: Path, progress: ReadProgress | None = None, index: IndexPlace | None = None
) -> Iterator[Collection | Problem]:
    """The collection as it is read, more of it each time: the first rows come early."""
    progress = progress or ReadProgress()
    path = absolute(path)
    bare = bare_collection(path)
    if isinstance(bare, Problem):
        yield bare
        return
    walk = walk_of(bare, progress)
    bare = replace(bare, total=len(walk.marks), index=index or index_place(path))
    yield from reading_on(Reading(bare, walk, progress, gone=walk.shut))


def bare_collection(path: Path) -> Collection | Problem:
    """The collection at a path, of which nothing has been read yet."""
    found = look_at(path)
    if not found.is_there:
        return Problem(NOTHING.format(found.reason))
    if found.kind == "folder":
        return Collection(path, path)
    if found.kind == "file" and path.name.lower().endswith(REPORTS_ENDING):
        return Collection(path, path.parent)
    return Problem(_OTHER)


def why_gone(collection: Collection) -> str:
    """Why it can be reached no more, as the end of a sentence; empty if it can be."""
    kind = "folder" if collection.root == collection.folder else "file"
    found = look_at(collection.root)
    if found.is_there and found.kind != kind:
        return f"it is not a {kind} any more"
    if kind == "folder" and found.is_there and not os.access(collection.root, os.R_OK | os.X_OK):
        return "you do not have permission to read it"
    return found.reason


def walk_of(bare: Collection, progress: ReadProgress) -> Walk:
    """The files that a collection has now."""
    if bare.root != bare.folder:
        return Walk((mark_of(bare.root, bare.root.name),))
    return walked(bare.folder, lambda: progress.stopped)


@dataclass(slots=True)
class Reading:
    """What has been read so far, and what for; `gone` is why no more of it can be."""

    bare: Collection
    walk: Walk
    progress: ReadProgress
    shared: SharedParts = field(default_factory=SharedParts)
    entries: list[CollectedReport] = field(default_factory=list)
    marks: list[FileMark] = field(default_factory=list)
    gone: str = ""

    def now(self) -> Collection:
        """The collection as far as it has been read."""
        shut = (
            CollectedReport(item.location, b"", item, checked=True) for item in self.walk.faults
        )
        found = collection_of(self.bare, (*self.entries, *shut), self.marks)
        return replace(found, gone=self.gone) if self.gone else found

    def read(self, mark: FileMark, kept: KeptEntries) -> Iterator[None]:
        """Read a file, report by report: from the index if that has read it as it is."""
        known = kept.of_file(mark)
        if known is not None:
            self.entries += known
            yield
            return
        for entry in entries_in(self.bare.folder, mark.file, self._reader(mark, kept)):
            if not entry.digest and (why := why_gone(self.bare)):
                self.gone = why
                return
            self.entries.append(entry)
            yield

    def _reader(self, mark: FileMark, kept: KeptEntries) -> Reader:
        """What reads a report: where its bytes are those of the index, nothing needs to be."""
        held = kept.by_digest(mark.file)

        def read(data: bytes, location: Location) -> CollectedReport:
            same = held.get((location.line, sha256(data).digest())) if held else None
            return same or quick_entry(data, location, self.shared)

        return read


def reading_on(reading: Reading) -> Iterator[Collection]:
    """Read report by report; tell now and then how the collection stands, and at the end."""
    due = _FIRST
    with collector_paused(stays=True), kept_in(reading.bare.index, reading.shared) as kept:
        for mark in reading.walk.marks:
            for _ in reading.read(mark, kept):
                if reading.progress.stopped:
                    break
                if len(reading.entries) >= due:
                    due = 2 * len(reading.entries)
                    yield reading.now()
            if reading.progress.stopped or reading.gone:
                break
            reading.marks.append(mark)
            reading.progress.share = len(reading.marks) / reading.bare.total
    yield reading.now()
