"""The second process: brings the index of a collection up to date, and says how far it is."""

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from viewer.store.collection.index.index_file import forget_index, is_damage
from viewer.store.collection.index.index_update import update_index
from viewer.store.collection.index_place import IndexPlace, MemoryIndex
from viewer.store.collection.opened import bare_collection, walk_of
from viewer.store.problem import Problem
from viewer.store.read_progress import ReadProgress

NOWHERE = "-"
"""In place of a path: the index is handed over at the end."""

WHOLE, FAILED = b"whole\n", b"failed\n"


def main() -> int:
    """Bring the index of a collection up to date: its folder and the index are named."""
    hand_over_index(Path(sys.argv[1]), sys.argv[2], sys.stdout.buffer)
    return 0


def hand_over_index(root: Path, place: str, stream: IO[bytes]) -> None:
    """In the second process: bring an index up to date, and say how far that is."""
    with suppress(OSError, AttributeError):
        os.nice(5)  # nobody waits for it in front of the window

    def tell(share: float) -> None:
        stream.write(f"{share:.4f}\n".encode())
        stream.flush()

    index: IndexPlace = MemoryIndex() if place == NOWHERE else Path(place)
    try:
        done = _updated(root, index, tell) or _updated(root, index, tell)
    except (sqlite3.Error, OSError):  # nothing can be written, or another program holds it
        done = False
    if not done:
        stream.write(FAILED)
        return
    stream.write(WHOLE)
    if isinstance(index, MemoryIndex):
        stream.write(index.connection.serialize())


def _updated(root: Path, index: IndexPlace, tell: Callable[[float], None]) -> bool:
    """Whether it is up to date now; a damaged one is forgotten, for another try."""
    bare, progress = bare_collection(root), ReadProgress()
    if isinstance(bare, Problem):
        return True
    try:
        walk = walk_of(bare, progress)
        if not walk.shut:
            update_index(index, bare, walk, progress, tell)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        forget_index(index)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
