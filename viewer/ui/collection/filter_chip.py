"""A chip over a table: what is chosen of one thing, and a menu of what there is with its counts."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.ui.forms.menu import Menu
from viewer.ui.keys import ENTER
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged, edge_of
from viewer.ui.theme.theme import BodyText, now
from viewer.ui.theme.word_width import width_of

MOST_WIDE_EM = 30


class ChoiceMenu(Menu):
    """A menu that stays open while several entries are ticked; `picked` sends the key of one."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape: list[tuple[str, bool]] = []

    def show_choices(self, choices: tuple[MenuChoice, ...]) -> None:
        """List these; those that are listed already only change."""
        for item, choice in zip(self._items(choices), choices, strict=True):
            if choice.inner:
                inner = item.menu()
                if not isinstance(inner, ChoiceMenu):
                    inner = ChoiceMenu(self)
                    inner.picked.connect(self.picked)
                    item.setMenu(inner)
                inner.show_choices(choice.inner)
            item.setText(f"{choice.text.replace('&', '&&')}\t{choice.count}".rstrip("\t"))
            item.setData(choice.key)
            item.setCheckable(choice.ticked is not None)
            item.setChecked(bool(choice.ticked))
            item.setEnabled(choice.offered)

    def _items(self, choices: tuple[MenuChoice, ...]) -> list[QAction]:
        shape = [(choice.key, bool(choice.inner)) for choice in choices]
        if self._shape != shape:
            self.clear()
            self._shape = shape
            for choice in choices:
                if choice.apart:
                    self.addSeparator()
                self.addAction("")
        return [item for item in self.actions() if not item.isSeparator()]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick an entry: by Space the menu stays open, by Enter it closes."""
        item: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and self._pick(item):
            return
        if event.key() in ENTER and self._pick(item):
            self.close()
            return
        super().keyPressEvent(event)

    def _pick(self, item: QAction | None) -> bool:
        if item is None or item.menu() is not None or not item.isEnabled() or item.isSeparator():
            return False
        self.picked.emit(item.data())
        return True


class FilterChip(QPushButton, BodyText):
    """Words in a rounded box: filled when something is chosen; `picked` sends what is chosen.

    A chip without a menu is switched on and off.
    """

    picked = Signal(str, str)

    def __init__(self, chip: Chip) -> None:
        super().__init__()
        self._chip = chip
        self._menu: ChoiceMenu | None = None
        self.setAutoDefault(False)
        self.clicked.connect(self._open)
        self.apply_theme()
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Show what is chosen; an equal chip is not touched."""
        same = self.accessibleName() == chip.text and chip == self._chip
        self._chip = chip
        if self._menu is not None and self._menu.isVisible():
            self._menu.show_choices(chip.menu())
        if same:
            return
        self.setText(chip.text.replace("&", "&&"))  # a name of a file has no letter to press
        self.setAccessibleName(chip.text)
        state = "on" if chip.on else "off"
        self.setAccessibleDescription(chip.about if chip.has_menu else f"{state}. {chip.about}")
        self.setToolTip(chip.about)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = now()
        words = width_of("strong", self._words())
        return QSize(min(words + look.em(1.7), look.em(MOST_WIDE_EM)), look.em(1.95))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, inks, on = now(), now().inks, self._chip.on
        painter = smooth_painter(self)
        touched = self.underMouse() or self.isDown()
        fill = inks.selected if on else inks.hover if touched else inks.card
        edge, width = edge_of(focus=self.hasFocus())
        box = QRectF(self.rect())
        draw_edged(painter, box, fill, inks.accent if on else edge, width, box.height() / 2)
        painter.setFont(look.font("strong" if on else "body"))
        painter.setPen(QColor(inks.accent if on else inks.text))
        room = self.width() - look.em(1.4)
        cut = Qt.TextElideMode.ElideMiddle
        words = painter.fontMetrics().elidedText(self._words(), cut, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _words(self) -> str:
        return f"{self._chip.text} ▾" if self._chip.has_menu else self._chip.text

    def _open(self) -> None:
        if not self._chip.has_menu:
            self.picked.emit(self._chip.id, "")
            return
        if self._menu is None:
            self._menu = ChoiceMenu(self)
            self._menu.picked.connect(self._pick)
        self._menu.show_choices(self._chip.menu())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _pick(self, key: str) -> None:
        self.picked.emit(self._chip.id, key)
