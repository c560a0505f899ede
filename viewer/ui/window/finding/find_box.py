"""Find in this report: a field in the header, and the hits under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.focus import focus_changed, give_back_focus
from viewer.ui.forms.field import Field
from viewer.ui.keys import ENTER
from viewer.ui.theme.theme import now

if TYPE_CHECKING:
    from viewer.presentation.search.find import SearchResult
    from viewer.store.session.place import Place
    from viewer.ui.window.finding.find_results import FindResults

HINT = "Find in this report   Ctrl+F"


class FindBox(Field):
    """The field. `wanted` sends what to find, `followed` the Place of the hit gone to.

    `marked` sends the words to mark where the hits are: from the first hit gone to until other
    words are typed, or none. `said` sends a sentence to show.
    """

    wanted = Signal(str)
    followed = Signal(object)
    marked = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__("Find in this report", HINT)
        self.hits: FindResults | None = None
        self.textEdited.connect(self.wanted)
        self.textChanged.connect(self._unmark)
        self._came_from: QWidget | None = None
        focus_changed().connect(self._note_focus)
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMaximumWidth(now().em(17))
        self.setMinimumWidth(now().em(7))

    def sizeHint(self) -> QSize:
        return QSize(now().em(13.5), super().sizeHint().height())

    def show_found(self, found: "SearchResult") -> None:
        """Show the hits under the field, or none for an empty field."""
        if not found.summary:
            self.close_hits()
            answer(self, "")
            return
        hits = self._overlay()
        hits.show_found(found)
        self._place(hits)
        hits.show()
        hits.raise_()
        answer(self, found.summary, now=False)

    def start_anew(self) -> None:
        """Forget what was typed and found: another report is in front."""
        self.clear()
        self.close_hits()

    def close_hits(self) -> None:
        """Put the list away."""
        if self.hits is not None:
            self.hits.hide()

    def step_on(self, step: int) -> None:
        """Go to the next hit of what was found last, or the one before."""
        if self.hits is None or not self.text():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        told = "" if self.hits.isVisible() else self.hits.step_round(step)
        self._follow(self.hits.place())
        if told:
            self.said.emit(told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Find the words of the field again when a shortcut leads here."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason and self.text():
            self.wanted.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self.hits if self.hits is not None and self.hits.isVisible() else None
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.close_hits()
            give_back_focus(self._came_from, self)
        elif shown and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            answer(self, shown.step(1 if key == Qt.Key.Key_Down else -1))
        elif key in ENTER:
            self._go()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when the window is resized, for its place is another then."""
        if event.type() == QEvent.Type.Resize:
            self.close_hits()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_hits()

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self and old is not None:
            self._came_from = old
            self.setAccessibleDescription("")

    def _overlay(self) -> "FindResults":
        if self.hits is None:
            from viewer.ui.window.finding.find_results import FindResults

            window = self.window()
            self.hits = FindResults(window)
            self.hits.list.clicked.connect(self._go)
            window.installEventFilter(self)
        return self.hits

    def _place(self, hits: "FindResults") -> None:
        width = min(now().em(38), self.window().width() - 32)
        corner = self.mapTo(self.window(), QPoint(self.width(), self.height() + 4))
        height = min(hits.height_for(width), self.window().height() - corner.y() - 16)
        hits.setGeometry(max(16, corner.x() - width), corner.y(), width, height)

    # Declared, as it is connected late: PySide would make the field another thing to readers.
    @Slot()
    def _go(self) -> None:
        if self.hits is not None and self.hits.isVisible():
            self._follow(self.hits.place())

    def _follow(self, place: "Place | None") -> None:
        if place is not None:
            self.close_hits()
            self.marked.emit(self.text())
            self.followed.emit(place)

    def _unmark(self) -> None:
        self.marked.emit("")
