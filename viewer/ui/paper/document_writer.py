"""Writes documents in the background. Only the answer to the newest request is handed out."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from time import monotonic
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal, Slot

from viewer.export.formats import Format
from viewer.export.job import AnyJob, Written
from viewer.ui.session.worker import Worker

NOBODYS = 0
"""The ticket of what is written so that the next is written sooner."""

PATIENCE = 10.0
"""Seconds that the end of the program waits for documents: a thread in the middle of one, which
asks no disk and so does end, would meet a program that is half taken down."""

NOT_WRITTEN = "Nothing was written: something went wrong in the program."


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was written; a sentence says why."""

    sentence: str


Wanted = AnyJob | Callable[[], AnyJob | Failed]
"""A job, or what makes it: to go through many reports takes long, and no window waits for that."""

_THREADS = WeakSet[Thread]()


def wait_for_writers() -> None:
    """Wait for documents that are being written, be it for nobody; for the end of the program."""
    until = monotonic() + PATIENCE
    for thread in list(_THREADS):
        thread.join(max(0.0, until - monotonic()))


def _write(ticket: int, wanted: Format, job: Wanted) -> Written | Failed | None:
    try:
        made = job() if callable(job) else job
        return made if isinstance(made, Failed) else wanted.write(made)
    except Exception as error:  # whatever a writer meets, the window lives on
        if ticket == NOBODYS:
            return None  # who wants it after all will meet the same in the open
        sys.excepthook(type(error), error, error.__traceback__)
        return Failed(NOT_WRITTEN)


class DocumentWriter(QObject):
    """Writes one document at a time; `written` sends a `Written` or a `Failed` for the newest."""

    written = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = NOBODYS + 1
        self._busy = False
        self._waiting: tuple[int, Format, Wanted] | None = None
        self._worker = Worker(self, self._take)

    def write(self, wanted: Format, job: Wanted) -> None:
        """Write in the background; a request still waiting is forgotten."""
        self._ticket += 1
        self._begin(self._ticket, wanted, job)

    def prepare(self, wanted: Format, job: Wanted) -> None:
        """Write in the background for nobody: modules, fonts and engine are warm thereafter."""
        if self._waiting is None:
            self._begin(NOBODYS, wanted, job)

    def drop(self) -> None:
        """Drop every request. What is under way goes on for nobody: nobody waits for it."""
        self._ticket += 1
        self._waiting = None

    def settle(self) -> None:
        """Wait for what is under way, and hand its answer out now."""
        self._worker.settle(PATIENCE)

    def _begin(self, ticket: int, wanted: Format, job: Wanted) -> None:
        if self._busy:
            self._waiting = (ticket, wanted, job)
            return
        self._busy = True
        _THREADS.add(self._worker.run(ticket, _write, ticket, wanted, job))

    @Slot(object, object)
    def _take(self, ticket: int, result: Written | Failed | None) -> None:
        self._busy = False
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._begin(*waiting)
        if ticket == self._ticket and result is not None:
            self.written.emit(result)
