"""Export: write what was chosen in the background, save each file whole, and say so."""

from collections import deque
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot

from viewer.characters import shown
from viewer.export.formats import Format, format_named
from viewer.export.job import Written
from viewer.export.targets import ExportFile, SavePlan, counted
from viewer.ui.paper.document_writer import DocumentWriter, Failed, Wanted
from viewer.ui.session import disk_tasks
from viewer.ui.session.disk_tasks import Saved
from viewer.ui.session.worker import Worker

PATIENCE = 5.0
"""Seconds that the end of the program waits for files: a disk may not answer."""


class Exporter(QObject):
    """Writes one file after the other. `finished` sends a sentence and a file, or None for none.

    A file that was not agreed to be replaced is not, be it there only by the time it is written.
    """

    finished = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[ExportFile, Wanted, bool]] = deque()
        self._now: ExportFile | None = None
        self._replaces = False
        self._done: list[Path] = []
        self._said: list[str] = []
        self._writer = DocumentWriter(self)
        self._writer.written.connect(self._save)
        self._saving = Worker(self, self._saved)

    def begin(self, file: Path, wanted: Format, job: Wanted) -> None:
        """Write a file in the background, in the place of one that is there."""
        target = ExportFile(wanted, file)
        self.begin_all(SavePlan((target,), replaced=(target,)), job)

    def begin_all(self, plan: SavePlan, job: Wanted) -> None:
        """Write the files of a plan, after those that are still to be written."""
        self._waiting.extend((one, job, one in plan.replaced) for one in plan.targets)
        if self._now is None:
            self._next()

    def prepare(self, job: Wanted) -> None:
        """Have the print engine ready before something is to be written: it takes 0.1 s."""
        self._writer.prepare(format_named("pdf"), job)

    def finish(self) -> None:
        """Write what is still to be written, for as long as the end of a program can wait."""
        until = monotonic() + PATIENCE
        while self._now is not None and monotonic() < until:
            self._writer.settle()
            self._saving.settle(until - monotonic())
        self._waiting.clear()
        self._now = None
        self._writer.drop()

    def _next(self) -> None:
        if self._waiting:
            self._now, job, self._replaces = self._waiting.popleft()
            self._writer.write(self._now.format, job)
            return
        self._now = None
        done, said = self._done, self._said
        self._done, self._said = [], []
        words = [f"Exported {_all_of(done)}."] if done else []
        self.finished.emit(" ".join([*words, *dict.fromkeys(said)]), done[0] if done else None)

    @Slot(object)
    def _save(self, result: Written | Failed) -> None:
        if self._now is None:  # the program has ended meanwhile
            return
        if isinstance(result, Failed):
            self._said.append(result.sentence)
            self._next()
            return
        given = (result.data, self._now.file, self._replaces)
        self._saving.run(result.notices, disk_tasks.saved, *given)

    @Slot(object, object)
    def _saved(self, notices: tuple[str, ...], saved: Saved | None) -> None:
        if self._now is None:
            return
        if saved is not None and not saved.failure:
            self._done.append(saved.file)
            self._said.extend(notices)
        elif saved is not None:
            self._said.append(saved.failure)
        self._next()


def _all_of(files: list[Path]) -> str:
    """The names of one or two files; of more, how many."""
    if len(files) <= 2:
        return " and ".join(shown(file.name) for file in files)
    return counted(len(files)).lower()
