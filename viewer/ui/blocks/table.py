"""A real table: it can be walked with the arrow keys, read aloud, and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from viewer.presentation.content.blocks import Cell, Table
from viewer.presentation.content.clipboard import as_html, separated
from viewer.presentation.content.column_widths import shared
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run
from viewer.presentation.wording.numbers import count_text
from viewer.ui.accessibility.announce import tell_current
from viewer.ui.blocks.cell_model import CellModel
from viewer.ui.blocks.cell_sizes import END, MOST_OF_WORD_EM, START, CellSizes
from viewer.ui.blocks.sorting import Sorting
from viewer.ui.blocks.table_painting import CellDelegate, TableHeader
from viewer.ui.theme.text_layout import longest_word as longest_word_of
from viewer.ui.theme.text_layout import natural_width
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.citable import Citable, SelfCopying
from viewer.ui.widgets.scroll_bar import SlimScrollBar


def copy_rows(table: Table, rows: Sequence[tuple[Cell, ...]]) -> None:
    """Put rows of a table on the clipboard, with their headings: as text, as HTML and as CSV."""
    data = QMimeData()
    data.setText(separated(table, rows, "\t"))
    data.setHtml(as_html(table, rows))
    data.setData("text/csv", QByteArray(separated(table, rows, ",").encode("utf-8")))
    QGuiApplication.clipboard().setMimeData(data)


class TableView(QTableView, Themed, Citable, SelfCopying):
    """A table as tall as its rows, inside a page that scrolls."""

    def __init__(self, block: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._block = block
        self.cells = CellModel(block, self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(block.name)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setHorizontalHeader(TableHeader(self))
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.cells.layoutChanged.connect(self._fit)
        self.addAction("Copy whole table").triggered.connect(self.copy_whole)
        sorting = Sorting(self, tuple(column.title for column in block.columns))
        sorting.told.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._forget)
        self.apply_theme()

    def apply_theme(self) -> None:
        self._sizes = CellSizes()
        self.horizontalHeader().setFont(now().font("label"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self._begin_untold()
        super().focusInEvent(event)
        tell_current(self)

    def _tell(self, words: str) -> None:
        self.cells.tell(self.currentIndex(), words)

    def _forget(self) -> None:
        self._tell("")

    def _begin_untold(self) -> None:
        """Begin at the first cell. Qt would, too, but tell of it before it tells of the table."""
        self.selectionModel().blockSignals(True)
        first = self.cells.index(0, 0)
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_itself()
        else:
            super().keyPressEvent(event)

    def citing(self) -> tuple[Cite, ...]:
        """What the chosen rows cite, or the row in front where none is chosen."""
        rows = self._chosen()
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        found = (self.cells.cites(row) for row in rows)
        return tuple(cite for cite in found if cite is not None)

    def copy_itself(self) -> str:
        """Copy the chosen rows, or all, with headings; return a sentence on it."""
        rows = [self.cells.rows[row] for row in self._chosen()] or self.cells.rows
        copy_rows(self._block, rows)
        return f"Copied {count_text(len(rows), 'row', 'rows')}"

    def copy_whole(self) -> None:
        """Copy every row, with headings."""
        copy_rows(self._block, self.cells.rows)

    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def _fit(self) -> None:
        """Give each column what it needs; those that stretch or are too wide share the rest.

        Where the longest words have no room beside each other, the table scrolls sideways.
        """
        # That of the viewport, which Qt would wrap for 13 ms the first time it is asked for.
        room = self.contentsRect().width()
        needs = self._needs(whole_keys=True)
        if sum(low for low, _ in needs) > room:
            needs = self._needs(whole_keys=False)
        least = sum(low for low, _ in needs)
        wider = least > room > 0
        self._scroll_sideways(wanted=wider)
        for number, width in enumerate(shared(needs, least if wider else room)):
            self.setColumnWidth(number, width)
        rows = self._fit_rows()
        self.updateGeometries()
        bar = self.horizontalScrollBar().sizeHint().height() if wider else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2)

    def _fit_rows(self) -> int:
        """Make each row as high as its highest cell; return how high all of them are."""
        widths = [self.columnWidth(number) for number in range(len(self._block.columns))]
        every = 0
        for row, cells in enumerate(self.cells.rows):
            sizes = zip(cells, widths, strict=True)
            height = max((self._sizes.height(cell, width) for cell, width in sizes), default=0)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
            every += height
        return every

    def _scroll_sideways(self, *, wanted: bool) -> None:
        if wanted and not isinstance(self.horizontalScrollBar(), SlimScrollBar):
            self.setHorizontalScrollBar(SlimScrollBar(self, Qt.Orientation.Horizontal))
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(on if wanted else off)

    def _needs(self, *, whole_keys: bool) -> list[tuple[int, int]]:
        return [
            self._need(number, whole_keys=whole_keys) for number in range(len(self._block.columns))
        ]

    def _need(self, number: int, *, whole_keys: bool) -> tuple[int, int]:
        """The width of a column's longest word, and of its longest cell, in pixels."""
        title = self._block.columns[number].title
        least = longest_word_of((Run(f"{title}\u00a0↑", "label"),))
        most = natural_width((Run(f"{title} ↑", "label"),))
        for row in self.cells.rows:
            word, width = self._sizes.widths(row[number], whole_keys=whole_keys)
            most, least = max(most, width), max(least, word)
        # What no reader would call a word may be parted.
        least = min(least, now().em(MOST_OF_WORD_EM))
        return round(least) + START + END + 2, round(most) + START + END + 2
