"""The history as a list to walk through: up and down the bodies, left and right their spells."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette

from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.short_titles import short_titles
from viewer.ui.accessibility.announce import answer_in_cell
from viewer.ui.collection.history.history_delegate import HistoryDelegate
from viewer.ui.collection.history.history_model import HistoryModel
from viewer.ui.collection.history.time_axis import ROW_EM, TALL_EM, DayPositions, bar_box
from viewer.ui.keys import ENTER, is_plain
from viewer.ui.theme.theme import now, recolour
from viewer.ui.widgets.row_list import RowList


class HistoryList(RowList):
    """`opened` sends where the report of a spell lies, `wanted` the name of a body.

    `left` is sent where Escape leads back from the criteria of one body to all.
    """

    opened = Signal(object)
    wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = HistoryModel(self)
        self.spells = HistoryDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self.spells)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._forget)
        self.apply_theme()

    def show_page(self, page: HistoryPage, *, tall: bool = False) -> None:
        """Show other lines, `tall` ones for long titles; the one in front stays if it can."""
        shown = [one.title for one in page.lines]
        self.spells.tall = tall
        self.spells.short = dict(zip(shown, short_titles(shown), strict=True)) if tall else {}
        line = self.lines.line(self.currentIndex().row())
        self.lines.show_page(page)
        titles = [one.title for one in page.lines]
        row = titles.index(line.title) if line and line.title in titles else 0
        if titles:
            self.setCurrentIndex(self.lines.index(row, 0))

    def needed(self) -> int:
        """How high all lines are together."""
        row = now().em(TALL_EM if self.spells.tall else ROW_EM)
        return row * self.lines.rowCount() + 2

    def apply_theme(self) -> None:
        recolour(self, now().inks.card, QPalette.ColorRole.Base)
        self.setFont(now().font("body"))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        plain = is_plain(event)
        if plain and key in steps:
            self._step(steps[key])
        elif key in ENTER and plain:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space and plain:
            self._whole()
        elif key == Qt.Key.Key_Escape and self.spells.tall:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        line, page = self.lines.line(index.row()), self.lines.page
        if line is None or page is None:
            return
        rect = self.visualRect(index)
        axis = DayPositions(page, rect.width())
        boxes = [bar_box(axis, bar, rect) for bar in line.bars]
        hit = [number for number, box in enumerate(boxes) if box.contains(event.position())]
        self.spells.bar = hit[0] if hit else -1
        self.viewport().update()

    def location(self) -> Location | None:
        """The report of the spell in front, or of the last one."""
        line = self.lines.line(self.currentIndex().row())
        bars = line.bars if line else ()
        if line and 0 <= self.spells.bar < len(line.bars):
            return line.bars[self.spells.bar].location
        return bars[-1].location if bars else None

    def _step(self, step: int) -> None:
        line = self.lines.line(self.currentIndex().row())
        if line is None or not line.bars:
            return
        last = len(line.bars) - 1
        at = last if self.spells.bar < 0 and step < 0 else self.spells.bar + step
        self.spells.bar = min(max(at, 0), last)
        bar = line.bars[self.spells.bar]
        told = f"{bar.spoken}, {self.spells.bar + 1} of {last + 1}"
        self.lines.tell(self.currentIndex().row(), told)
        answer_in_cell(self, told)
        self.viewport().update()

    def _open(self, _index: QModelIndex) -> None:
        if (location := self.location()) is not None:
            self.opened.emit(location)

    def _whole(self) -> None:
        line = self.lines.line(self.currentIndex().row())
        if line is not None:
            self.wanted.emit(line.title)

    def _forget(self) -> None:
        self.spells.bar = -1
        self.lines.tell(-1, "")
