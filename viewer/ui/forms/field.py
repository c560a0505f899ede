"""A field to type into, with one face in both themes."""

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from viewer.ui.forms.close_button import CloseButton
from viewer.ui.theme.pixel_edge import draw_edged, edge_of
from viewer.ui.theme.theme import BodyText, now

OURS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K)


class Field(QLineEdit, BodyText):
    """A line to type into, with an edge that shows the focus.

    Where `clears`, a cross and Escape take away what was typed. A dialog's Escape is to leave it.
    `name` is for screen readers, `hint` stands in it while it is empty.
    """

    def __init__(self, name: str = "", hint: str = "", *, clears: bool = True) -> None:
        super().__init__()
        self._clears = clears
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setAcceptDrops(False)  # a file dropped here is meant for the window
        self.setTextMargins(8, 0, 6, 0)
        # Not Qt's own button to clear, which fades in and out, and is small.
        self.cross = CloseButton("Clear", "Clear   Esc", "muted", self)
        self.cross.hide()
        self.cross.clicked.connect(self.clear_words)
        self.textChanged.connect(self._offer_cross)
        Field.apply_theme(self)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+K to the palette: some platforms delete with it."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.keyCombination() == OURS:
            event.ignore()
            return True
        return super().event(event)

    def clear_words(self) -> None:
        """Take away what was typed, as if the reader had."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.clear()
        self.textEdited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away what was typed by Escape; where nothing was, it is left to others."""
        if event.key() == Qt.Key.Key_Escape and self.text() and self._clears:
            self.clear_words()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height()
        self.cross.setGeometry(self.width() - side, 0, side, side)
        self._make_room()  # a field that was filled before it had its size had none to leave

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), now().em(2.15))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), now().em(2.15))

    def _offer_cross(self, words: str) -> None:
        self.cross.setVisible(bool(words) and self._clears)
        self._make_room()

    def _make_room(self) -> None:
        self.setTextMargins(8, 0, self.height() if self.text() and self._clears else 6, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge, width = edge_of(focus=self.hasFocus())
        draw_edged(QPainter(self), self.rect(), None, edge, width)
