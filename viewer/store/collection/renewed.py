"""Follows the files of a collection: what has changed, come or gone since it was read."""

from dataclasses import replace

from viewer.store.collection.collection import CollectedReport, Collection, FileMark
from viewer.store.collection.index.kept_entries import kept_in
from viewer.store.collection.opened import Reading, walk_of, why_gone
from viewer.store.collection.walk import Walk
from viewer.store.gc_pause import collector_paused
from viewer.store.read_progress import ReadProgress

_Known = dict[str, tuple[FileMark, list[CollectedReport]]]


def renewed(collection: Collection, progress: ReadProgress | None = None) -> Collection:
    """The collection as its files are now: the same one if none has changed, come or gone.

    Where it can be reached no more, it stays as it was, and says why.
    """
    progress = progress or ReadProgress()
    walk, why = _walk(collection, progress)
    if why:
        return collection if why == collection.gone else replace(collection, gone=why)
    collection = replace(collection, gone="") if collection.gone else collection
    if walk.marks == collection.marks and not _other_faults(collection, walk):
        return collection
    return _read_again(collection, walk, progress, anew=False)


def confirmed(collection: Collection, progress: ReadProgress | None = None) -> Collection:
    """The collection as its files are now, after its index was brought up to date.

    Reports that a full reading found in order are those that they were, and read no second time.
    """
    progress = progress or ReadProgress()
    walk, why = _walk(collection, progress)
    if why:
        return replace(collection, gone=why)
    return _read_again(replace(collection, gone=""), walk, progress, anew=True)


def _walk(collection: Collection, progress: ReadProgress) -> tuple[Walk, str]:
    """The files that it has now; or none, and why it can be reached no more."""
    if why := why_gone(collection):
        return Walk(()), why
    walk = walk_of(collection, progress)
    return walk, walk.shut


def _read_again(
    collection: Collection, walk: Walk, progress: ReadProgress, *, anew: bool
) -> Collection:
    reading = Reading(replace(collection, total=len(walk.marks)), walk, progress)
    with collector_paused(stays=True), kept_in(collection.index, reading.shared) as kept:
        known = _known(collection)
        for mark in walk.marks:
            was, entries = known.get(mark.file, (None, []))
            if was == mark and (not anew or all(entry.checked for entry in entries)):
                reading.entries += entries
            elif was == mark and kept.confirms(mark, entries):
                reading.entries += (replace(entry, checked=True) for entry in entries)
            else:
                for _ in reading.read(mark, kept):
                    if progress.stopped:
                        return collection
            if reading.gone:
                return replace(collection, gone=reading.gone)
            reading.marks.append(mark)
            if progress.stopped:
                return collection
    return collection if progress.stopped else reading.now()


def _known(collection: Collection) -> _Known:
    """The entries of each file as it was read."""
    known: _Known = {mark.file: (mark, []) for mark in collection.marks}
    for entry in collection.entries:
        if entry.location.file in known:
            known[entry.location.file][1].append(entry)
    return known


def _other_faults(collection: Collection, walk: Walk) -> bool:
    """Whether other folders than before cannot be opened."""
    files = {mark.file for mark in collection.marks}
    shut = {item.location.file for item in collection.faults if item.location.file not in files}
    return shut != {item.location.file for item in walk.faults}
