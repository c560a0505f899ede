"""A quiet push button, and a field to type into, with one face in both themes."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.ui.look import Dressed, now


class FlatButton(QPushButton, Dressed):
    """A push button without relief."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.dress()

    def dress(self) -> None:
        """Font of the look in use."""
        self.setFont(now().font("body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: the words with room around them."""
        look = now()
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        return QSize(words + look.em(2), look.em(2.15))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: edge, ground, words."""
        inks = now().inks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(inks.accent if focus else inks.control), 2 if focus else 1))
        painter.setBrush(QColor(inks.hover if self.underMouse() or self.isDown() else inks.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(inks.text if self.isEnabled() else inks.muted))
        flags = 0x0084 | 0x0800  # centred, and the mnemonic shown as the platform shows it
        painter.drawText(self.rect(), flags, self.text())
