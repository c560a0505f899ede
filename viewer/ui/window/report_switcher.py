"""The title as a quiet button, where there is more than one report to choose from."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from viewer.presentation.content.overview import OpenReport
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import INSET, Themed, now
from viewer.ui.theme.tool_tip import tool_tip


class ReportSwitcher(QPushButton, Themed):
    """Says which report is in front and which of how many; its menu lists them all.

    `picked` sends the id of an open report.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count = "", ""
        self._reports: tuple[OpenReport, ...] = ()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._pick)
        self.setMenu(self._menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Opens a menu of the open reports")
        self.apply_theme()

    def show_reports(self, title: str, reports: tuple[OpenReport, ...]) -> None:
        """Show the title of the one in front, and list them."""
        number = next((n for n, one in enumerate(reports, 1) if one.front), 0)
        self._title, self._count = title, f"{number} of {len(reports)}"
        self.setAccessibleName(f"{title}, report {self._count}")
        self.setToolTip(tool_tip(title))
        if reports != self._reports:
            self._reports = reports
            self._menu.clear()
            for one in reports:
                entry = self._menu.addAction(one.words.replace("&", "&&"))
                entry.setData(one.id)
                entry.setCheckable(True)
                entry.setChecked(one.front)
        self.updateGeometry()
        self.update()

    def apply_theme(self) -> None:
        self.setFont(now().font("title"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._title)
        return QSize(words + self._beside() + 2 * INSET, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(now().em(8), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, inks = now(), now().inks
        painter = QPainter(self)
        fill = inks.hover if self.underMouse() or self.isDown() else inks.card
        draw_edged(painter, self.rect(), fill, inks.accent if self.hasFocus() else None, 2)
        room = self.width() - self._beside() - 2 * INSET + 2
        shown = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(inks.text))
        box = QRectF(self.rect()).adjusted(INSET, 0, 0, 0)
        painter.drawText(box, middle, shown)
        at = INSET + self.fontMetrics().horizontalAdvance(shown) + look.em(0.7)
        painter.setFont(look.font("body"))
        painter.setPen(QColor(inks.muted))
        painter.drawText(box.adjusted(at - INSET, 1, 0, 1), middle, self._count)
        at += painter.fontMetrics().horizontalAdvance(self._count) + look.em(0.45)
        self._paint_arrow(painter, at)

    def _paint_arrow(self, painter: QPainter, left: float) -> None:
        size, middle = now().body * 0.3, self.height() / 2 + 1
        painter.setPen(QPen(QColor(now().inks.muted), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [
            QPointF(left, middle - size / 2),
            QPointF(left + size, middle + size / 2),
            QPointF(left + 2 * size, middle - size / 2),
        ]
        painter.drawPolyline(points)

    def _beside(self) -> int:
        return now().em(2.4) + round(len(self._count) * now().body * 0.55)

    def _pick(self, entry: QAction) -> None:
        self.picked.emit(entry.data())
