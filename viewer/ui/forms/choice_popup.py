"""A field laid over the window, and under it a list of what fits its words."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.content.blocks import Offer
from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.focus import give_back_focus
from viewer.ui.forms.field import Field
from viewer.ui.keys import ENTER
from viewer.ui.layouts import fill, in_column
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

PAGE = 8
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}


class ChoiceField(Field):
    """The field. Its keys walk the list; `left` tells that the focus went elsewhere."""

    stepped = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Leave the list: Tab leads back out, for there is nothing further in it."""
        self.escaped.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the reader went elsewhere, unless only to a menu or to another program."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing:
            self.left.emit()


class ChoicePopup(CardFrame):
    """Offers what fits the typed letters; what they are, and where it lies, a subclass says."""

    def __init__(self, window: QWidget, name: str, hint: str) -> None:
        super().__init__(parent=window, margins=(1, 1, 1, 8), afloat=True)
        self._over = window
        self._before: QWidget | None = None
        self.field = ChoiceField(name, hint)
        self.summary = Words("", "caption", "muted")
        self.list = ChoiceList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.field.textChanged.connect(self.renew)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._pick)
        self.field.escaped.connect(self.put_away)
        self.field.left.connect(self.hide)
        self.list.clicked.connect(self._pick)
        window.installEventFilter(self)
        self.hide()

    def offered(self, words: str) -> Offer:
        """The choices that match the typed words."""
        raise NotImplementedError

    def pick(self, key: str) -> None:
        """Pick a choice."""
        raise NotImplementedError

    def place(self, room: QRect) -> QRect:
        """Where it lies in the window at most; it is no higher than its list."""
        raise NotImplementedError

    def open_empty(self) -> None:
        """Show it, empty, over whatever is in front."""
        self._before = QApplication.focusWidget()
        self.field.clear()
        answer(self.field, "")
        self.renew()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Close, and give the focus back to where it was."""
        before, self._before = self._before, None
        if before is not self.field:
            give_back_focus(before, self)
        self.hide()

    def renew(self) -> None:
        """Offer the choices that match the words as they are now."""
        offered = self.offered(self.field.text())
        self.summary.setText(offered.summary)
        self.list.show_groups("Matches", offered.groups, offered.first)
        self.list.setVisible(bool(offered.groups))
        self.list.scrollToTop()
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())
        self._settle()
        self._say()

    def apply_theme(self) -> None:
        super().apply_theme()
        if self.isVisible():
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _step(self, steps: int) -> None:
        model, here = self.list.model(), self.list.currentIndex()
        if here.isValid():
            at = min(max(here.row() + steps, 0), model.rowCount() - 1)
            self.list.setCurrentIndex(model.index(at, 0))
            self._say()

    def _pick(self) -> None:
        if (item := self.list.item()) is not None:
            self.pick(item.id)

    def _say(self) -> None:
        """The focus stays in the field: so what is chosen in the list has to be said."""
        if self.isVisible():
            item = self.list.item()
            answer(self.field, item.spoken if item else self.summary.text())

    def _lay_out(self) -> None:
        inner = in_column(self.field, self.summary, margins=(13, 13, 13, 4), spacing=8)
        fill(self.column, inner, self.list)

    def _settle(self) -> None:
        most = self.place(self._over.rect())
        self.resize(most.width(), self.height())
        head = self.field.sizeHint().height() + self.summary.sizeHint().height() + 36
        height = min(self.list.height_of_rows() + head + 10, most.height())
        self.setGeometry(most.left(), most.top(), most.width(), height)
