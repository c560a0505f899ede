"""Where the index of a collection is kept: a file in the cache folder, or memory."""

import sqlite3
from hashlib import sha256
from pathlib import Path
from threading import Lock

from viewer.store.disk.user_folders import user_folder

FOLDER = "collections"


class MemoryIndex:
    """An index that no disk keeps, for as long as the program runs."""

    def __init__(self, content: bytes = b"") -> None:
        self.lock = Lock()
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)
        if content:
            self.connection.deserialize(content)


IndexPlace = Path | MemoryIndex


def index_place(root: Path, folder: Path | None = None) -> Path | None:
    """Where the index of the collection at this path is kept; None for a user without a home."""
    cache = folder or user_folder("cache")
    if cache is None:
        return None
    name = sha256(str(root).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return cache / FOLDER / f"{name}.sqlite"
