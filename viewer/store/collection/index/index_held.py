"""What the index of a collection holds, where it is, and the clearing of it."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_file import forget_index, reading_index
from viewer.store.collection.index_place import MemoryIndex
from viewer.store.disk.path_status import because, look_at

_COUNTS = (
    "SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM texts),"
    " (SELECT count(*) FROM searched_docsize)"
)


@dataclass(frozen=True, slots=True)
class IndexHeld:
    """An index as it is now: its file and the bytes of that, or none where it is in memory.

    `counts` are the files, reports and passages in it; None where it cannot be read.
    """

    file: Path | None
    size: int = 0
    counts: tuple[int, int, int] | None = None
    in_memory: bool = False


def index_held(collection: Collection) -> IndexHeld:
    """What the index of a collection holds. A disk has to answer: for a worker."""
    place = collection.index
    if place is None:
        return IndexHeld(None)
    counts = None
    with suppress(sqlite3.Error, OSError), reading_index(place) as connection:
        counts = connection.execute(_COUNTS).fetchone()
    if isinstance(place, MemoryIndex):
        return IndexHeld(None, counts=counts, in_memory=True)
    found = look_at(place)
    return IndexHeld(place if found.is_there else None, found.size, counts)


def clear_index(collection: Collection) -> str:
    """Delete the index of a collection; a sentence on why it could not be, if it could not."""
    place = collection.index
    if not isinstance(place, Path):
        return ""
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        return f"The index could not be cleared: {because(error)}."
    forget_index(place)  # and what stands beside it
    return ""
