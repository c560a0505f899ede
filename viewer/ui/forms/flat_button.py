"""A quiet push button: its ground tells hover and press, its edge the focus."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from viewer.presentation.content.text import without_mnemonic
from viewer.ui.theme.icons import SIZE_EM, paint_icon
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged, edge_of
from viewer.ui.theme.theme import BodyText, now
from viewer.ui.timers import Receiver

# Centred, and the mnemonic shown as the platform shows it. As a number, because Qt's flags of
# drawText are two enumerations that cannot be joined.
CENTRED = 0x0084 | 0x0800


class FlatButton(QPushButton, BodyText):
    """A push button without relief, its words beside an icon where it has one.

    A click calls `clicked`. Without an `edge` it is a bare icon until the mouse or the focus comes.
    """

    def __init__(
        self, text: str, clicked: Receiver | None = None, *, icon: str = "", edge: bool = True
    ) -> None:
        super().__init__()
        self.setText(text)  # with text, Qt's own would have the class of icons made, for 1 ms
        self.icon_name, self._edge = icon, edge
        if clicked is not None:
            self.clicked.connect(clicked)
        self.apply_theme()

    def sizeHint(self) -> QSize:
        look = now()
        height = look.em(2.15)
        if not self.text():
            return QSize(height, height)
        return QSize(self._words_width() + self._icon_room() + look.em(2), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self._paint_ground(painter)
        ink = self._ink()
        words = QRect(self.rect())
        if self.icon_name:
            side = now().em(SIZE_EM)
            inner = side + self._icon_gap() + self._words_width() if self.text() else side
            corner = QPoint((self.width() - inner) // 2, (self.height() - side) // 2)
            paint_icon(painter, self.icon_name, QRectF(corner, QSize(side, side)), ink)
            words.setLeft(corner.x() + side + self._icon_gap())
            words.setWidth(self._words_width() + 1)
        painter.setPen(ink)
        painter.drawText(words, CENTRED, self.text())

    def _ink(self) -> QColor:
        inks = now().inks
        if not self.isEnabled():
            return QColor(inks.control if self.icon_name and not self.text() else inks.muted)
        return QColor(inks.card if self._filled() else inks.text)

    def _filled(self) -> bool:
        """Whether it is filled, as the button is that Enter presses."""
        return self.isDefault() and self.isEnabled()

    def _paint_ground(self, painter: QPainter) -> None:
        inks, on = now().inks, self.isEnabled()
        touched = on and (self.underMouse() or self.isDown())
        edge, width = edge_of(focus=self.hasFocus(), enabled=on)
        if self._filled():
            draw_edged(painter, self.rect(), inks.text if touched else inks.accent, None)
            if self.hasFocus():
                draw_edged(painter, self.rect().adjusted(3, 3, -3, -3), None, inks.card, 1.5)
            return
        rest = inks.card if self._edge else None
        pressed = inks.selected if self.isDown() else inks.hover
        line = edge if self._edge or self.hasFocus() else None
        draw_edged(painter, self.rect(), pressed if touched else rest, line, width)

    def _words_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(without_mnemonic(self.text()))

    def _icon_room(self) -> int:
        return now().em(SIZE_EM) + self._icon_gap() if self.icon_name else 0

    def _icon_gap(self) -> int:
        return now().em(0.4)
