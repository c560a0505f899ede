"""The passages that a search found, to walk through."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from viewer.presentation.collection.screen.search_page import FoundLine
from viewer.ui.collection.search.found_delegate import FoundDelegate, is_narrow
from viewer.ui.collection.search.found_model import FoundModel
from viewer.ui.keys import ENTER, is_plain
from viewer.ui.theme.theme import now, recolour
from viewer.ui.widgets.row_list import RowList


class FoundList(RowList):
    """`opened` sends the passage on which Enter is pressed."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.found = FoundModel(self)
        self.setModel(self.found)
        self.setItemDelegate(FoundDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._open)
        self.apply_theme()

    def show_lines(self, lines: tuple[FoundLine, ...]) -> None:
        """Show other passages, from the first on; equal ones are not touched."""
        if lines != self.found.lines:
            self.found.show_lines(lines)
            self.scrollToTop()

    def apply_theme(self) -> None:
        recolour(self, now().inks.card, QPalette.ColorRole.Base)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where the height of a passage depends on it."""
        super().resizeEvent(event)
        if is_narrow(event.oldSize().width()) != is_narrow(event.size().width()):
            self.scheduleDelayedItemsLayout()

    def step(self, step: int) -> None:
        """Go to the next passage or the one before; after the last comes the first."""
        if count := len(self.found.lines):
            here = self.currentIndex().row()
            first = 0 if step > 0 else count - 1
            self.setCurrentIndex(self.found.index(first if here < 0 else (here + step) % count, 0))
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> tuple[FoundLine, ...]:
        """The passages that are chosen, or all."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self.found.lines[row] for row in rows) or self.found.lines

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain(event) and event.key() in ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.found.lines:
            self.setCurrentIndex(self.found.index(0, 0))
        super().focusInEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.found.lines):
            self.opened.emit(self.found.lines[index.row()])
