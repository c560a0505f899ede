"""The view of a page of a PDF: how large it is, and what of it is in sight."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent

from viewer.ui.documents.page_picture import PageCanvas
from viewer.ui.layouts import in_column
from viewer.ui.widgets.surfaces import Surface

GAP = 14
LEAST_ZOOM, MOST_ZOOM = 0.5, 4.0


class PictureView(Surface):
    """Scrolls over a page, which is as wide as the view times the zoom. `resized`: draw it anew."""

    resized = Signal()

    def __init__(self, canvas: PageCanvas | None = None, gap: int = GAP) -> None:
        super().__init__(card=canvas is not None)
        self.zoom, self._gap = 1.0, gap
        self.canvas = canvas or PageCanvas()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column = in_column(self.canvas, within=self.body, margins=(gap, gap, gap, gap))
        column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def pixels_wanted(self) -> int:
        """How wide to draw the page, in pixels of the screen."""
        return round(self._width() * self.devicePixelRatioF())

    def set_zoom(self, zoom: float) -> None:
        """Show the page so many times as wide as the view."""
        self.zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self.fit()
        self.resized.emit()

    def fit(self) -> None:
        """Give the page the size that suits the view."""
        width = self._width()
        self.canvas.setFixedSize(QSize(width, self.canvas.height_at(width)))

    def reveal(self, *, at_foot: bool = False) -> None:
        """Scroll to the framed place, or to the head or the foot of the page."""
        layout = self.body.layout()
        if layout is not None:
            layout.activate()
        self.body.adjustSize()
        box, bar = self.canvas.marked_box(), self.verticalScrollBar()
        if box is None:
            bar.setValue(bar.maximum() if at_foot else 0)
            return
        bar.setValue(round(box.top() + self._gap - self.viewport().height() / 3))
        self.horizontalScrollBar().setValue(round(box.left() + self._gap - 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
            self.resized.emit()

    def _width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.maximumViewportSize().width() - 2 * self._gap - bar
        return max(50, round(room * self.zoom))
