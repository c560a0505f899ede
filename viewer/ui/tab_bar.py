"""The tab bar: words with a line under the one in front."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from viewer.presentation.header import TabLabel
from viewer.ui.look import Dressed, now


class UnderlineTabs(QTabBar, Dressed):
    """A QTabBar, so that keys and screen readers find what they expect, with its own face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName("Sections of the report")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dress()

    def show_tabs(self, tabs: tuple[TabLabel, ...]) -> None:
        """Show these labels; the tab in front stays."""
        for number, tab in enumerate(tabs):
            if number >= self.count():
                self.addTab(tab.label)
            elif self.tabText(number) != tab.label:
                self.setTabText(number, tab.label)

    def dress(self) -> None:
        """Font of the look in use. The bold one, so that a tab's width never changes."""
        self.setFont(now().font("strong"))
        self.updateGeometry()

    def tabSizeHint(self, index: int) -> QSize:
        """Qt: the label with room on both sides."""
        width = self.fontMetrics().horizontalAdvance(self.tabText(index))
        return QSize(width + now().em(1.9), now().em(2.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: labels, the line, and where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.count()):
            self._paint_tab(painter, number)

    def _paint_tab(self, painter: QPainter, number: int) -> None:
        look = now()
        rect = self.tabRect(number)
        front = number == self.currentIndex()
        painter.setFont(look.font("strong" if front else "body"))
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.setPen(QColor(look.inks.text if front or hovered else look.inks.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(number))
        inner = rect.adjusted(look.em(0.9), 0, -look.em(0.9), 0)
        if front:
            line = QRect(inner.left(), rect.bottom() - 2, inner.width(), 3)
            painter.fillRect(line, QColor(look.inks.accent))
        if front and self.hasFocus():
            painter.setPen(QPen(QColor(look.inks.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            focus = inner.adjusted(-6, look.em(0.55), 6, -look.em(0.55))
            painter.drawRoundedRect(focus, 4, 4)
