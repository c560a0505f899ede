"""What an index holds of a collection, read back: entries as they were, or none at all."""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from decimal import Decimal

from viewer.domain.collection.inspection import Inspection, Location
from viewer.store.collection.collection import Entry, FileFault, FileMark
from viewer.store.collection.index.index_file import IndexPlace, reading_index, seal
from viewer.store.collection.index.rows import mark_row
from viewer.store.collection.quick_pass import in_order, inspection_of
from viewer.store.collection.shared_parts import SharedParts
from viewer.store.problem import Problem

_Row = tuple[int | None, bytes, bytes | None, bytes | None, bytes]
_ROWS = "SELECT line, digest, head, fault, seal FROM entries WHERE file = ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class KeptEntries:
    """What an index holds of a collection; nothing where there is none, or it is damaged."""

    connection: sqlite3.Connection | None
    shared: SharedParts

    def of_file(self, mark: FileMark) -> list[Entry] | None:
        """The entries of a file that is as the index has read it."""
        try:
            same = self.connection and mark_row(self.connection, mark.file) == mark
        except (sqlite3.Error, TypeError):
            return None
        return self._read(mark.file) if same else None

    def confirms(self, mark: FileMark, entries: Sequence[Entry]) -> bool:
        """Whether a full reading of a file as it is found just these reports, all in order."""
        if self.connection is None or not entries:
            return False
        try:
            if mark_row(self.connection, mark.file) != mark:
                return False
            rows = self.connection.execute(_ROWS, (os.fsencode(mark.file),)).fetchall()
            sound = {
                row[:2] for row in rows if row[2] and not row[3] and _is_sealed(mark.file, row)
            }
        except (sqlite3.Error, TypeError):
            return False
        read = {(entry.location.line, entry.digest) for entry in entries if entry.digest}
        return read == sound and len(rows) == len(entries) == len(sound)

    def by_digest(self, file: str) -> dict[tuple[int | None, bytes], Entry]:
        """The entries of a file that may have changed, by line and digest."""
        entries = self._read(file)
        return {(one.location.line, one.digest): one for one in entries or () if one.digest}

    def _read(self, file: str) -> list[Entry] | None:
        try:
            return kept_entries(self.connection, file, self.shared) if self.connection else None
        except (sqlite3.Error, ValueError, TypeError, KeyError):
            return None


@contextmanager
def kept_in(place: IndexPlace | None, shared: SharedParts) -> Iterator[KeptEntries]:
    """What an index holds."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(reading_index(place)) if place else None
        except (sqlite3.Error, OSError):
            connection = None
        yield KeptEntries(connection, shared)


def kept_entries(
    connection: sqlite3.Connection, file: str, shared: SharedParts
) -> list[Entry] | None:
    """The entries of a file; None where a row is not as it was written."""
    found = []
    for row in connection.execute(_ROWS, (os.fsencode(file),)):
        if not _is_sealed(file, row):
            return None
        line, digest, head, fault, _ = row
        location = Location(file, line)
        held = _fault(location, fault) if fault else _inspection(location, head, shared)
        if held is None:
            return None
        found.append(Entry(location, digest, held, checked=True))
    return found if len({entry.location for entry in found}) == len(found) else None


def _is_sealed(file: str, row: _Row) -> bool:
    """Whether a row is as it was written."""
    line, digest, head, fault, sealed = row
    sealed_now = seal(os.fsencode(file), str(line).encode(), digest, head or b"", fault or b"")
    return sealed == sealed_now


def _inspection(location: Location, head: bytes, shared: SharedParts) -> Inspection | None:
    report = in_order(json.loads(head, parse_float=Decimal), shared)
    return inspection_of(report, location, shared) if report else None


def _fault(location: Location, text: bytes) -> FileFault:
    held = json.loads(text)
    problems = tuple(Problem(**item) for item in held["problems"])
    return FileFault(location, problems, held["more"])
