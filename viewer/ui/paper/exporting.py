"""Export: write what was chosen in the background, save each file whole, and say so."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.domain.rules.flaw import shown
from viewer.export.formats import Format, Job, Written, format_named
from viewer.export.saving import NotSaved, save_whole
from viewer.export.targets import Plan, Target, counted
from viewer.ui.paper.workshop import Failed, Workshop


class Exporter(QObject):
    """Writes one file after the other. `finished` sends a sentence and a file, or None for none."""

    finished = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Target, Job]] = deque()
        self._now: Target | None = None
        self._done: list[Path] = []
        self._said: list[str] = []
        self._workshop = Workshop(self)
        self._workshop.written.connect(self._save)

    def begin(self, file: Path, wanted: Format, job: Job) -> None:
        """Write a file in the background."""
        self.begin_all(Plan((Target(wanted, file),)), job)

    def begin_all(self, plan: Plan, job: Job) -> None:
        """Write the files of a plan, after those that are still to be written."""
        self._waiting.extend((target, job) for target in plan.targets)
        if self._now is None:
            self._next()

    def prepare(self, job: Job) -> None:
        """Have the print engine ready before something is to be written: it takes 0.1 s."""
        self._workshop.prepare(format_named("pdf"), job)

    def finish(self) -> None:
        """Wait for what is under way; what was still to come is not begun."""
        self._waiting.clear()
        self._workshop.finish()

    def _next(self) -> None:
        if self._waiting:
            self._now, job = self._waiting.popleft()
            self._workshop.write(self._now.format, job)
            return
        self._now = None
        done, said = self._done, self._said
        self._done, self._said = [], []
        words = [f"Exported {_all_of(done)}."] if done else []
        self.finished.emit(" ".join([*words, *dict.fromkeys(said)]), done[0] if done else None)

    def _save(self, result: Written | Failed) -> None:
        assert self._now is not None
        if isinstance(result, Failed):
            self._said.append(result.sentence)
        else:
            try:
                save_whole(result.data, self._now.file)
            except NotSaved as failure:
                self._said.append(str(failure))
            else:
                self._done.append(self._now.file)
                self._said.extend(result.notices)
        self._next()


def _all_of(files: list[Path]) -> str:
    """The names of one or two files; of more, how many."""
    if len(files) <= 2:
        return " and ".join(shown(file.name) for file in files)
    return counted(len(files)).lower()
