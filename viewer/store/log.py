"""The log: what went wrong within the program, for whoever mends it. Bounded, never in the way."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.store.folders import log_folder

if TYPE_CHECKING:
    from logging import FileHandler

MOST_BYTES = 250_000
OLDER_FILES = 3
LONGEST_ENTRY = 20_000


def default_file() -> Path | None:
    """Where the log of this user is; None for a user without a home."""
    folder = log_folder()
    return folder / "log.txt" if folder else None


class Log:
    """Entries are written at once; where they cannot be, the program goes on without them."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._handler: FileHandler | None = None
        self._turn = threading.Lock()
        self._failed = False

    @property
    def file(self) -> Path | None:
        """The newest file; older ones are beside it. None where there is no place for it."""
        if self._file is None:
            self._file = default_file()
        return self._file

    @property
    def written(self) -> Path | None:
        """The newest file, if all that was to be written is in it; asks no disk."""
        return self.file if self._handler is not None and not self._failed else None

    def write(self, entry: str) -> bool:
        """Add an entry with the time; tell whether it was written. Never raises."""
        import logging

        with self._turn:
            if self._failed:
                return False
            try:
                self._handler = self._handler or self._open()
                record = logging.makeLogRecord({"msg": entry[:LONGEST_ENTRY]})
                self._handler.emit(record)
            except (OSError, ValueError, ImportError, RuntimeError):
                self._failed = True
            return not self._failed

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            if self._handler is not None:
                self._handler.close()
                self._handler = None

    def _open(self) -> "FileHandler":
        import logging
        from logging.handlers import RotatingFileHandler

        if (file := self.file) is None:
            raise FileNotFoundError
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file,
            maxBytes=MOST_BYTES,
            backupCount=OLDER_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.handleError = self._give_up  # type: ignore[method-assign,assignment] # it prints
        return handler

    def _give_up(self, _record: object) -> None:
        self._failed = True
