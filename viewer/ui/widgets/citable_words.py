"""Words that can be cited: reached by the keyboard, and still selected by the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea

from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Ink, Style
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now
from viewer.ui.widgets.citable import Citable
from viewer.ui.widgets.words import Words

ROOM = (6, 0, 6, 0)
"""Between the words and the line around them when they have the focus, in pixels."""

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CitableWords(KeyboardFocus, Words, Citable):
    """Words of a fact or a finding that stand in a list of such, which is one stop for Tab."""

    def __init__(self, text: str, cites: Cite, style: Style = "body", ink: Ink = "text") -> None:
        super().__init__(text, style, ink)
        self._cites = cites
        self._others: Sequence[CitableWords] = (self,)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContentsMargins(*ROOM)

    def citing(self) -> tuple[Cite, ...]:
        return (self._cites,)

    def stand_among(self, others: Sequence["CitableWords"]) -> None:
        """Belong to a list: the arrow keys walk it, and Tab comes to one of it only."""
        self._others = others
        tabbed = Qt.FocusPolicy.StrongFocus if self is others[0] else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(tabbed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._others.index(self) + step
        if 0 <= at < len(self._others):
            self._others[at].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._others[at].come_into_view()

    def come_into_view(self) -> None:
        """Scroll the page to the words; Qt does it for the Tab key alone."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus, and have the Tab key come back to here."""
        super().focusInEvent(event)
        for other in self._others:
            here = other is self
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.shows_focus():
            draw_edged(QPainter(self), self.rect(), None, now().inks.accent, 2, radius=4)
