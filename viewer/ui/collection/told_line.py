"""One-line status of a table, cut to the width there is; its menu says all of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from viewer.presentation.collection.told_chip import told_chip
from viewer.ui.collection.filter_chip import FilterChip
from viewer.ui.theme.painting import ON_LEFT, smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now

HIGH_EM, SIDE_EM = 1.5, 0.3


class ToldLine(FilterChip):
    """Takes the width there is; its first sentence is cut, its name and its menu are whole."""

    def __init__(self) -> None:
        super().__init__(told_chip(()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, *sentences: str) -> None:
        """Say these sentences."""
        self.show_chip(told_chip(sentences))

    def sizeHint(self) -> QSize:
        return QSize(now().em(10), now().em(HIGH_EM))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, inks = now(), now().inks
        painter = smooth_painter(self)
        fill = inks.hover if self.underMouse() or self.isDown() else inks.card
        edge, width = (inks.accent, 2) if self.hasFocus() else (fill, 1)
        draw_edged(painter, QRectF(self.rect()), fill, edge, width, look.em(HIGH_EM / 4))
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(inks.muted))
        place = self.rect().adjusted(look.em(SIDE_EM), 0, -look.em(SIDE_EM), 0)
        more = " ▾"
        room = place.width() - painter.fontMetrics().horizontalAdvance(more)
        words = painter.fontMetrics().elidedText(
            self.accessibleName(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(place, ON_LEFT, f"{words}{more}")
