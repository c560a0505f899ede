"""Pages under each other, as they will be printed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui.ground import Ground
from viewer.ui.look import now
from viewer.ui.paper.pages import Pages

SCREEN_DPI = 96.0
ZOOMS = (50, 75, 100, 125, 150, 200)
GAP = 18


class PageView(QWidget):
    """One page. It is drawn when it is first seen, so that long documents open at once."""

    def __init__(self, pages: Pages, number: int, zoom: int) -> None:
        super().__init__()
        self._pages, self._number, self._zoom = pages, number, zoom
        self._image: QImage | None = None
        width, height = pages.size(number)
        scale = SCREEN_DPI / 72 * zoom / 100
        self.setFixedSize(QSize(round(width * scale), round(height * scale)))
        self.setAccessibleName(f"Page {number + 1} of {len(pages)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the page, as sharp as the screen is."""
        ratio = self.devicePixelRatioF()
        if self._image is None:
            dpi = SCREEN_DPI * self._zoom / 100 * ratio
            self._image = self._pages.image(self._number, dpi)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QPen(QColor(now().inks.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetsView(Ground):
    """All pages, scrolled downwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 75
        self._pages: Pages | None = None
        self.views: list[PageView] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages")
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF, staying where the reader was."""
        before = self._pages
        self._pages = Pages(pdf)
        self._rebuild()
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
        for number in range(len(self._pages)):
            view = PageView(self._pages, number, self.zoom)
            self._column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            self.views.append(view)

    def _clear(self) -> None:
        for view in self.views:
            self._column.removeWidget(view)
            view.hide()
            view.setParent(None)
            view.deleteLater()
        self.views = []
