"""The axis over and under the history: years above, frameworks below."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.history import HistoryPage
from viewer.ui.collection.history.time_axis import DayPositions
from viewer.ui.theme.painting import ON_LEFT
from viewer.ui.theme.theme import Themed, now


class HistoryAxis(QWidget, Themed):
    """The years, or with `frameworks` what began when; `inset` is what a scroll bar takes."""

    def __init__(self, *, frameworks: bool = False) -> None:
        super().__init__()
        self._page: HistoryPage | None = None
        self._frameworks = frameworks
        self.inset = 0

    def show_page(self, page: HistoryPage) -> None:
        """Show the axis of another page."""
        self._page = page
        if self._frameworks:
            self.setVisible(bool(page.frameworks))
        self.update()

    def apply_theme(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(now().em(20), now().em(1.7))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter, look = QPainter(self), now()
        axis = DayPositions(self._page, self.width() - self.inset)
        painter.setFont(look.font("caption"))
        if self._frameworks:
            painter.setPen(QColor(look.inks.accent))
            marks = [(axis.x(one.day), one.text) for one in self._page.frameworks]
        else:
            painter.setPen(QColor(look.inks.muted))
            marks = [(axis.x(date(year, 1, 1)), str(year)) for year in self._page.years]
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(look.inks.control))
        self._paint_marks(painter, marks, axis.right)

    def _paint_marks(self, painter: QPainter, marks: list[tuple[float, str]], right: float) -> None:
        """Each mark from its place on, as far as the next; what has no room is left out."""
        metrics, free = painter.fontMetrics(), -1.0
        places = [self._place(x, metrics.horizontalAdvance(told), right) for x, told in marks]
        ends = [*places[1:], right + 20]
        for x, (_, told), end in zip(places, marks, ends, strict=True):
            wide = metrics.horizontalAdvance(told)
            words = told
            if self._frameworks:
                words = metrics.elidedText(told, Qt.TextElideMode.ElideRight, round(end - x - 8))
            elif x < free or x + wide > right + 12:
                continue
            painter.drawText(QRectF(x + 2, 0, wide + 4, self.height()), ON_LEFT, words)
            free = x + wide + 8

    def _place(self, x: float, wide: int, right: float) -> float:
        """Where words begin: at their day, or before it where they would be cut off."""
        return max(min(x, right + 10 - wide), 0.0) if self._frameworks else x
