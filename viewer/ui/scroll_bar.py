"""A slim scroll bar that keeps out of the way."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyleOptionSlider, QWidget

from viewer.ui.look import now

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A rounded handle on no ground."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def sizeHint(self) -> QSize:
        """Qt: slim."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the handle where the style would draw it."""
        from PySide6.QtWidgets import QStyle  # its 500 enumerators take 6 ms: only once one is seen

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        inks = now().inks
        painter.setBrush(QColor(inks.muted if self.isSliderDown() else inks.control))
        painter.drawRoundedRect(QRectF(handle).adjusted(3, 1, -3, -1), 3, 3)


def make_slim(area: QAbstractScrollArea) -> None:
    """Give an area the slim bar downwards, and none across."""
    area.setVerticalScrollBar(SlimScrollBar(area))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
