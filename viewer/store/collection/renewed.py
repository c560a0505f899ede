"""Follows the files of a collection: what has changed, come or gone since it was read."""

from collections import deque
from dataclasses import replace

from viewer.store.collection.collection import Collection, Entry
from viewer.store.collection.opened import Known, Reading, reading_on, walk_of
from viewer.store.collection.walk import Walk
from viewer.store.reading.progress import ReadProgress


def renewed(collection: Collection, progress: ReadProgress | None = None) -> Collection:
    """The collection as its files are now: the same one if none has changed, come or gone."""
    progress = progress or ReadProgress()
    walk = walk_of(collection, progress)
    same = walk.marks == collection.marks and not _other_faults(collection, walk)
    reading = Reading(replace(collection, total=len(walk.marks)), walk, progress)
    states = () if same else reading_on(reading, _known(collection))
    last = next(iter(deque(states, maxlen=1)), collection)
    return collection if progress.stopped else last


def _known(collection: Collection) -> Known:
    """The entries of each file as it was read."""
    entries: dict[str, list[Entry]] = {mark.file: [] for mark in collection.marks}
    for entry in collection.entries:
        if entry.location.file in entries:
            entries[entry.location.file].append(entry)
    return {mark.file: (mark, entries[mark.file]) for mark in collection.marks}


def _other_faults(collection: Collection, walk: Walk) -> bool:
    """Whether other folders than before cannot be opened."""
    files = {mark.file for mark in collection.marks}
    shut = {item.location.file for item in collection.faults if item.location.file not in files}
    return shut != {item.location.file for item in walk.faults}
