"""Printing pages: drawn in a worker at the printer's resolution, so that the window lives on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from viewer.export.saving import saved_words
from viewer.presentation.summary.document import Options, Paper
from viewer.ui.paper.cups_refusal import refusal
from viewer.ui.paper.pages import PdfPages
from viewer.ui.session import disk_tasks
from viewer.ui.session.disk_tasks import Saved
from viewer.ui.session.worker import Worker

MOST_DPI, BANDS = 600, 24
NEAR = 0.01
"""The share of its width or height by which a sheet may miss its size and still be it."""

SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "a3": QPageSize.PageSizeId.A3,
    "us-letter": QPageSize.PageSizeId.Letter,
}
PRINTED, STOPPED = "Printed", "Printing was stopped"
NOT_PRINTED = "The printer could not be reached. Nothing was printed."
BROKEN_OFF = "The printer stopped answering after {done} of {whole} pages."
REFUSED = "The printer did not accept the pages: {reason}. Nothing was printed."


def make_printer(options: Options, title: str) -> QPrinter:
    """A printer set to the paper of the options, its whole sheet used: margins are in the pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(SIZES[options.paper]))
    turn = QPageLayout.Orientation
    printer.setPageOrientation(turn.Landscape if options.landscape else turn.Portrait)
    grey, colour = QPrinter.ColorMode.GrayScale, QPrinter.ColorMode.Color
    printer.setColorMode(grey if options.mono else colour)
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
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


class _Printing:
    """Draws and prints the pages in a worker thread.

    A painter may draw on a printer in any thread, and handing one page to it takes a second.
    """

    def __init__(self, pdf: bytes, printer: QPrinter) -> None:
        self._pdf, self._printer = pdf, printer
        self.stopped = False

    def run(self, tell: Callable[[object], None]) -> str:
        """In a worker thread; a sentence on how it went. Told are pages done, and pages in all."""
        try:
            return self._printed(tell)
        except Exception as error:  # whatever a printer's driver meets, the window lives on
            return f"Printing failed: {error}"

    def _printed(self, tell: Callable[[object], None]) -> str:
        painter, pages = QPainter(), PdfPages(self._pdf)
        wanted = wanted_pages(self._printer, len(pages))
        done = 0
        try:
            if not painter.begin(self._printer):
                return NOT_PRINTED
            while done < len(wanted) and not self.stopped:
                if done and not self._printer.newPage():
                    return _broken_off(done, len(wanted))
                self._draw(painter, pages, wanted[done])
                done += 1
                tell((done, len(wanted)))
        finally:
            pages.close()
            if self.stopped:
                self._printer.abort()
            whole = painter.end() if painter.isActive() else True
        if self.stopped and done < len(wanted):
            return STOPPED
        if self._printer.printerState() == QPrinter.PrinterState.Error or not whole:
            return _broken_off(done, len(wanted))
        reason = refusal()
        return REFUSED.format(reason=reason) if reason else PRINTED

    def _draw(self, painter: QPainter, pages: PdfPages, number: int) -> None:
        """A page in strips: little memory, and the window waits for none of them long."""
        grey = self._printer.colorMode() == QPrinter.ColorMode.GrayScale
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        sheet = fitted(QSizeF(*pages.size(number)), paper)
        dpi = min(self._printer.resolution(), MOST_DPI)
        for start, end, image in pages.bands(number, dpi, BANDS, grey=grey):
            if self.stopped:
                return
            high = sheet.height()
            top = sheet.y() + start * high
            painter.drawImage(QRectF(sheet.x(), top, sheet.width(), (end - start) * high), image)


def fitted(page: QSizeF, paper: QRectF) -> QRectF:
    """Where a page goes on paper that may be another than it was set for: never out of shape."""
    size = page.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    missing = max(1 - size.width() / paper.width(), 1 - size.height() / paper.height())
    if missing < NEAR:
        return paper  # the same paper, rounded to whole points by somebody
    made = QRectF(paper.topLeft(), size)
    made.moveCenter(paper.center())
    return made


def _broken_off(done: int, whole: int) -> str:
    return BROKEN_OFF.format(done=done, whole=whole) if done else NOT_PRINTED


class PrintRun(QObject):
    """Prints. `progress` sends pages done and pages in all, `finished` a sentence."""

    progress = Signal(int, int)
    finished = Signal(str)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf, self._printer = pdf, printer
        self._printing = _Printing(pdf, printer)
        self._worker = Worker(self, self._end, told=self._tell)

    def start(self) -> None:
        """Begin; a target that is a PDF file gets the accessible PDF itself."""
        name = self._printer.outputFileName()
        if name and self._printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._worker.run(None, disk_tasks.saved, self._pdf, Path(name))
            return
        self._worker.run_telling(None, self._printing.run)

    def stop(self) -> None:
        """Stop as soon as can be."""
        self._printing.stopped = True

    def finish(self) -> None:
        """Stop, and wait a while until the printer is let go of; one may not answer."""
        self.stop()
        self._worker.finish()

    @Slot(object, object)
    def _tell(self, _key: object, pages: tuple[int, int]) -> None:
        self.progress.emit(*pages)

    @Slot(object, object)
    def _end(self, _key: object, ended: str | Saved | None) -> None:
        if isinstance(ended, Saved):
            ended = ended.failure or saved_words(ended.file)
        self.finished.emit(ended or NOT_PRINTED)
