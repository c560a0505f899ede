"""A real table: it can be walked with the arrow keys, read aloud, and copied."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.presentation.content.blocks import Cell, Table
from viewer.presentation.content.clipboard import as_html, separated
from viewer.presentation.content.column_widths import shared
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run
from viewer.presentation.wording.numbers import count_text
from viewer.ui.accessibility.announce import tell_current
from viewer.ui.blocks.cell_sizes import END, MOST_OF_WORD_EM, START, CellSizes, arrange_cell
from viewer.ui.blocks.sorting import Sorting
from viewer.ui.theme.text_layout import TextLayout, natural_width
from viewer.ui.theme.text_layout import longest_word as longest_word_of
from viewer.ui.theme.theme import Themed, now
from viewer.ui.theme.tool_tip import tool_tip
from viewer.ui.widgets.citable import Citable, SelfCopying
from viewer.ui.widgets.scroll_bar import SlimScrollBar

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole


class CellModel(QAbstractTableModel):
    """The rows of a frozen table."""

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = table
        self.rows = list(table.rows)
        self._order = list(range(len(table.rows)))
        self._told = ""
        self._told_at = QPersistentModelIndex()

    def tell(self, index: Index, words: str) -> None:
        """Have a screen reader say these words before a cell's own, until others are told."""
        self._told, self._told_at = words, QPersistentModelIndex(index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.rows[index.row()][index.column()]
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(cell.tip)
        if role == Qt.ItemDataRole.AccessibleTextRole and self._told and self._told_at == index:
            return f"{self._told}. {cell.text}"
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def cites(self, row: int) -> Cite | None:
        """What a row cites."""
        cites = self.table.cites
        return cites[self._order[row]] if cites else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.table.columns[section]
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: order the rows by a column; without one (-1), as the table was made."""
        self.layoutAboutToBeChanged.emit()
        rows, before = self.table.rows, self._order
        self._order = list(range(len(rows)))
        if 0 <= column < len(self.table.columns):
            down = order == Qt.SortOrder.DescendingOrder
            self._order.sort(key=lambda row: sort_key(rows[row][column]), reverse=down)
        self.rows = [rows[row] for row in self._order]
        self._move_chosen(before)
        self.layoutChanged.emit()

    def _move_chosen(self, before: list[int]) -> None:
        """Have what is chosen and in front stay with its content, whose row is another now."""
        now_at = {row: number for number, row in enumerate(self._order)}
        kept = self.persistentIndexList()
        moved = [self.index(now_at[before[one.row()]], one.column()) for one in kept]
        self.changePersistentIndexList(kept, moved)


def sort_key(cell: Cell) -> tuple[int, Decimal, str]:
    """Numbers by size, before words by letter."""
    if isinstance(cell.sort, Decimal):
        return 0, cell.sort, ""
    return 1, Decimal(0), (cell.text if cell.sort is None else cell.sort).casefold()


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: derived figures in italics, verdicts with their mark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view: QWidget = option.widget
        assert isinstance(view, QTableView)
        width = view.columnWidth(index.column())
        return QSize(width, CellSizes().height(index.data(CELL), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inks = now().inks
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(inks.selected))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(inks.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        sheet = TextLayout()
        arrange_cell(sheet, index.data(CELL), rect.width(), end=_is_end(index))
        sheet.paint(painter, option.widget, QRectF(rect).topLeft())


def _is_end(index: Index) -> bool:
    model = index.model()
    assert isinstance(model, CellModel)
    return model.table.columns[index.column()].align == "end"


class Head(QHeaderView):
    """Column titles over one line, without boxes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        heights = (self._set(section)[1] for section in range(self.count()))
        return QSize(super().sizeHint().width(), round(max(heights, default=0)) + now().em(0.7))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        sheet, height = self._set(section)
        sheet.paint(painter, self, QPointF(rect.left(), rect.bottom() - now().em(0.35) - height))
        shade = QColor(now().inks.control)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, shade)

    def _set(self, section: int) -> tuple[TextLayout, float]:
        """A title in its column, with the arrow of its order, and how high it is."""
        model = self.model()
        assert isinstance(model, CellModel)
        column = model.table.columns[section]
        arrow = ""
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = "\u00a0↑" if up else "\u00a0↓"
        sheet, line = TextLayout(), (Run(column.title + arrow, "label", "muted"),)
        room = self.sectionSize(section) - START - END
        return sheet, sheet.text(line, START, 0, room, end=column.align == "end")[1]


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
        self.setHorizontalHeader(Head(self))
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
        self._copy(rows)
        return f"Copied {count_text(len(rows), 'row', 'rows')}"

    def copy_whole(self) -> None:
        """Copy every row, with headings."""
        self._copy(self.cells.rows)

    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def _copy(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        data = QMimeData()
        data.setText(separated(self._block, rows, "\t"))
        data.setHtml(as_html(self._block, rows))
        data.setData("text/csv", QByteArray(separated(self._block, rows, ",").encode("utf-8")))
        QGuiApplication.clipboard().setMimeData(data)

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


def table(block: Table, column: QWidget) -> QWidget:
    """A table."""
    return TableView(block, column)
