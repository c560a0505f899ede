"""Writes documents in the background. Only the answer to the newest wish is handed out."""

import sys
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from viewer.export.formats import Format, Job, Written

NOBODYS = 0
"""The ticket of what is written so that the next is written sooner."""

NOT_WRITTEN = "Nothing was written: something went wrong in the program."


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was written; a sentence says why."""

    sentence: str


class _Writing(QRunnable):
    """Writes one document and tells the workshop, which outlives it."""

    def __init__(self, workshop: "Workshop", ticket: int, wanted: Format, job: Job) -> None:
        super().__init__()
        self._workshop, self._ticket, self._format, self._job = workshop, ticket, wanted, job

    def run(self) -> None:
        """Qt: in a worker thread."""
        try:
            result: Written | Failed = self._format.write(self._job)
        except Exception as error:  # whatever a writer meets, the window lives on
            if self._ticket == NOBODYS:
                return  # who wants it after all will meet the same in the open
            result = Failed(NOT_WRITTEN)
            sys.excepthook(type(error), error, error.__traceback__)
        with suppress(RuntimeError):  # the window has gone meanwhile, and the workshop with it
            self._workshop.answered.emit(self._ticket, result)


class Workshop(QObject):
    """`written` sends a `Written` or a `Failed` for the newest wish."""

    written = Signal(object)
    answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = NOBODYS + 1
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.answered.connect(self._take)

    def write(self, wanted: Format, job: Job) -> None:
        """Write in the background; a wish still waiting is forgotten."""
        self._ticket += 1
        self._pool.clear()
        self._pool.start(_Writing(self, self._ticket, wanted, job))

    def prepare(self, wanted: Format, job: Job) -> None:
        """Write in the background for nobody: modules, fonts and engine are warm thereafter."""
        self._pool.start(_Writing(self, NOBODYS, wanted, job))

    def finish(self) -> None:
        """Wait for what is under way; its answer is dropped."""
        self._ticket += 1
        self._pool.clear()
        self._pool.waitForDone()

    def settle(self) -> None:
        """Wait for what is under way, and hand its answer out now."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @Slot(int, object)
    def _take(self, ticket: int, result: object) -> None:
        if ticket == self._ticket:
            self.written.emit(result)
