"""The index of a collection: an SQLite file in the cache folder, or in memory.

It may be deleted, damaged or of another version at any time: then it is made anew. What it holds
of a report is sealed with a digest, so that damage is never shown as what a file says.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from viewer.store.collection.index_place import IndexPlace, MemoryIndex
from viewer.store.disk.cache import program_mark

_PATIENCE = 5.0  # seconds for another window that has just written
_LONGER = 300.0  # seconds for another one that reads the same collection in full
_TUNING = {"hashsize": 64 << 20, "automerge": 0}
"""Bytes of words in memory before they are sorted; and what is written is not merged each time.

Less of the one costs twice the time. The other leaves no free pages, a fourth of the file, and
finds words as quickly: sixteen pieces are merged all the same.
"""
_TABLES = """
CREATE TABLE made (mark TEXT NOT NULL);
CREATE TABLE files (
    file BLOB PRIMARY KEY, size INTEGER, changed INTEGER, number INTEGER, entries INTEGER
) WITHOUT ROWID;
CREATE TABLE entries (
    id INTEGER PRIMARY KEY, file BLOB, line INTEGER, digest BLOB,
    head BLOB, fault BLOB, seal BLOB
);
CREATE INDEX entries_by_file ON entries (file);
CREATE TABLE texts (entry INTEGER PRIMARY KEY, packed BLOB, seal BLOB);
CREATE VIRTUAL TABLE searched USING fts5(
    words, marks, content='', prefix='2', tokenize='unicode61 remove_diacritics 2'
);
"""


@contextmanager
def reading_index(place: IndexPlace, patience: float = _PATIENCE) -> Iterator[sqlite3.Connection]:
    """A connection to an index to read from; raises `sqlite3.Error` where there is none.

    `patience` is how many seconds to wait for somebody who holds it.
    """
    if isinstance(place, MemoryIndex):
        with place.lock:
            yield place.connection
        return
    with closing(_opened(place, "mode=ro", patience)) as connection:
        yield connection


@contextmanager
def writing_index(place: IndexPlace) -> Iterator[sqlite3.Connection]:
    """A connection to write with; what is there is emptied if it is not of this program."""
    if isinstance(place, MemoryIndex):
        with place.lock:
            _made(place.connection)
            yield place.connection
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with closing(_writable(place)) as connection:
        yield connection


def forget_index(place: IndexPlace) -> None:
    """Delete an index; the next check makes it anew."""
    if isinstance(place, Path):
        for file in (place, place.with_name(f"{place.name}-journal")):
            with suppress(OSError):
                file.unlink(missing_ok=True)


def is_damage(error: Exception) -> bool:
    """Whether an error of an index says that it is damaged, and not that it is out of reach."""
    if isinstance(error, sqlite3.OperationalError):
        return _code(error) == sqlite3.SQLITE_ERROR  # a table is missing, or is no table of words
    return not isinstance(error, OSError)


def seal(*parts: bytes) -> bytes:
    """What stored bytes are sealed with."""
    return blake2b(b"\0".join(parts), digest_size=8).digest()


def _opened(place: Path, mode: str, patience: float = _PATIENCE) -> sqlite3.Connection:
    """Open a file that is there; one in a folder that cannot be written to as well."""
    connection = sqlite3.connect(f"{place.as_uri()}?{mode}", uri=True, timeout=patience)
    try:
        if _mark_in(connection) != _mark():
            raise sqlite3.OperationalError("there is no index of this version")
    except BaseException:
        connection.close()
        raise
    return connection


def _writable(place: Path) -> sqlite3.Connection:
    try:
        return _tuned(_opened(place, "mode=rw"))
    except sqlite3.Error as error:
        if _is_busy(error):
            raise
    forget_index(place)
    connection = sqlite3.connect(place, timeout=_PATIENCE)
    try:
        _made(_tuned(connection))
    except BaseException:
        connection.close()
        raise
    return connection


def _tuned(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute(f"PRAGMA busy_timeout={_LONGER * 1000:.0f}")
    for setting in ("journal_mode=TRUNCATE", "synchronous=NORMAL", "cache_size=-32000"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_spill=OFF")  # nobody waits before a commit
    return connection


def _made(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        if _mark_in(connection) == _mark():
            return
    connection.executescript(_TABLES)
    connection.executemany("INSERT INTO searched (searched, rank) VALUES (?,?)", _TUNING.items())
    with connection:
        connection.execute("INSERT INTO made VALUES (?)", (_mark(),))


def _mark_in(connection: sqlite3.Connection) -> str | None:
    try:
        row = connection.execute("SELECT mark FROM made").fetchone()
    except sqlite3.OperationalError as error:
        if not is_damage(error):
            raise
        return None  # it may be about to be made
    return row[0] if row else None


def _is_busy(error: sqlite3.Error) -> bool:
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@cache
def _mark() -> str:
    return program_mark()
