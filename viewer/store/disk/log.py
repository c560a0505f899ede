"""The log: what went wrong within the program, for whoever mends it. Bounded, never in the way."""

from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from viewer.store.disk.user_folders import user_folder

if TYPE_CHECKING:
    from logging import FileHandler

MOST_BYTES = 250_000
OLDER_FILES = 3
LONGEST_ENTRY = 20_000

SOON = 0.05
"""Seconds that a dialog waits to hear whether an entry is in the file."""
AT_THE_END = 2.0
"""Seconds that the end of the program waits for the last entries."""


def default_file() -> Path | None:
    """Where the log of this user is; None for a user without a home."""
    folder = user_folder("log")
    return folder / "log.txt" if folder else None


class Log:
    """Entries are written by a thread, one after the other: no disk holds up whoever writes one.

    Where they cannot be written, the program goes on without them.
    """

    def __init__(
        self, file: Path | None = None, *, soon: float = SOON, at_the_end: float = AT_THE_END
    ) -> None:
        self._file = file
        self._soon, self._at_the_end = soon, at_the_end
        self._entries: SimpleQueue[str | None] = SimpleQueue()
        self._writer: Thread | None = None
        self._turn = Lock()
        self._all_in = Event()
        self._failed = False

    @property
    def file(self) -> Path | None:
        """The newest file; older ones are beside it. None where there is no place for it."""
        if self._file is None:
            self._file = default_file()
        return self._file

    @property
    def written(self) -> Path | None:
        """The newest file, if all that was to be written is in it now, or soon is."""
        return self.file if self._all_in.wait(self._soon) and not self._failed else None

    def write(self, entry: str) -> None:
        """Have an entry added with the time. Never raises, and never waits."""
        with self._turn:
            if self._failed:
                return
            self._all_in.clear()
            self._entries.put(entry[:LONGEST_ENTRY])
            if self._writer is None:
                self._writer = Thread(target=self._write_all, daemon=True, name="log")
                try:
                    self._writer.start()
                except RuntimeError:  # no more threads
                    self._give_up()

    def close(self) -> None:
        """Let go of the file when all is in it, and wait for that, but not endlessly."""
        with self._turn:
            writer, self._writer = self._writer, None
        if writer is not None and writer.is_alive():
            self._entries.put(None)
            writer.join(self._at_the_end)

    def _write_all(self) -> None:
        """The work of the thread, until there is None in place of an entry."""
        import logging  # noqa: PLC0415 - not needed for a start

        handler: FileHandler | None = None
        while (entry := self._entries.get()) is not None:
            try:
                handler = handler or self._open()
                handler.emit(logging.makeLogRecord({"msg": entry}))
            except (OSError, ValueError, ImportError, RuntimeError):
                self._give_up()
            with self._turn:
                if self._entries.empty():
                    self._all_in.set()
        if handler is not None:
            handler.close()

    def _open(self) -> "FileHandler":
        import logging  # noqa: PLC0415 - not needed for a start
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - not needed for a start

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

    def _give_up(self, _record: object = None) -> None:
        self._failed = True
