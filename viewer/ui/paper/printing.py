"""Printing pages: drawn in a worker at the printer's resolution, so that the window lives on."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QRunnable, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
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
BROKEN_OFF = "The printer stopped answering after {done} of {whole} pages."


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


class _Drawing(QRunnable):
    """Draws one page and tells the run, which outlives it."""

    def __init__(self, run: "PrintRun", pages: Pages, number: int, dpi: int) -> None:
        super().__init__()
        self._run, self._pages, self._number, self._dpi = run, pages, number, dpi

    def run(self) -> None:
        """Qt: in a worker thread."""
        try:
            image = self._pages.image(self._number, self._dpi)
        except Exception:  # memory may be short: told of like a printer that does not answer
            image = QImage()
        self._run.drawn.emit(image)


class PrintRun(QObject):
    """Prints. `progress` sends pages done and pages in all, `finished` a sentence.

    The next page is drawn in a worker while the printer takes the last.
    """

    progress = Signal(int, int)
    finished = Signal(str)
    drawn = Signal(object)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf, self._printer = pdf, printer
        self._pages: Pages | None = None
        self._painter: QPainter | None = None
        self._wanted: list[int] = []
        self._done = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.drawn.connect(self._take)

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
        self._draw_next()

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

    def _draw_next(self) -> None:
        assert self._pages is not None
        if self._done == len(self._wanted):
            self._end(PRINTED)
            return
        dpi = min(self._printer.resolution(), MOST_DPI)
        self._pool.start(_Drawing(self, self._pages, self._wanted[self._done], dpi))

    @Slot(object)
    def _take(self, image: QImage) -> None:
        if self._painter is None:  # stopped meanwhile
            return
        if image.isNull() or (self._done and not self._printer.newPage()):
            self._end(self._broken_off())
            return
        sheet = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        self._painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
        self._done += 1
        self.progress.emit(self._done, len(self._wanted))
        if self._painter is not None:  # whoever was told may have stopped it
            self._draw_next()

    def _broken_off(self) -> str:
        if not self._done:
            return NOT_PRINTED
        return BROKEN_OFF.format(done=self._done, whole=len(self._wanted))

    def _end(self, sentence: str) -> None:
        self._pool.waitForDone()
        if self._painter is not None and self._painter.isActive() and not self._painter.end():
            sentence = self._broken_off()
        self._painter = None
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        if self._printer.printerState() == QPrinter.PrinterState.Error:
            sentence = self._broken_off()
        self.finished.emit(sentence)
