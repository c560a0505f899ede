"""Brings an index up to date: reads in full what has changed, and forgets what has gone."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256

from viewer.domain.collection.inspection import Location
from viewer.domain.report import Report
from viewer.store.collection.collection import Collection, Entry, FileFault, FileMark
from viewer.store.collection.entries import entries_in
from viewer.store.collection.index.index_file import IndexPlace, seal, writing_index
from viewer.store.collection.index.packed_passages import marks_of, packed, passage_number, unpacked
from viewer.store.collection.index.passages import Passage, passages_of
from viewer.store.collection.index.rows import keep_entry, keep_mark, mark_rows
from viewer.store.collection.quick_pass import full_reading
from viewer.store.collection.shared_parts import SharedParts
from viewer.store.collection.walk import Walk
from viewer.store.gc_pause import collector_paused
from viewer.store.reading.progress import ReadProgress

_BATCH = 2.0  # seconds of work that a sudden end may undo
_TOLD = 50  # files
_SETTLED = 2_000_000_000  # nanoseconds after which a file of the same time is the same file
_WORDS = "INSERT INTO searched (rowid, words, marks) VALUES (?,?,?)"
_UNSAID = "INSERT INTO searched (searched, rowid, words, marks) VALUES ('delete',?,?,?)"


def update_index(
    place: IndexPlace,
    bare: Collection,
    walk: Walk,
    progress: ReadProgress,
    tell: Callable[[float], None] = lambda share: None,
) -> None:
    """Make an index hold what the files of a collection hold; raises `sqlite3.Error`."""
    with writing_index(place) as connection:
        update = _Update(connection, bare)
        update.begin()
        held = mark_rows(connection)
        for file in held.keys() - {mark.file for mark in walk.marks}:
            update.forget(file)
        due = [mark for mark in walk.marks if held.get(mark.file) != mark]
        last = time.monotonic()
        for number, mark in enumerate(due, 1):
            if progress.stopped:
                break
            with collector_paused():
                update.renew(mark)
            if number % _TOLD == 0:
                tell(number / len(due))
            if time.monotonic() - last > _BATCH:
                update.commit()
                update.begin()
                last = time.monotonic()
        update.commit()


@dataclass(slots=True)
class _Update:
    """One round of changes to an index."""

    connection: sqlite3.Connection
    bare: Collection
    shared: SharedParts = field(default_factory=SharedParts)
    words: list[tuple[int, str, str]] = field(default_factory=list)

    def begin(self) -> None:
        """Let no other process write from the first look at the index on."""
        self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was done. FTS5 is four times as fast with all words at once, by number."""
        self.connection.executemany(_WORDS, sorted(self.words))
        self.words.clear()
        self.connection.commit()

    def forget(self, file: str) -> None:
        """Forget all that the index holds of a file."""
        name = (os.fsencode(file),)
        rows = self.connection.execute("SELECT id FROM entries WHERE file = ?", name)
        self._drop([row[0] for row in rows])
        self.connection.execute("DELETE FROM files WHERE file = ?", name)

    def renew(self, mark: FileMark) -> None:
        """Read a file again; what is the same in it by its digest stays."""
        rows = self.connection.execute(
            "SELECT line, digest, id FROM entries WHERE file = ?", (os.fsencode(mark.file),)
        )
        old = {(line, digest): number for line, digest, number in rows}
        kept: set[int] = set()
        for entry in entries_in(self.bare.folder, mark.file, partial(self._read, old, kept)):
            if entry.digest == b"" and isinstance(entry.found, FileFault):
                keep_entry(self.connection, entry.location, b"", entry.found)
        self._drop([number for number in old.values() if number not in kept])
        fresh = time.time_ns() - mark.changed < _SETTLED
        keep_mark(self.connection, replace(mark, changed=-1) if fresh else mark)

    def _read(
        self, old: dict[tuple[int | None, bytes], int], kept: set[int], data: bytes, at: Location
    ) -> Entry:
        digest = sha256(data).digest()
        if (at.line, digest) in old:
            kept.add(old[at.line, digest])
        else:
            found = full_reading(data, at, self.shared)
            number = keep_entry(self.connection, at, digest, found)
            if isinstance(found, Report):
                self._keep_passages(number, found)
        return Entry(at, digest, FileFault(at, ()))  # whose digest is all that is looked at

    def _keep_passages(self, entry: int, report: Report) -> None:
        passages = list(passages_of(report))
        data = packed(passages)
        self.connection.execute("INSERT INTO texts VALUES (?,?,?)", (entry, data, seal(data)))
        self.words += _rows(entry, passages)

    def _drop(self, entries: list[int]) -> None:
        for entry in entries:
            texts = "SELECT packed, seal FROM texts WHERE entry = ?"
            for row in self.connection.execute(texts, (entry,)).fetchall():
                passages = unpacked(*row)
                if passages is None:
                    raise sqlite3.DatabaseError("passages are not as they were written")
                self.connection.executemany(_UNSAID, _rows(entry, passages))
            self.connection.execute("DELETE FROM texts WHERE entry = ?", (entry,))
            self.connection.execute("DELETE FROM entries WHERE id = ?", (entry,))


def _rows(entry: int, passages: list[Passage]) -> Iterator[tuple[int, str, str]]:
    for number, one in enumerate(passages):
        yield passage_number(entry, one.kind, number), one.words, marks_of(one)
