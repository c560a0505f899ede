"""A page of a PDF whose words can be gone through and selected with the keyboard."""

from typing import Literal

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)

from viewer.presentation.checking.walking import (
    WalkKey,
    Word,
    WordWalk,
    begun,
    heard,
    mark_at,
    moved,
)
from viewer.store.documents.page import Span
from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.focus import FOR_A_WHILE
from viewer.ui.checking.source.mark_canvas import MarkCanvas
from viewer.ui.documents.page_picture import page_inks

QtKey = Qt.Key
WAYS: dict[QtKey, WalkKey] = {
    QtKey.Key_Left: "left",
    QtKey.Key_Right: "right",
    QtKey.Key_Up: "up",
    QtKey.Key_Down: "down",
    QtKey.Key_Home: "home",
    QtKey.Key_End: "end",
}
WHOLE: dict[WalkKey, WalkKey] = {"home": "first", "end": "last"}
"""With Ctrl: the whole page, and not the line."""

BACK = frozenset[WalkKey]({"left", "up"})


class WordCanvas(MarkCanvas):
    """Arrow keys go from word to word, with Shift they select; beyond the last is the next page.

    `wants_words` asks for the words of the page, `walked` sends the place that must be in sight.
    """

    wants_words = Signal()
    walked = Signal(QRectF)

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[Word, ...] | None = None
        self._walk: WordWalk | None = None
        self._enters: Literal["first", "last"] | None = None
        self._asked = False

    def forget_words(self) -> None:
        """Forget the words, because another page is shown."""
        self._words = self._walk = None
        self._asked = False
        if self._enters is not None or self.hasFocus():
            self._ask()

    def take_words(self, words: tuple[Word, ...]) -> None:
        """Take the words of the page that is shown."""
        self._words = words
        if self._enters is not None and words:
            at = 0 if self._enters == "first" else len(words) - 1
            self._enters = None
            self._go(WordWalk(words, at, at))

    def selected_span(self) -> Span | None:
        """The characters that are selected with the keyboard."""
        return self._walk.span if self._walk else None

    def walked_to(self) -> QPoint | None:
        """Where on the screen the word ends that one has gone to."""
        if self._walk is None:
            return None
        place = self.placed(self._walk.words[self._walk.at].boxes[0])
        return self.mapToGlobal(place.bottomRight().toPoint())

    def stop_walk(self) -> None:
        """Drop the selection of words."""
        self._walk = self._enters = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way, held = WAYS.get(QtKey(event.key())), event.modifiers()
        if event.key() == QtKey.Key_Space and self._walk is not None:
            mark = mark_at(self._walk, self.marks())
            if mark is not None:
                self.picked.emit(mark.candidate)
        elif way is not None and not held & Qt.KeyboardModifier.AltModifier:
            if held & Qt.KeyboardModifier.ControlModifier:
                way = WHOLE.get(way, way)
            self._step(way, selects=bool(held & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.stop_walk()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in FOR_A_WHILE:
            self._walk = None
            self.update()

    def paint_marks(self, painter: QPainter) -> None:
        super().paint_marks(painter)
        if self._walk is None:
            return
        words, here = self._walk.selected, self._walk.words[self._walk.at]
        inks = page_inks()
        self.fill(painter, (box for word in words for box in word.boxes), inks.found)
        for line in map(self.placed, here.boxes):
            under = QRectF(line.left(), line.bottom(), line.width(), 2.5)
            painter.fillRect(under, QColor(inks.text))

    def _ask(self) -> None:
        if self._words is None and not self._asked:
            self._asked = True
            self.wants_words.emit()

    def _step(self, way: WalkKey, *, selects: bool) -> None:
        if not self._words:
            self._ask()
            if self._words == ():  # a page without text: on to the next one
                self._leave(way)
            return
        if self._walk is None:
            self._go(begun(self._words, self.marks(), self._sight()))
            return
        walk = moved(self._walk, way, selects=selects)
        if walk is None:
            self._leave(way)
        else:
            self._go(walk)

    def _leave(self, way: WalkKey) -> None:
        """Go on with the page before or after, at its end or its beginning."""
        self._enters = "last" if way in BACK else "first"
        self.turned.emit(-1 if way in BACK else 1)

    def tell_word(self) -> None:
        """Say at which word one is, after what else was said of the page."""
        if self._walk is not None:
            answer(self, heard(self._walk, self.marks()))

    def _go(self, walk: WordWalk) -> None:
        self._walk = walk
        self.walked.emit(self.placed(walk.words[walk.at].boxes[0]))
        self.tell_word()
        self.update()

    def _sight(self) -> tuple[float, float]:
        """The top and the foot of what is in sight, as shares of the page."""
        seen, high = self.visibleRegion().boundingRect(), max(self.height(), 1)
        return seen.top() / high, seen.bottom() / high
