"""Entries as rows of the index, and back: the head of each report, or its problems, sealed."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.report import Report
from viewer.store.collection.collection import Entry, FileFault, FileMark
from viewer.store.collection.index_file import IndexPlace, reading_index, seal
from viewer.store.collection.quick_pass import LEFT_OUT, in_order, inspection_of
from viewer.store.collection.shared_parts import Raw, SharedParts
from viewer.store.problem import Problem

_ENTRY = "INSERT INTO entries (file, line, digest, year, head, fault, seal) VALUES (?,?,?,?,?,?,?)"
_ROWS = "SELECT line, digest, head, fault, seal FROM entries WHERE file = ? ORDER BY id"


def mark_rows(connection: sqlite3.Connection) -> dict[str, FileMark]:
    """The files that the index holds, as they were when it read them."""
    rows = connection.execute("SELECT file, size, changed, number FROM files")
    return {os.fsdecode(row[0]): FileMark(os.fsdecode(row[0]), *row[1:]) for row in rows}


def keep_mark(connection: sqlite3.Connection, mark: FileMark) -> None:
    """Say that the index holds what is in a file now."""
    row = (os.fsencode(mark.file), mark.size, mark.changed, mark.number)
    connection.execute("INSERT OR REPLACE INTO files VALUES (?,?,?,?)", row)


def keep_entry(connection: sqlite3.Connection, entry: Entry, report: Report | None) -> int:
    """Add a row; return its number."""
    file, line = os.fsencode(entry.location.file), entry.location.line
    held = _text(_head(report)) if report else None
    fault = _fault_text(entry.found) if isinstance(entry.found, FileFault) else None
    year = year_of(entry.found) if isinstance(entry.found, Inspection) else None
    sealed = seal(file, str(line).encode(), entry.digest, held or b"", fault or b"")
    row = (file, line, entry.digest, year, held, fault, sealed)
    return int(connection.execute(_ENTRY, row).lastrowid or 0)


@dataclass(frozen=True, slots=True)
class KeptEntries:
    """What an index holds of a collection; nothing where there is none, or it is damaged."""

    connection: sqlite3.Connection | None
    marks: Mapping[str, FileMark]
    shared: SharedParts

    def of_file(self, mark: FileMark) -> list[Entry] | None:
        """The entries of a file that is as the index has read it."""
        return self._read(mark.file) if self.marks.get(mark.file) == mark else None

    def by_digest(self, file: str) -> dict[tuple[int | None, bytes], Entry]:
        """The entries of a file that may have changed, by line and digest."""
        entries = self._read(file) if file in self.marks else None
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
            marks = mark_rows(connection) if connection else {}
        except (sqlite3.Error, OSError):
            connection, marks = None, {}
        yield KeptEntries(connection, marks, shared)


def kept_entries(
    connection: sqlite3.Connection, file: str, shared: SharedParts
) -> list[Entry] | None:
    """The entries of a file; None where a row is not as it was written."""
    name = os.fsencode(file)
    found = []
    for line, digest, head, fault, sealed in connection.execute(_ROWS, (name,)):
        if sealed != seal(name, str(line).encode(), digest, head or b"", fault or b""):
            return None
        location = Location(file, line)
        held = _fault(location, fault) if fault else _inspection(location, head, shared)
        if held is None:
            return None
        found.append(Entry(location, digest, held, checked=True))
    return found


def entry_rows(connection: sqlite3.Connection) -> Iterator[tuple[int, Location, bytes]]:
    """Every row by its number: where the report lies, and the digest of its bytes."""
    for number, file, line, digest in connection.execute(
        "SELECT id, file, line, digest FROM entries WHERE head IS NOT NULL"
    ):
        yield number, Location(os.fsdecode(file), line), digest


def year_of(inspection: Inspection) -> int | None:
    """The year that a report is counted under: that of its publication, else of the inspection."""
    day = inspection.published or inspection.dated
    return day.year if day else None


def _inspection(location: Location, head: bytes, shared: SharedParts) -> Inspection | None:
    report = in_order(json.loads(head, parse_float=Decimal), shared)
    return inspection_of(report, location, shared) if report else None


def _fault(location: Location, text: bytes) -> FileFault:
    held = json.loads(text)
    problems = tuple(Problem(**item) for item in held["problems"])
    return FileFault(location, problems, held["more"])


def _fault_text(fault: FileFault) -> bytes:
    problems: Iterable[Any] = map(asdict, fault.problems)
    return json.dumps({"problems": list(problems), "more": fault.more}).encode()


def _head(report: Report) -> Raw:
    return report.model_dump(by_alias=True, exclude=set(LEFT_OUT), exclude_unset=True)


def _text(head: Raw) -> bytes:
    """The head as JSON, each number with the decimals that its file gives it."""
    try:
        return json.dumps(head).encode()
    except TypeError:  # a decimal, which that cannot write
        return "".join(_pieces(head)).encode()


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield "{"
        for number, (key, item) in enumerate(value.items()):
            yield f"{',' if number else ''}{json.dumps(key)}:"
            yield from _pieces(item)
        yield "}"
    elif isinstance(value, list | tuple):
        yield "["
        for number, item in enumerate(value):
            yield "," if number else ""
            yield from _pieces(item)
        yield "]"
    else:
        yield str(value) if isinstance(value, Decimal) else json.dumps(value)
