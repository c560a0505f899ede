"""Print preview: the pages as they will be, and how they are wanted."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from viewer.export.formats import format_named
from viewer.export.job import Written
from viewer.presentation.summary.document import Options
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.form_controls import FlatCombo
from viewer.ui.forms.labels import FieldLabel
from viewer.ui.layouts import in_column, in_row, size_within_screen, turn
from viewer.ui.paper.document_writer import DocumentWriter, Failed
from viewer.ui.paper.options import OptionsPanel
from viewer.ui.paper.page_list import PageList
from viewer.ui.paper.printable import Printable
from viewer.ui.paper.sheets_view import ZOOMS, SheetsView, zoom_name
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.scroll_bar import SlimArea
from viewer.ui.widgets.words import Words

if TYPE_CHECKING:
    from viewer.ui.paper.printing import PrintRun

SIDE_EM, WIDE_SIDE_EM, ONE_ROW_EM, ROOMY_EM = 19, 25, 46, 60


class PrintPreview(QDialog, Themed):
    """Shows the PDF that would be printed or saved; options redraw it at once.

    `said` sends a sentence to show in the window, `wants_export` that the PDF is to be saved.
    """

    said = Signal(str)
    wants_export = Signal(object)

    def __init__(self, printable: Printable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Print preview – Inspection Viewer")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._printable = printable
        self._pdf: bytes | None = None
        self._run: PrintRun | None = None
        self._writer = DocumentWriter(self)
        self._writer.written.connect(self._take)
        first = replace(printable.first(), form="briefing")  # what is printed most
        self._set(first)  # at once: the pages are set while the rest is made
        self.options = OptionsPanel(first, forms=printable.forms, variants=printable.variants)
        self.options.changed.connect(self._redraw)
        self.sheets = SheetsView()
        self.status = Words("", "caption", "muted")
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Printing")
        self.progress.hide()
        self.zoom = FlatCombo()
        self.zoom.offer(((zoom, zoom_name(zoom)) for zoom in ZOOMS), self.sheets.zoom)
        self.zoom.currentIndexChanged.connect(self._zoomed)
        self.pages = PageList()
        self.pages.wanted.connect(self.sheets.go_to)
        self.sheets.shown.connect(self.pages.follow)
        self.sheets.laid_out.connect(self.pages.show_pages)
        self.print_button = FlatButton("&Print…", self._print)
        self.save_button = FlatButton("&Export…", self._save)
        self.stop_button = FlatButton("S&top printing", self._stop)
        self.stop_button.hide()
        self.close_button = FlatButton("&Close", self.reject)
        self.addActions(parent.window().actions())
        self._lay_out()
        self.apply_theme()
        self._await_pages()

    def apply_theme(self) -> None:
        roomy = not self._printable.forms and self.width() >= now().em(ROOMY_EM)
        self._side.setFixedWidth(now().em(WIDE_SIDE_EM if roomy else SIDE_EM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, put the buttons under the rest and hide the thumbnails."""
        super().resizeEvent(event)
        wide = event.size().width() >= now().em(ONE_ROW_EM)
        turn(self._foot, across=wide)
        self.pages.setVisible(wide)
        self.apply_theme()

    def done(self, result: int) -> None:
        """Close, in whatever way; wait for a print job, but not for pages in the making."""
        try:
            if self._run is not None:
                self._run.finish()
            self._writer.drop()
            self.pages.show_pages(None)
            self.sheets.close_pages()
        finally:  # nothing else can be used while it is open
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.done(0)
        super().closeEvent(event)

    def tell(self, sentence: str) -> None:
        """Say something under the pages: the window behind cannot be seen."""
        self.status.setText(sentence)
        self.sheets.setAccessibleDescription(sentence)

    def _redraw(self, options: Options) -> None:
        self._await_pages()
        self._set(options)

    def _await_pages(self) -> None:
        self.tell("Preparing the pages…")
        self._can_leave(False)

    def _set(self, options: Options) -> None:
        self._writer.write(format_named("pdf"), partial(self._printable.job, options))

    def _take(self, result: Written | Failed) -> None:
        if isinstance(result, Failed):
            self.tell(result.sentence)
            return
        self._pdf = result.data
        self.sheets.show_pdf(result.data)
        count = len(self.sheets.views)
        self.tell(" ".join([f"{count} page{'s' * (count != 1)}.", *result.notices]))
        self._can_leave(True)

    def _can_leave(self, ready: bool) -> None:
        self.print_button.setEnabled(ready and self._run is None)
        self.save_button.setEnabled(ready)

    def _zoomed(self) -> None:
        self.sheets.set_zoom(self.zoom.currentData())

    def _save(self) -> None:
        self.wants_export.emit(self.options.options())

    def _print(self) -> None:
        # A list of printers can take long to make: only when it is asked for.
        from viewer.ui.paper.printing import PrintRun, ask_for_printer, make_printer  # noqa: PLC0415 - not needed for a start

        assert self._pdf is not None
        title = self._printable.named(self.options.options())
        printer = make_printer(self.options.options(), title)
        if not ask_for_printer(printer, len(self.sheets.views), self):
            return
        run = PrintRun(self._pdf, printer, self)
        run.progress.connect(self._show_progress)
        run.finished.connect(self._printed)
        self._run = run
        self._can_leave(False)
        self.stop_button.show()
        run.start()

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)
        self.progress.show()

    def _printed(self, sentence: str) -> None:
        self._run = None
        self.progress.hide()
        self.stop_button.hide()
        self._can_leave(True)
        self.tell(sentence)
        self.said.emit(sentence)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _lay_out(self) -> None:
        self._side = SlimArea(self.options)
        across = in_row(self._side, self.pages, (self.sheets, 1), spacing=16)
        zoom = FieldLabel("&Zoom", self.zoom)
        told = in_row((self.status, 1), self.progress, zoom, self.zoom, spacing=8)
        pressed = (self.stop_button, self.save_button, self.print_button, self.close_button)
        buttons = in_row(None, *pressed, spacing=8)
        self._foot = in_row((told, 1), buttons, spacing=8)
        in_column((across, 1), self._foot, within=self, margins=(16, 16, 16, 12))
        size_within_screen(self, 84, 58)
        self.print_button.setDefault(True)
