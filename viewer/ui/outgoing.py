"""Print and export for the window: made when first asked for, told to the reader without a box."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.hub import Hub

if TYPE_CHECKING:
    from viewer.presentation.summary.document import Options
    from viewer.store.desk import Document
    from viewer.ui.paper.exporting import Exporter
    from viewer.ui.paper.preview import PrintPreview


class Outgoing(QObject):
    """What leaves the program. `said` sends a sentence, `exported` a sentence and a file."""

    said = Signal(str)
    exported = Signal(str, object)

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = hub, window
        self._exporter: Exporter | None = None
        self._previewed: Document | None = None
        self.preview: PrintPreview | None = None

    def print(self) -> None:
        """Show the preview, from which printing starts."""
        from viewer.ui.paper.preview import PrintPreview

        document = self._previewed = self._hub.document()
        if document is None or self.preview is not None:
            return
        today = date.today()  # noqa: DTZ011 - the reader's own day stands on the page
        self.preview = PrintPreview(document.index, today, self._window)
        self.preview.said.connect(self.said)
        self.preview.wants_export.connect(self._save_preview)
        self.preview.finished.connect(self._preview_closed)
        self.preview.open()

    def export(self) -> None:
        """Ask where to and in what format, and write the summary."""
        document = self._hub.document()
        if document is not None:
            folder = self._maker().ask(document.index, self._folder(), self._window)
            self._remember(folder)

    def finish(self) -> None:
        """Close the preview, and wait for a file that is being written."""
        if self.preview is not None:
            self.preview.reject()
        if self._exporter is not None:
            self._exporter.finish()

    def _save_preview(self, options: "Options") -> None:
        from viewer.export.formats import format_named

        # Another report may have come to the front meanwhile.
        document, parent = self._previewed, self.preview or self._window
        if document is not None:
            pdf = format_named("pdf")
            where = self._folder()
            self._remember(self._maker().ask_with(document.index, options, where, parent, pdf))

    def _preview_closed(self, _result: int) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _maker(self) -> "Exporter":
        if self._exporter is None:
            from viewer.ui.paper.exporting import Exporter

            self._exporter = Exporter(self)
            self._exporter.finished.connect(self.exported)
        return self._exporter

    def _folder(self) -> str:
        folder = self._hub.state.settings.export_folder
        return folder if folder and Path(folder).is_dir() else str(Path.home())

    def _remember(self, folder: str) -> None:
        if folder:
            self._hub.adjust(export_folder=folder)
