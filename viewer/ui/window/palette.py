"""The palette laid over the window: a field, and under it what fits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.presentation.window.palette import Target, Targets, offer
from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.focus import give_back_focus
from viewer.ui.forms.field import Field
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import now
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

NAME = "Quick search"
HINT = "Actions, sections, findings, figures"
WIDE_EM, TOP_EM = 42, 4
PAGE = 8
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}


class PaletteField(Field):
    """The field. Its keys walk the list; `left` tells that the focus went elsewhere."""

    stepped = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt: there is nowhere further to go in the palette, so Tab leads back out of it."""
        self.escaped.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the reader went elsewhere, unless it is only a menu or another program."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing:
            self.left.emit()


class Palette(CardFrame):
    """Offers what fits the typed letters; `picked` sends the Target of the choice."""

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, margin=1, afloat=True)
        self._known: Sequence[Targets] = ()
        self._recent: Sequence[str] = ()
        self._before: QWidget | None = None
        self.field = PaletteField()
        self.field.setAccessibleName(NAME)
        self.field.setPlaceholderText(HINT)
        self.summary = Words("", "caption", "muted")
        self.list = ChoiceList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.field.textChanged.connect(self._offer)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._pick)
        self.field.escaped.connect(self.put_away)
        self.field.left.connect(self.hide)
        self.list.clicked.connect(self._pick)
        window.installEventFilter(self)
        self.hide()

    def open_on(self, known: Sequence[Targets], recent: Sequence[str]) -> None:
        """Show it, empty, over whatever is in front."""
        self._known, self._recent = known, recent
        self._before = QApplication.focusWidget()
        self.field.clear()
        answer(self.field, "")
        self._offer()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_known(self, known: Sequence[Targets]) -> None:
        """Offer other things for the same words: what can be done has changed."""
        self._known = known
        self._offer()

    def put_away(self) -> None:
        """Close, and give the focus back to where it was."""
        before, self._before = self._before, None
        if before is not self.field:
            give_back_focus(before, self)
        self.hide()

    def chosen(self) -> Target | None:
        """What Enter would choose."""
        key = item.id if (item := self.list.item()) else ""
        return next((some.by_key[key] for some in self._known if key in some.by_key), None)

    def apply_theme(self) -> None:
        super().apply_theme()
        if self.isVisible():
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        offered = offer(self._known, self.field.text(), self._recent)
        self.summary.setText(offered.summary)
        self.list.show_groups("Matches", offered.groups, offered.first)
        self.list.setVisible(bool(offered.groups))
        self.list.scrollToTop()
        self._settle()
        self._say()

    def _step(self, steps: int) -> None:
        model, here = self.list.model(), self.list.currentIndex()
        if here.isValid():
            at = min(max(here.row() + steps, 0), model.rowCount() - 1)
            self.list.setCurrentIndex(model.index(at, 0))
            self._say()

    def _pick(self) -> None:
        target = self.chosen()
        if target is not None and target.offered:
            self.put_away()
            self.picked.emit(target)

    def _say(self) -> None:
        """The focus stays in the field: so what is chosen in the list has to be said."""
        if self.isVisible():
            item = self.list.item()
            answer(self.field, item.spoken if item else self.summary.text())

    def _lay_out(self) -> None:
        inner = in_column(self.field, self.summary, margins=(13, 13, 13, 4), spacing=8)
        self.column.setContentsMargins(1, 1, 1, 8)
        self.column.addLayout(inner)
        self.column.addWidget(self.list)

    def _settle(self) -> None:
        room = self.window().rect()
        width = min(now().em(WIDE_EM), room.width() - 32)
        top = min(now().em(TOP_EM), room.height() // 8)
        self.resize(width, self.height())
        head = self.field.sizeHint().height() + self.summary.sizeHint().height() + 36
        height = min(self.list.height_of_rows() + head + 10, room.height() - top - 24)
        self.setGeometry((room.width() - width) // 2, top, width, height)
