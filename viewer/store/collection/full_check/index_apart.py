"""Has a second process bring an index up to date.

Reading in full stops the window for as long as a parser runs; a process of its own stops nobody,
and can be ended at any moment: what it has written until then is kept.
"""

from pathlib import Path
from typing import IO

from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check import index_process
from viewer.store.collection.full_check.index_process import FAILED, NOWHERE, WHOLE
from viewer.store.collection.index_place import IndexPlace, MemoryIndex
from viewer.store.read_progress import ReadProgress
from viewer.store.second_process import bound, start


def check_apart(collection: Collection, progress: ReadProgress) -> IndexPlace | None:
    """Have the index brought up to date: in its place, or in memory where it has none."""
    place = collection.index
    if isinstance(place, Path) and _run(collection.root, place, progress) is not None:
        return place
    if progress.stopped:
        return place
    content = _run(collection.root, None, progress)
    return MemoryIndex(content) if content else place


def _run(root: Path, place: Path | None, progress: ReadProgress) -> bytes | None:
    """Run the second process; what it hands over, or None if it came to no good end."""
    words = str(root), str(place) if place else NOWHERE
    try:
        process = start(index_process, *words)
    except OSError:
        return None
    assert process.stdout is not None
    with bound(process, progress):
        return _received(process.stdout, progress)


def _received(stream: IO[bytes], progress: ReadProgress) -> bytes | None:
    for line in iter(stream.readline, b""):
        if line == WHOLE:
            return stream.read()
        if line == FAILED or progress.stopped:
            return None
        progress.share = float(line)
    return None
