"""Entries as rows of the index, and back: the head of each report, or its problems, sealed."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import FileMark, ReportFault
from viewer.store.collection.index.index_file import seal
from viewer.store.collection.shared_parts import RawPart

_ENTRY = "INSERT INTO entries (file, line, digest, head, fault, seal) VALUES (?,?,?,?,?,?)"


def mark_rows(connection: sqlite3.Connection) -> dict[str, FileMark]:
    """The files that the index holds, as they were when it read them, none of it lost since."""
    rows = connection.execute(
        "SELECT file, size, changed, number FROM files"
        " WHERE entries = (SELECT count(*) FROM entries WHERE entries.file = files.file)"
    )
    return {os.fsdecode(row[0]): FileMark(os.fsdecode(row[0]), *row[1:]) for row in rows}


def mark_row(connection: sqlite3.Connection, file: str) -> tuple[FileMark, int] | None:
    """One of them, with how many entries it has; None where the index does not hold it."""
    found = "SELECT size, changed, number, entries FROM files WHERE file = ?"
    row = connection.execute(found, (os.fsencode(file),)).fetchone()
    return (FileMark(file, *row[:3]), row[3]) if row else None


def keep_mark(connection: sqlite3.Connection, mark: FileMark, entries: int) -> None:
    """Say that the index holds what is in a file now: so many entries."""
    row = (os.fsencode(mark.file), mark.size, mark.changed, mark.number, entries)
    connection.execute("INSERT OR REPLACE INTO files VALUES (?,?,?,?,?)", row)


def keep_entry(
    connection: sqlite3.Connection, location: Location, digest: bytes, found: RawPart | ReportFault
) -> int:
    """Add a row; return its number."""
    file, line = os.fsencode(location.file), location.line
    head = None if isinstance(found, ReportFault) else _text(found)
    fault = _fault_text(found) if isinstance(found, ReportFault) else None
    sealed = seal(file, str(line).encode(), digest, head or b"", fault or b"")
    row = (file, line, digest, head, fault, sealed)
    return int(connection.execute(_ENTRY, row).lastrowid or 0)


def entry_rows(connection: sqlite3.Connection) -> Iterator[tuple[int, Location, bytes]]:
    """Every row by its number: where the report lies, and the digest of its bytes."""
    for number, file, line, digest in connection.execute(
        "SELECT id, file, line, digest FROM entries WHERE head IS NOT NULL"
    ):
        yield number, Location(os.fsdecode(file), line), digest


def _fault_text(fault: ReportFault) -> bytes:
    problems: Iterable[Any] = map(asdict, fault.problems)
    return json.dumps({"problems": list(problems), "more": fault.more}).encode()


def _text(head: RawPart) -> bytes:
    """The head as JSON, each number with the decimals that its file gives it."""
    try:
        return json.dumps(head, default=_day).encode()
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
        yield str(value) if isinstance(value, Decimal) else json.dumps(value, default=_day)


def _day(value: Any) -> str:
    """A day as files write it; nothing else that a report holds is unknown to JSON but decimals."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
