"""The title as a quiet button, where there is more than one report to choose from."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from viewer.presentation.content.blocks import Offer
from viewer.presentation.content.header import SwitcherEntry
from viewer.presentation.window.open_reports import open_reports_offered
from viewer.ui.forms.choice_popup import ChoicePopup
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import INSET, BodyText, now
from viewer.ui.theme.tool_tip import tool_tip

NAME = "Open reports"
HINT = "Body, year, inspectorate or file"
WIDE_EM = 38


class ReportList(ChoicePopup):
    """The open reports under their title; `picked` sends the id of one."""

    picked = Signal(int)

    def __init__(self, window: QWidget, under: QWidget) -> None:
        self._reports: tuple[SwitcherEntry, ...] = ()
        self._window, self._under = window, under
        super().__init__(window, NAME, HINT)

    def show_reports(self, reports: tuple[SwitcherEntry, ...]) -> None:
        """List these; equal ones are not touched."""
        if reports != self._reports:
            self._reports = reports
            if self.isVisible():
                self.renew()

    def offered(self, words: str) -> Offer:
        return open_reports_offered(self._reports, words)

    def pick(self, key: str) -> None:
        self.put_away()
        self.picked.emit(int(key))

    def place(self, room: QRect) -> QRect:
        corner = self._under.mapTo(self._window, QPoint(0, self._under.height() + 4))
        width = min(now().em(WIDE_EM), room.width() - 32)
        left = max(16, min(corner.x(), room.width() - width - 16))
        return QRect(left, corner.y(), width, room.height() - corner.y() - 24)


class ReportSwitcher(QPushButton, BodyText):
    """Says which report is in front and which of how many; pressed, it lists them all.

    `picked` sends the id of an open report.
    """

    picked = Signal(int)
    type_style = "title"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count = "", ""
        self._reports: tuple[SwitcherEntry, ...] = ()
        self.list: ReportList | None = None
        self.clicked.connect(self._toggle)
        # A click leaves the focus in an open list, which would close without it and open again.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Opens a list of the open reports")
        self.apply_theme()

    def show_reports(self, title: str, reports: tuple[SwitcherEntry, ...]) -> None:
        """Show the title of the one in front, and list them."""
        number = next((n for n, one in enumerate(reports, 1) if one.front), 0)
        self._title, self._count = title, f"{number} of {len(reports)}"
        self.setAccessibleName(f"{title}, report {self._count}")
        self.setToolTip(tool_tip(title))
        self._reports = reports
        if self.list is not None:
            self.list.show_reports(reports)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._title)
        return QSize(words + self._beside() + 2 * INSET, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(now().em(8), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by the keys that open a menu elsewhere."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

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

    def _toggle(self) -> None:
        if self.list is None:
            self.list = ReportList(self.window(), self)
            self.list.picked.connect(self.picked)
        self.list.show_reports(self._reports)
        if self.list.isVisible():
            self.list.put_away()
        else:
            self.list.open_empty()
