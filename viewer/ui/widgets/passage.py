"""Words that the Tab key stops at, so that those who hear the screen hear them, whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.focus import by_keyboard
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.layouts import in_column
from viewer.ui.theme.pixel_edge import draw_edged, edge_of


class Passage(QWidget, Accessible):
    """A column of words. What in it can be reached by itself follows as stops of its own.

    `room` is what its words leave free for the line around them, unless they do so themselves.
    """

    def __init__(self, room: int = 0) -> None:
        super().__init__()
        self._focus_seen = False
        self.column = in_column(within=self, margins=(room, room, room, room))

    def tell(self, name: str, words: str = "") -> None:
        """Have a screen reader say its name, then these words; without a name Tab passes it."""
        policy = Qt.FocusPolicy.TabFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Section

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_seen = by_keyboard(event, self._focus_seen)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() and self._focus_seen:
            draw_edged(QPainter(self), self.rect(), None, *edge_of(focus=True))
