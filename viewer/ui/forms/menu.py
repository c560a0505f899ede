"""A menu with an edge that can be seen in every theme."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from viewer.ui.theme.theme import now


class Menu(QMenu):
    """A menu that draws its edge itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(now().inks.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
