"""A bar above the page: a sentence that stays until it is dealt with, and what can be done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from viewer.ui.accessibility.announce import notify, show_notification
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_row
from viewer.ui.theme.theme import now
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words


class MessageBar(CardFrame):
    """Words and buttons; screen readers hear the words when they change."""

    def __init__(self, *buttons: FlatButton, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, margin=10)
        self._share = 0.0
        self._buttons = buttons
        self.words = Words("", "body")
        row = in_row((self.words, 1), *buttons, margins=(14, 0, 14, 0), spacing=8)
        for part in (self.words, *buttons):
            row.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.hide()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def come_after(self, before: QWidget | None) -> None:
        """Let the Tab key come here from there, as the eye does."""
        for button in self._buttons:
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def show_share(self, share: float) -> None:
        """Show how far something is, from 0 to 1, as a line along the foot."""
        self._share = share
        self.setAccessibleDescription(f"{share:.0%}" if share else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._share:
            line = QRectF(1, self.height() - 4, (self.width() - 2) * self._share, 3)
            QPainter(self).fillRect(line, now().colour("accent"))

    def tell(self, sentence: str) -> None:
        """Show a sentence; without one the bar goes away."""
        if sentence == self.words.text() and sentence:
            return
        if sentence:
            self.show_sentence(sentence)
        else:
            self.words.setText("")
            self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence and have it told, be it the one that is shown."""
        self.words.setText(sentence)
        notify(self, sentence)
        show_notification(self, sentence)
