"""What an index holds of a collection, read back: entries as they were, or none at all."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from viewer.domain.collection.inspection import Inspection, Location
from viewer.store.collection.collection import CollectedReport, FileMark, ReportFault
from viewer.store.collection.index.index_file import forget_index, is_damage, reading_index, seal
from viewer.store.collection.index.rows import mark_row
from viewer.store.collection.index_place import IndexPlace
from viewer.store.collection.quick_pass import kept_inspection
from viewer.store.collection.shared_parts import SharedParts
from viewer.store.problem import Problem

T = TypeVar("T")
_PATIENCE = 0.2  # seconds: the first rows wait for nobody who writes
_Row = tuple[int | None, bytes, bytes | None, bytes | None, bytes]
_ROWS = "SELECT line, digest, head, fault, seal FROM entries WHERE file = ? ORDER BY id"


@dataclass(slots=True)
class KeptEntries:
    """What an index holds of a collection; nothing where there is none.

    Once it does not answer, being damaged or held by another program, it is asked no more.
    """

    connection: sqlite3.Connection | None
    shared: SharedParts
    damaged: bool = False

    def of_file(self, mark: FileMark) -> list[CollectedReport] | None:
        """The entries of a file that is as the index has read it."""
        rows = self._rows_of(mark)
        return self._read(rows, mark.file) if rows is not None else None

    def confirms(self, mark: FileMark, entries: Sequence[CollectedReport]) -> bool:
        """Whether a full reading of a file as it is found just these reports, all in order."""
        rows = self._rows_of(mark)
        if not entries or rows is None:
            return False
        sound = {
            row[:2] for row in rows if row[2] and not row[3] and self._is_sealed(mark.file, row)
        }
        read = {(entry.location.line, entry.digest) for entry in entries if entry.digest}
        return read == sound and len(rows) == len(entries) == len(sound)

    def by_digest(self, file: str) -> dict[tuple[int | None, bytes], CollectedReport]:
        """The entries of a file that may have changed, by line and digest."""
        entries = self._read(self._rows(file) or [], file)
        return {(one.location.line, one.digest): one for one in entries or () if one.digest}

    def _rows_of(self, mark: FileMark) -> list[_Row] | None:
        """The rows of a file, if the index has read it as it is, and lost none of them."""
        held = self._asked(lambda connection: mark_row(connection, mark.file))
        if held is None or held[0] != mark:
            return None
        rows = self._rows(mark.file)
        return rows if rows is not None and len(rows) == held[1] else None

    def _rows(self, file: str) -> list[_Row] | None:
        name = (os.fsencode(file),)
        return self._asked(lambda connection: connection.execute(_ROWS, name).fetchall())

    def _asked(self, ask: Callable[[sqlite3.Connection], T]) -> T | None:
        if self.connection is None:
            return None
        try:
            return ask(self.connection)
        except (sqlite3.Error, TypeError) as error:
            self.damaged = is_damage(error)
            self.connection = None
            return None

    def _read(self, rows: list[_Row], file: str) -> list[CollectedReport] | None:
        """The entries in rows; None where one is not as it was written."""
        found = []
        try:
            for row in rows:
                line, digest, head, fault, _ = row
                location = Location(file, line)
                if not self._is_sealed(file, row):
                    return None
                held = (
                    _fault(location, fault) if fault else _inspection(location, head, self.shared)
                )
                if held is None:
                    return None
                found.append(CollectedReport(location, digest, held, checked=True))
        except (ValueError, TypeError, KeyError):
            return None
        return found if len({entry.location for entry in found}) == len(found) else None

    def _is_sealed(self, file: str, row: _Row) -> bool:
        """Whether a row is as it was written."""
        line, digest, head, fault, sealed = row
        try:
            parts = os.fsencode(file), str(line).encode(), digest, head or b"", fault or b""
            self.damaged = self.damaged or sealed != seal(*parts)
        except TypeError:
            self.damaged = True
        return not self.damaged


@contextmanager
def kept_in(place: IndexPlace | None, shared: SharedParts) -> Iterator[KeptEntries]:
    """What an index holds; a damaged one is deleted, for the next check to make it anew."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(reading_index(place, _PATIENCE)) if place else None
        except (sqlite3.Error, OSError):
            connection = None
        kept = KeptEntries(connection, shared)
        yield kept
    if kept.damaged and place is not None:
        forget_index(place)


def _inspection(location: Location, head: bytes | None, shared: SharedParts) -> Inspection | None:
    return kept_inspection(json.loads(head or b"", parse_float=Decimal), location, shared)


def _fault(location: Location, text: bytes) -> ReportFault:
    held = json.loads(text)
    problems = tuple(Problem(**item) for item in held["problems"])
    return ReportFault(location, problems, held["more"])
