"""Pages under each other, as they will be printed."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.layouts import in_column, take_away
from viewer.ui.paper.pages import PdfPages
from viewer.ui.theme.theme import now
from viewer.ui.widgets.surfaces import Surface

SCREEN_DPI = 96.0
FIT_PAGE, FIT_WIDTH = 0, -1
"""In place of a percentage: as large as a whole page, or its width, fits."""

ZOOMS = (FIT_PAGE, FIT_WIDTH, 50, 75, 100, 125, 150, 200)
LEAST, MOST = 10.0, 400.0
GAP = 18


def zoom_name(zoom: int) -> str:
    """A zoom as people read it."""
    return {FIT_PAGE: "Fit page", FIT_WIDTH: "Fit width"}.get(zoom, f"{zoom}%")


class PageView(QWidget):
    """One page. It is drawn when it is first seen, so that long documents open at once."""

    def __init__(self, pages: PdfPages, number: int, zoom: float) -> None:
        super().__init__()
        self._pages, self._number, self._zoom = pages, number, zoom
        self._image: QImage | None = None
        width, height = pages.size(number)
        scale = SCREEN_DPI / 72 * zoom / 100
        self.setFixedSize(QSize(round(width * scale), round(height * scale)))
        self.setAccessibleName(f"Page {number + 1} of {len(pages)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._image is None:
            dpi = SCREEN_DPI * self._zoom / 100 * ratio
            self._image = self._pages.image(self._number, dpi)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QPen(QColor(now().inks.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetsView(Surface):
    """All pages, scrolled downwards.

    `laid_out` sends the pages of a new document, `shown` the number of the page in view, from 0.
    """

    shown = Signal(int)
    laid_out = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.zoom = FIT_PAGE
        self._drawn_at = 0.0
        self._pages: PdfPages | None = None
        self.views: list[PageView] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._column = in_column(within=self.body, margins=(GAP, GAP, GAP, GAP), spacing=GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF, staying where the reader was."""
        before = self._pages
        self._pages = PdfPages(pdf)
        self._rebuild()
        self.laid_out.emit(self._pages)
        if before is not None:
            before.close()

    def set_zoom(self, zoom: int) -> None:
        """Show the pages larger or smaller, in per cent."""
        self.zoom = zoom
        self._rebuild()

    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        if 0 <= number < len(self.views):
            self._column.activate()
            self.verticalScrollBar().setValue(max(0, self.views[number].y() - GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pages is not None and self.zoom <= 0 and abs(self._percent() - self._drawn_at) > 1:
            self._rebuild()

    def _percent(self) -> float:
        if self.zoom > 0 or self._pages is None:
            return float(self.zoom)
        width, height = self._pages.size(0)
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width() if len(self._pages) > 1 else 0
        across = (room.width() - 2 * GAP - bar) / width
        down = (room.height() - 2 * GAP) / height
        fitting = across if self.zoom == FIT_WIDTH else min(across, down)
        return min(max(fitting * 72 / SCREEN_DPI * 100, LEAST), MOST)

    def _scrolled(self, value: int) -> None:
        third = value + self.viewport().height() // 3
        passed = [number for number, view in enumerate(self.views) if view.y() <= third]
        if passed:
            self.shown.emit(passed[-1])

    def close_pages(self) -> None:
        """Let go of the document."""
        self._clear()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _rebuild(self) -> None:
        self._clear()
        if self._pages is None:
            return
        self._drawn_at = self._percent()
        for number in range(len(self._pages)):
            view = PageView(self._pages, number, self._drawn_at)
            self._column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            self.views.append(view)

    def _clear(self) -> None:
        gone, self.views = self.views, []
        for view in gone:
            take_away(view)
