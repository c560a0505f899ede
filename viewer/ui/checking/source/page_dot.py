"""The sign of a page: something is open on it, all is decided, or it has no text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.presentation.checking.content import PageEntry
from viewer.presentation.content.text import Mark
from viewer.ui.theme.text_layout import draw_mark
from viewer.ui.theme.theme import now


def paint_dot(painter: QPainter, entry: PageEntry, middle: QPointF) -> None:
    """Draw the sign of a page; one on which nothing was found has none."""
    look = now()
    radius = look.em(0.17)
    if entry.state == "no_text":
        size = look.em(0.6)
        place = QRectF(0, 0, size, size)
        place.moveCenter(middle)
        draw_mark(painter, Mark("up", "worse"), place)
    elif entry.state != "empty":
        decided = entry.state == "decided"
        painter.setPen(QPen(QColor(look.inks.accent if decided else look.inks.control), 1.4))
        painter.setBrush(QColor(look.inks.accent) if decided else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
