"""A notice: a sentence that shows itself for as long as it takes to read, and never interrupts."""

from collections import deque

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from viewer.ui.accessibility.announce import notify, show_notification
from viewer.ui.accessibility.focus import give_back_focus, in_order
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.forms.close_button import CloseButton
from viewer.ui.layouts import in_row
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import Themed, now, recolour
from viewer.ui.timers import single_shot
from viewer.ui.widgets.words import breakable

SHORTEST_MS, LONGEST_MS, FOR_A_LETTER_MS = 4_000, 20_000, 75
MOST_WAITING = 8
COPIED = "Copied "
"""What a sentence begins with that tells of what is in front."""

FROM_FOOT, FROM_SIDE = 24, 16


def time_to_read(sentence: str, waiting: int = 0) -> int:
    """Milliseconds in which a slow reader sees and reads a sentence; half when more wait."""
    needed = min(SHORTEST_MS + FOR_A_LETTER_MS * len(sentence), LONGEST_MS)
    return needed // 2 if waiting else needed


class Notice(QWidget, Themed, Accessible):
    """Lies over the foot of the window; screen readers are told.

    One sentence after the other: none takes the place of one that is not read yet. A click, Escape
    or its cross puts it away; while the mouse or the focus is on it, it stays.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._waiting: deque[str] = deque()
        self._came_from: QWidget | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.away = CloseButton("Hide message", "Hide message   Esc", "card", self)
        self.away.clicked.connect(self.put_away)
        in_row((self._words, 1), self.away, within=self, margins=(18, 4, 6, 4), spacing=10)
        self._timer = single_shot(self, self._time_is_up)
        parent.installEventFilter(self)
        self.hide()
        self.apply_theme()

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def text(self) -> str:
        """The sentence that is shown."""
        return self.accessibleName()

    def apply_theme(self) -> None:
        """Light on dark, or dark on light: the opposite of the page."""
        look = now()
        self._words.setFont(look.font("body"))
        recolour(self._words, look.inks.card, QPalette.ColorRole.WindowText)
        if self.isVisible():
            self._settle()

    def say(self, sentence: str, instead: str = "") -> None:
        """Show a sentence for a while, after those that are still to be read.

        Those that begin with `instead` are out of date, and make way for it.
        """
        notify(self._around, sentence)
        old = (instead,) if instead else ()
        self._waiting = deque(one for one in self._waiting if not one.startswith(old))
        if self.isVisible() and sentence != self.text() and not self.text().startswith(old):
            if sentence not in self._waiting and len(self._waiting) < MOST_WAITING:
                self._waiting.append(sentence)
                self._timer.start(min(self._timer.remainingTime(), time_to_read(self.text(), 1)))
            return
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._show(sentence)

    def withdraw(self, beginning: str) -> None:
        """Take back what begins so, shown or still to be read."""
        self._waiting = deque(one for one in self._waiting if not one.startswith(beginning))
        if self.isVisible() and self.text().startswith(beginning):
            self.put_away()

    def put_away(self) -> None:
        """Show the next, or none; the focus returns to where it was."""
        if self._waiting:
            self._show(self._waiting.popleft())
            return
        self._timer.stop()
        if self.away.hasFocus():
            give_back_focus(self._came_from, self)
        self._came_from = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window, and go by an Escape that nothing else wanted."""
        if self.isVisible() and event.type() == QEvent.Type.Resize:
            self._settle()
        if self.isVisible() and _is_escape(event):
            self.put_away()
            return True
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_edged(QPainter(self), self.rect(), now().inks.text, None, width=0, radius=6)

    def _show(self, sentence: str) -> None:
        self._words.setText(breakable(sentence))
        self._settle()
        show_notification(self, sentence)
        self.raise_()
        # The last stop of the Tab key, as it is the last thing in the window.
        others = [one for one in in_order(self._around) if not self.isAncestorOf(one)]
        QWidget.setTabOrder(others[-1], self.away)
        self._timer.start(time_to_read(sentence, len(self._waiting)))

    def _time_is_up(self) -> None:
        if self.underMouse() or self.away.hasFocus():
            self._timer.start(SHORTEST_MS)
        else:
            self.put_away()

    def _settle(self) -> None:
        around = self._around.rect()
        beside = 18 + 10 + 6 + self.away.sizeHint().width()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        width = min(words + beside, around.width() - 2 * FROM_SIDE, now().em(60))
        lines = self._words.heightForWidth(width - beside)
        height = max(lines + 12, now().em(2.4), self.away.sizeHint().height() + 8)
        left = (around.width() - width) // 2
        place = QRect(left, around.height() - height - FROM_FOOT, width, height)
        used = self._in_use()
        if used.intersects(place):  # over what was just pressed; at the head where there is no room
            place.moveBottom(used.top() - FROM_SIDE)
        if place.top() < FROM_FOOT:
            place.moveTop(FROM_FOOT)
        self.setGeometry(place)

    def _in_use(self) -> QRect:
        """Where the reader is at work: the control with the focus, if it is not a whole page."""
        focus = QApplication.focusWidget()
        if focus is None or not self._around.isAncestorOf(focus) or self.isAncestorOf(focus):
            return QRect()
        place = QRect(focus.mapTo(self._around, QPoint()), focus.size())
        return place if place.height() < self._around.height() // 4 else QRect()


def _is_escape(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape
