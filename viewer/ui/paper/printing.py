"""Printing pages: a page at a time, so that the window lives and printing can be stopped."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from viewer.export.saving import NotSaved, save_whole
from viewer.presentation.summary.document import Options, Paper
from viewer.ui.paper.pages import Pages

MOST_DPI = 600
SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "a3": QPageSize.PageSizeId.A3,
    "us-letter": QPageSize.PageSizeId.Letter,
}
PRINTED, STOPPED = "Printed", "Printing was stopped"
NOT_PRINTED = "The printer could not be reached. Nothing was printed."


def make_printer(options: Options, title: str) -> QPrinter:
    """A printer set to the paper of the options, its whole sheet used: margins are in the pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(SIZES[options.paper]))
    turn = QPageLayout.Orientation
    printer.setPageOrientation(turn.Landscape if options.landscape else turn.Portrait)
    return printer


def ask_for_printer(printer: QPrinter, pages: int, parent: QWidget) -> bool:
    """Show the system's print dialog; tell whether the reader wants to print."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    wanted = bool(dialog.exec())
    dialog.deleteLater()
    return wanted


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages to print, from 0, in order, with copies where the printer makes none itself."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() != QPrinter.PrintRange.PageRange or first == 0:
        first, last = 1, count
    chosen = list(range(first - 1, min(last, count)))
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


class PrintRun(QObject):
    """Prints. `progress` sends pages done and pages in all, `finished` a sentence."""

    progress = Signal(int, int)
    finished = Signal(str)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf, self._printer = pdf, printer
        self._pages: Pages | None = None
        self._painter: QPainter | None = None
        self._wanted: list[int] = []
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; a target that is a PDF file gets the accessible PDF itself."""
        name = self._printer.outputFileName()
        if name and self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._save(Path(name))
            return
        self._pages = Pages(self._pdf)
        self._wanted = wanted_pages(self._printer, len(self._pages))
        self._painter = QPainter()
        if not self._painter.begin(self._printer):
            self._end(NOT_PRINTED)
            return
        self._timer.start()

    def stop(self) -> None:
        """Stop before the next page."""
        if self._painter is not None:
            self._printer.abort()
            self._end(STOPPED)

    def _save(self, file: Path) -> None:
        try:
            save_whole(self._pdf, file)
        except NotSaved as failure:
            self.finished.emit(str(failure))
        else:
            self.finished.emit(f"Saved {file.name}")

    def _next(self) -> None:
        assert self._painter is not None
        assert self._pages is not None
        if self._done == len(self._wanted):
            self._end(PRINTED)
            return
        if self._done and not self._printer.newPage():
            self._end(NOT_PRINTED)
            return
        dpi = min(self._printer.resolution(), MOST_DPI)
        image = self._pages.image(self._wanted[self._done], dpi)
        sheet = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        self._painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
        self._done += 1
        self.progress.emit(self._done, len(self._wanted))

    def _end(self, sentence: str) -> None:
        self._timer.stop()
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        if self._printer.printerState() == QPrinter.PrinterState.Error:
            sentence = NOT_PRINTED
        self.finished.emit(sentence)
