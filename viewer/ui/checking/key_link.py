"""A quiet button: the key in a box, and what it does in a few words."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.checking.key_button import KeyButton
from viewer.ui.checking.key_cap import cap_width, paint_cap
from viewer.ui.theme.painting import draw_cut, smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now
from viewer.ui.theme.word_width import width_of


class KeyLink(KeyButton):
    """A quiet button: the key in a box, and what it does in few words, cut in little room."""

    def __init__(self, text: str, keys: str, clicked: Callable[..., object]) -> None:
        super().__init__(text, keys, clicked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def sizeHint(self) -> QSize:
        look = now()
        return QSize(
            cap_width(self.keys) + look.em(0.5) + width_of("body", self.text()) + 6, look.em(1.7)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), now()
        high = look.em(1.3)
        cap = QRectF(1, (self.height() - high) / 2, cap_width(self.keys), high)
        paint_cap(painter, cap, self.keys)
        ink = look.inks.text if self.underMouse() or self.hasFocus() else look.inks.muted
        painter.setFont(look.font("body"))
        painter.setPen(QColor(ink))
        left = round(cap.right()) + look.em(0.5)
        room = QRect(left, 0, max(self.width() - left, 0), self.height())
        draw_cut(painter, room, self.text(), cut=Qt.TextElideMode.ElideMiddle)
        if self.hasFocus():
            draw_edged(painter, self.rect(), None, look.inks.accent, 2)
