"""Export: ask where to, write in the background, save whole, and say so."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.index import Index
from viewer.domain.rules.flaw import shown
from viewer.export.formats import FORMATS, Format, Job, Written
from viewer.export.saving import NotSaved, save_whole
from viewer.presentation.summary.document import Options
from viewer.ui.paper.workshop import Failed, Workshop


def filter_of(wanted: Format) -> str:
    """A format as the file dialog shows it."""
    return f"{wanted.title} (*{wanted.ending})"


def with_ending(name: str, chosen: str) -> tuple[Path, Format]:
    """The file and format that a name and a chosen filter mean; the name's own ending wins."""
    by_length = sorted(FORMATS, key=lambda item: -len(item.ending))
    for item in by_length:
        if name.lower().endswith(item.ending):
            return Path(name), item
    wanted = next((item for item in FORMATS if filter_of(item) == chosen), FORMATS[0])
    return Path(name + wanted.ending), wanted


class Exporter(QObject):
    """Writes one file at a time. `finished` sends a sentence and the file, or None for no file."""

    finished = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._workshop = Workshop(self)
        self._workshop.written.connect(self._save)

    def ask(self, index: Index, folder: str, parent: QWidget, first: Format = FORMATS[0]) -> str:
        """Ask for a file name and begin; return the folder to remember, empty if given up."""
        return self.ask_with(index, Options(), folder, parent, first)

    def ask_with(
        self, index: Index, options: Options, folder: str, parent: QWidget, first: Format
    ) -> str:
        """Ask for a file name with these options, and begin."""
        name = f"{index.report.about.id}-{options.form}{first.ending}"
        filters = ";;".join(filter_of(item) for item in FORMATS)
        chosen, kind = QFileDialog.getSaveFileName(
            parent, "Export", str(Path(folder, name)), filters, filter_of(first)
        )
        if not chosen:
            return ""
        file, wanted = with_ending(chosen, kind)
        self.begin(file, wanted, Job(index, options, date.today()))  # noqa: DTZ011 - the reader's day
        return str(file.parent)

    def begin(self, file: Path, wanted: Format, job: Job) -> None:
        """Write a file in the background."""
        self._file = file
        self._workshop.write(wanted, job)

    def finish(self) -> None:
        """Wait for what is under way."""
        self._workshop.finish()

    def _save(self, result: Written | Failed) -> None:
        assert self._file is not None
        if isinstance(result, Failed):
            self.finished.emit(result.sentence, None)
            return
        try:
            save_whole(result.data, self._file)
        except NotSaved as failure:
            self.finished.emit(str(failure), None)
            return
        words = " ".join([f"Exported {shown(self._file.name)}.", *result.notices])
        self.finished.emit(words, self._file)
