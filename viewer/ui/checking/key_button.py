"""A push button that says which key does the same."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent

from viewer.presentation.content.text import without_mnemonic
from viewer.ui.checking.key_cap import keeps_enter
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.keys import ENTER
from viewer.ui.theme.icons import SIZE_EM, paint_icon
from viewer.ui.theme.painting import ON_LEFT, smooth_painter
from viewer.ui.theme.theme import now
from viewer.ui.theme.word_width import width_of


class KeyButton(FlatButton):
    """A push button with its key beside its words, in quieter ink."""

    def __init__(
        self, text: str, keys: str, clicked: Callable[..., object], icon: str = ""
    ) -> None:
        self.keys = keys
        super().__init__(text, clicked, icon=icon)
        self.show_words(text, keys)

    def show_words(self, text: str, keys: str) -> None:
        """Show other words, and the key that does the same."""
        self.setText(text)
        self.keys = keys
        self.setAccessibleName(without_mnemonic(text))
        self.setAccessibleDescription(keys)
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep Enter for the button that has the focus: it is no shortcut then."""
        return keeps_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look = now()
        wide = self._words_width() + look.em(1.8)
        wide += self._keys_width() + look.em(0.7) if self.keys else 0
        return QSize(wide + self._icon_room(), look.em(2.15))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self._paint_ground(painter)
        look, left = now(), now().em(0.9)
        if self.icon_name:
            side = look.em(SIZE_EM)
            corner = QPointF(left, (self.height() - side) / 2)
            paint_icon(painter, self.icon_name, QRectF(corner, QSize(side, side)), self._ink())
            left += self._icon_room()
        painter.setFont(look.font("strong" if self._filled() else "body"))
        painter.setPen(self._ink())
        words = QRect(left, 0, self._words_width() + 2, self.height())
        painter.drawText(words, ON_LEFT, without_mnemonic(self.text()))
        if self.keys:
            painter.setFont(look.font("caption"))
            painter.setPen(QColor(look.inks.card if self._filled() else look.inks.muted))
            keys = QRect(words.right() + look.em(0.7), 0, self._keys_width() + 2, self.height())
            painter.drawText(keys, ON_LEFT, self.keys)

    def _keys_width(self) -> int:
        return width_of("caption", self.keys)

    def _words_width(self) -> int:
        return width_of("strong" if self.isDefault() else "body", without_mnemonic(self.text()))
