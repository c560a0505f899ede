"""Brings an index up to date: reads in full what has changed, and forgets what has gone."""

import gc
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from viewer.domain.collection.inspection import Location
from viewer.domain.report import Report
from viewer.store.collection.collection import CollectedReport, Collection, FileMark, ReportFault
from viewer.store.collection.entries import entries_in
from viewer.store.collection.index.index_file import seal, writing_index
from viewer.store.collection.index.packed_passages import (
    marks_of,
    packed,
    passage_in,
    passage_number,
    unpacked,
)
from viewer.store.collection.index.passages import IndexPassage, passages_of
from viewer.store.collection.index.rows import keep_entry, keep_mark, mark_rows
from viewer.store.collection.index_place import IndexPlace
from viewer.store.collection.quick_pass import full_reading
from viewer.store.collection.walk import Walk
from viewer.store.gc_pause import collector_paused
from viewer.store.read_progress import ReadProgress

_BATCH = 2.0  # seconds of this processor's work that a sudden end may undo
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
        with collector_paused():
            for number, mark in enumerate(due, 1):
                if progress.stopped:
                    break
                update.renew(mark)
                if number % _TOLD == 0:
                    tell(number / len(due))
        update.commit()


@dataclass(slots=True)
class _Update:
    """One round of changes to an index; `held` are the entries of the file in front."""

    connection: sqlite3.Connection
    bare: Collection
    words: list[tuple[int, str, str]] = field(default_factory=list)
    begun: float = 0.0
    others: int = 0
    held: dict[tuple[int | None, bytes], int] = field(default_factory=dict)
    kept: set[int] = field(default_factory=set)

    def begin(self) -> bool:
        """Let no other process write from here on; tell whether one has written meanwhile."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.begun, before = time.process_time(), self.others
        (self.others,) = self.connection.execute("PRAGMA data_version").fetchone()
        return before != self.others

    def commit(self) -> None:
        """Keep what was done. FTS5 is four times as fast with all words at once, by number."""
        self.connection.executemany(_WORDS, sorted(self.words))
        self.words.clear()
        self.connection.commit()

    def forget(self, file: str) -> None:
        """Forget all that the index holds of a file."""
        self._drop_but(set(), file)
        self.connection.execute("DELETE FROM files WHERE file = ?", (os.fsencode(file),))

    def renew(self, mark: FileMark) -> None:
        """Read a file again; what is the same in it by its digest stays."""
        self.held, self.kept = self._entries_of(mark.file), set()
        for entry in entries_in(self.bare.folder, mark.file, self._read):
            if entry.digest == b"" and isinstance(entry.found, ReportFault):
                self.kept.add(keep_entry(self.connection, entry.location, b"", entry.found))
            self._commit_in_time(mark.file)
        self._drop_but(self.kept, mark.file)
        fresh = time.time_ns() - mark.changed < _SETTLED
        mark = mark._replace(changed=-1) if fresh else mark
        keep_mark(self.connection, mark, len(self.kept))

    def _commit_in_time(self, file: str) -> None:
        """Keep now and then what was done, within a file of many reports, too."""
        if time.process_time() - self.begun > _BATCH:
            self.commit()
            gc.collect()  # nothing is left of a report but, where it has faults, a few circles
            if self.begin():
                self.held = self._entries_of(file)

    def _entries_of(self, file: str) -> dict[tuple[int | None, bytes], int]:
        rows = "SELECT line, digest, id FROM entries WHERE file = ?"
        found = self.connection.execute(rows, (os.fsencode(file),))
        return {(line, digest): number for line, digest, number in found}

    def _read(self, data: bytes, at: Location) -> CollectedReport:
        digest = sha256(data).digest()
        number = self.held.get((at.line, digest))
        if number is None:
            found = full_reading(data, at)
            if isinstance(found, ReportFault):
                number = keep_entry(self.connection, at, digest, found)
            else:
                report, head = found
                number = keep_entry(self.connection, at, digest, head)
                self._keep_passages(number, report)
        self.kept.add(number)
        return CollectedReport(
            at, digest, ReportFault(at, ())
        )  # whose digest is all that is looked at

    def _keep_passages(self, entry: int, report: Report) -> None:
        passages = list(passages_of(report))
        data = packed(passages)
        self.connection.execute("INSERT INTO texts VALUES (?,?,?)", (entry, data, seal(data)))
        self.words += _rows(entry, passages)

    def _drop_but(self, kept: set[int], file: str) -> None:
        rows = "SELECT id FROM entries WHERE file = ?"
        for (entry,) in self.connection.execute(rows, (os.fsencode(file),)).fetchall():
            if entry not in kept:
                self._drop(entry)

    def _drop(self, entry: int) -> None:
        texts = "SELECT packed, seal FROM texts WHERE entry = ?"
        for row in self.connection.execute(texts, (entry,)).fetchall():
            passages = unpacked(*row)
            if passages is None:
                raise sqlite3.DatabaseError("passages are not as they were written")
            self.connection.executemany(_UNSAID, _rows(entry, map(passage_in, passages)))
        self.connection.execute("DELETE FROM texts WHERE entry = ?", (entry,))
        self.connection.execute("DELETE FROM entries WHERE id = ?", (entry,))


def _rows(entry: int, passages: Iterable[IndexPassage]) -> Iterator[tuple[int, str, str]]:
    for number, one in enumerate(passages):
        yield passage_number(entry, one.kind, number), one.words, marks_of(one.criteria, one.level)
