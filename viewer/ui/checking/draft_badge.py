"""A word in a rounded box: that what is in front is a draft."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import BodyText, now


class DraftBadge(QWidget, BodyText):
    """A word in a rounded box: that this is a draft."""

    type_style = "strong"

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self.setAccessibleName(word)
        self.apply_theme()

    def sizeHint(self) -> QSize:
        look = now()
        return QSize(self.fontMetrics().horizontalAdvance(self._word) + look.em(1.5), look.em(1.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, inks = smooth_painter(self), now().inks
        box = QRectF(self.rect())
        draw_edged(painter, box, inks.selected, None, radius=box.height() / 2)
        painter.setFont(self.font())
        painter.setPen(QColor(inks.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)
