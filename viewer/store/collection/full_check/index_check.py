"""The full check of a collection, which fills its index."""

import sqlite3
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock

from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check.index_apart import check_apart
from viewer.store.collection.index.index_file import reading_index
from viewer.store.collection.index.rows import mark_rows
from viewer.store.collection.index_place import IndexPlace
from viewer.store.collection.renewed import confirmed
from viewer.store.disk.path_status import look_at
from viewer.store.read_progress import ReadProgress

PATIENCE = 60.0
"""Seconds to wait for another check of the same collection: its disk may never have answered."""


def checked_collection(collection: Collection, progress: ReadProgress | None = None) -> Collection:
    """The collection after every report in it has been read in full, and can be searched.

    Where its index holds all of it as it is, perhaps in a folder that can only be read, no process
    is started: so who comes while another makes an index anew waits, and has what that made.
    """
    turn = _turn(str(collection.root))
    is_ours = turn.acquire(timeout=PATIENCE)
    try:
        return _checked(collection, progress or ReadProgress())
    finally:
        if is_ours:
            turn.release()


@cache
def _turn(_root: str) -> Lock:
    """Held by whoever checks a collection."""
    return Lock()


def _checked(collection: Collection, progress: ReadProgress) -> Collection:
    if _is_up_to_date(collection):
        found = _confirmed(collection, progress)
        if found.is_checked or found.gone or progress.stopped:
            return found
    found = _checked_once(collection, progress)
    if _is_deleted(found.index) and not (found.gone or progress.stopped):
        return _checked_once(found, progress)  # it was damaged, which only reading it has shown
    return found


def _checked_once(collection: Collection, progress: ReadProgress) -> Collection:
    place = check_apart(collection, progress)
    return _confirmed(replace(collection, index=place), progress)


def _confirmed(collection: Collection, progress: ReadProgress) -> Collection:
    share = ReadProgress()
    share.stopped = progress.stopped
    return confirmed(collection, share)


def _is_up_to_date(collection: Collection) -> bool:
    """Whether the index holds every file as it was when the collection was read."""
    if collection.index is None or not collection.is_checked:
        return False
    try:
        with reading_index(collection.index) as connection:
            return mark_rows(connection) == {mark.file: mark for mark in collection.marks}
    except (sqlite3.Error, OSError, TypeError):
        return False


def _is_deleted(place: IndexPlace | None) -> bool:
    return isinstance(place, Path) and not look_at(place).is_there
