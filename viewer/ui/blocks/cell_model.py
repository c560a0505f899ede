"""The rows of a table as Qt asks for them, in the order that the reader chose."""

from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.presentation.content.blocks import Cell, Table
from viewer.presentation.content.row import Cite
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.tool_tip import tool_tip

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

    def tell(self, index: ModelIndex, words: str) -> None:
        """Have a screen reader say these words before a cell's own, until others are told."""
        self._told, self._told_at = words, QPersistentModelIndex(index)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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
        """Order the rows by a column; without one (-1), as the table was made."""
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
