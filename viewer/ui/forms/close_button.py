"""A cross that takes something away: a notice, or what was typed."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.theme import now

SMALLEST_TARGET = 26


class CloseButton(QAbstractButton):
    """Drawn in an ink; a reader of the keyboard gets here by Tab, a screen reader by its name."""

    def __init__(self, name: str, tip: str, ink: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        side = max(SMALLEST_TARGET, now().em(1.7))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = QColor(getattr(now().inks, self._ink))
        painter = smooth_painter(self)
        painter.setPen(QPen(ink, 1.6))
        reach = now().em(0.32)
        middle = self.rect().center()
        box = QRect(middle - QPoint(reach, reach), middle + QPoint(reach, reach))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topRight())
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(ink, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
