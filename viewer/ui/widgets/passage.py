"""Words that the Tab key stops at, so that those who hear the screen hear them, whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.layouts import AS_THE_STYLE, LayoutItem, in_column
from viewer.ui.theme.pixel_edge import draw_edged, edge_of


class Passage(KeyboardFocus, QWidget, Accessible):
    """A column of words. What in it can be reached by itself follows as stops of its own.

    `room` is what its words leave free for the line around them, unless they do so themselves.
    """

    def __init__(self, *parts: LayoutItem, room: int = 0, spacing: int = AS_THE_STYLE) -> None:
        super().__init__()
        margins = (room, room, room, room)
        self.column = in_column(*parts, within=self, margins=margins, spacing=spacing)

    def tell(self, name: str, words: str = "") -> None:
        """Have a screen reader say its name, then these words; without a name Tab passes it."""
        policy = Qt.FocusPolicy.TabFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Section

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shows_focus():
            draw_edged(QPainter(self), self.rect(), None, *edge_of(focus=True))
