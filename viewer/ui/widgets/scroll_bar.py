"""A slim scroll bar that keeps out of the way."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyleOptionSlider, QWidget

from viewer.ui.theme.theme import now

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A rounded handle on no ground."""

    def __init__(
        self, parent: QWidget, orientation: Qt.Orientation = Qt.Orientation.Vertical
    ) -> None:
        super().__init__(orientation, parent)

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        along = self.orientation() == Qt.Orientation.Vertical
        return QSize(WIDTH, usual.height()) if along else QSize(usual.width(), WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the handle where the style would draw it."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its 500 enumerators take 6 ms: only once one is seen

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
        along = self.orientation() == Qt.Orientation.Vertical
        across, ends = (3, 1) if along else (1, 3)
        painter.drawRoundedRect(QRectF(handle).adjusted(across, ends, -across, -ends), 3, 3)


def make_slim(area: QAbstractScrollArea) -> None:
    """Give an area the slim bar downwards, and none across."""
    area.setVerticalScrollBar(SlimScrollBar(area))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
