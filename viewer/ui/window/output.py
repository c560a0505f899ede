"""Print and export for the window: made when first asked for, told to the reader without a box."""

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.store.disk.path_status import home_folder
from viewer.ui.accessibility.focus import alive
from viewer.ui.accessibility.open_over import open_over
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Question
from viewer.ui.timers import single_shot

if TYPE_CHECKING:
    from datetime import date

    from viewer.export.targets import SavePlan
    from viewer.presentation.summary.document import Options
    from viewer.ui.paper.export_dialog import ExportDialog
    from viewer.ui.paper.exporting import Exporter
    from viewer.ui.paper.preview import PrintPreview
    from viewer.ui.paper.printable import Printable

WHERE_TO = "Folder to export to"
WRITING_BRIEFINGS = "Writing the briefings…"
PREPARES_AFTER_MS = 100  # when the dialog is on the screen


class Output(QObject):
    """What leaves the program. `exported` sends a sentence and a file."""

    exported = Signal(str, object)

    def __init__(self, hub: Hub, holder: WindowMemoryHolder, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._holder, self._window = hub, holder, window
        self._exporter: Exporter | None = None
        self._previewed: Printable | None = None
        self._exported: Printable | None = None
        self.asking: ExportDialog | None = None
        self.preview: PrintPreview | None = None
        self._briefings = Question(self, hub.said.emit)

    def print(self) -> None:
        """Show the preview, from which printing starts."""
        from viewer.ui.paper.preview import PrintPreview

        if (found := self._printable()) is None or alive(self.preview) is not None:
            return
        self._previewed = found
        self.preview = PrintPreview(found, self._window)
        self.preview.said.connect(self._hub.said)
        self.preview.wants_export.connect(self._save_preview)
        self.preview.finished.connect(self._preview_closed)
        open_over(self.preview)

    def export(self) -> None:
        """Ask in what formats, how and where to, and write."""
        if (found := self._printable()) is not None:
            self._ask(found, found.first(), self._window)

    def export_briefings(self) -> None:
        """Ask for a folder, and write a briefing of each report that the matrix shows there."""
        from viewer.ui.dialogs.file_dialog import ask_for_folder
        from viewer.ui.paper.printable_collection import briefings_of

        one = self._hub.state.open_collection
        start = self._holder.value.export_folder or home_folder()
        if one is None or (parent := ask_for_folder(self._window, start, WHERE_TO)) is None:
            return
        if (task := briefings_of(one, parent)) is not None:
            self._holder.note(replace(self._holder.value, export_folder=str(parent)))
            self._hub.said.emit(WRITING_BRIEFINGS)
            self._briefings.ask(*task)

    def finish(self) -> None:
        """Close what is open, and wait for a file that is being written."""
        if (asking := alive(self.asking)) is not None:
            asking.reject()
        if (preview := alive(self.preview)) is not None:
            preview.reject()
        if self._exporter is not None:
            self._exporter.finish()
        if self._exporter is not None or self._previewed is not None:
            from viewer.ui.paper.document_writer import wait_for_writers

            wait_for_writers()

    def _save_preview(self, options: "Options") -> None:
        # Another report may have come to the front meanwhile.
        if self._previewed is not None:
            self._ask(self._previewed, options, alive(self.preview) or self._window)

    def _printable(self) -> "Printable | None":
        """What is in front: a collection, a comparison, or else the report."""
        if (collection := self._hub.state.open_collection) is not None:
            from viewer.ui.paper.printable_collection import printable_collection

            return printable_collection(collection)
        from viewer.ui.paper.printable import printable_report
        from viewer.ui.paper.printable_comparison import printable_comparison

        report_file = self._hub.state.report_file
        if report_file is None:
            return None
        compared = printable_comparison(self._hub.state, _today())
        return compared or printable_report(report_file.index, _today())

    def _ask(self, found: "Printable", options: "Options", parent: QWidget) -> None:
        from viewer.ui.paper.export_dialog import ExportDialog

        if alive(self.asking) is not None:
            return
        self._exported = found
        home = home_folder()
        folder = self._holder.value.export_folder or home
        self.asking = ExportDialog(found, folder, options, parent, otherwise=home)
        self.asking.chosen.connect(self._write)
        self.asking.finished.connect(self._asked)
        open_over(self.asking)
        # A PDF of many findings would take long for nothing.
        if alive(self.preview) is None and not found.long:
            soon = single_shot(self.asking, self._prepare, PREPARES_AFTER_MS)
            self.asking.finished.connect(soon.stop)
            soon.start()

    def _prepare(self) -> None:
        """While the reader chooses: what is chosen is then written at once."""
        if alive(self.asking) is not None and self._exported is not None:
            self._maker().prepare(partial(self._exported.job, self._exported.first()))

    def _write(self, plan: "SavePlan", options: "Options") -> None:
        assert self._exported is not None
        folder = str(plan.targets[0].file.parent)
        self._holder.note(replace(self._holder.value, export_folder=folder))
        job = cache(partial(self._exported.job, options))  # once for all formats
        self._maker().begin_all(plan, job)

    def _asked(self, _result: int) -> None:
        if self.asking is not None:
            self.asking.deleteLater()
            self.asking = None

    def _told(self, sentence: str, file: object) -> None:
        self.exported.emit(sentence, file)
        if (preview := alive(self.preview)) is not None:
            preview.tell(sentence)

    def _preview_closed(self, _result: int) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _maker(self) -> "Exporter":
        if self._exporter is None:
            from viewer.ui.paper.exporting import Exporter

            self._exporter = Exporter(self)
            self._exporter.finished.connect(self._told)
        return self._exporter


def _today() -> "date":
    from datetime import date  # not needed for a start

    return date.today()  # noqa: DTZ011 - the reader's own day stands on the page
