"""The field for words to find in the document, with the match that is in sight at its end."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent

from viewer.ui.accessibility.announce import answer
from viewer.ui.forms.field import Field
from viewer.ui.keys import ENTER
from viewer.ui.theme.theme import now
from viewer.ui.theme.word_width import width_of

HINT = "Find in this document"
GAP = 8


class FindField(Field):
    """`sought` sends words and a step: 0 for other words, else on or back. `left` is for Escape."""

    sought = Signal(str, int)
    left = Signal()

    def __init__(self) -> None:
        self._told, self._is_bad = "", False
        super().__init__(HINT, f"{HINT}   Ctrl+F")
        self.textEdited.connect(self._seek)

    def tell(self, words: str, *, bad: bool = False) -> None:
        """Say which match is in sight, or that there is none."""
        self._told, self._is_bad = words, bad
        answer(self, words)
        self._make_room()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next match, with Shift to the one before; Escape leaves."""
        if event.key() in ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.sought.emit(self.text(), -1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear_words()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._told and self.text():
            painter, look = QPainter(self), now()
            painter.setFont(look.font("caption"))
            painter.setPen(QColor(look.inks.worse if self._is_bad else look.inks.muted))
            right = self.width() - self.height()
            place = QRect(right - self._wide() - 2, 0, self._wide() + 2, self.height())
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, middle, self._told)

    def _wide(self) -> int:
        return width_of("caption", self._told)

    def _make_room(self) -> None:
        super()._make_room()
        if self._told and self.text():
            self.setTextMargins(8, 0, self.height() + self._wide() + GAP, 0)

    def _seek(self, words: str) -> None:
        self.sought.emit(words, 0)
