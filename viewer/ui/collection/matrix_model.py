"""The lines of a matrix as Qt asks for them; the words of a cell are made when it is asked for."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.shown_table import GroupHead, Head, ShownCell, ShownTable
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.tool_tip import tool_tip

CELL = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1
MARKED = Qt.ItemDataRole.UserRole + 2
"""What an index is asked for: its cell; a heading; whether its report is marked for comparing."""


class MatrixModel(QAbstractTableModel):
    """The lines of a frozen page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: ShownTable | None = None
        self._marked: frozenset[Location] = frozenset()
        self._told = ""
        self._told_at = QPersistentModelIndex()

    def show_page(self, page: ShownTable | None, marked: frozenset[Location]) -> None:
        """Show another page of the matrix."""
        self.beginResetModel()
        self.page, self._marked = page, marked
        self._told = ""
        self.endResetModel()

    def show_marked(self, marked: frozenset[Location]) -> None:
        """Mark other reports."""
        if marked != self._marked and self.rowCount():
            self._marked = marked
            last = self.index(self.rowCount() - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [MARKED])

    def tell(self, index: ModelIndex, words: str) -> None:
        """Have a screen reader say these words before a cell's own, until others are told."""
        self._told, self._told_at = words, QPersistentModelIndex(index)

    def line(self, row: int) -> object:
        """What stands in a line."""
        lines = self.page.lines if self.page else ()
        return lines[row] if 0 <= row < len(lines) else None

    def head(self, column: int) -> Head | None:
        """What stands over a column."""
        heads = self.page.heads if self.page else ()
        return heads[column] if 0 <= column < len(heads) else None

    def place_of(self, location: Location) -> int | None:
        """The line of a report."""
        if self.page is None:
            return None
        places = (self.page.location(line) for line in self.page.lines)
        return next((number for number, one in enumerate(places) if one == location), None)

    def location(self, row: int) -> Location | None:
        """Where the report of a line lies."""
        line = self.line(row)
        return self.page.location(line) if self.page and line is not None else None

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.page is None else len(self.page.lines)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.page is None else len(self.page.heads)

    def flags(self, index: ModelIndex) -> Qt.ItemFlag:
        """A heading over a group cannot be chosen."""
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        is_head = isinstance(self.line(index.row()), GroupHead)
        return enabled if is_head else enabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._cell(index)
        if cell is None:
            return None
        if role == CELL:
            return cell
        if role == MARKED:
            return self._is_marked(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(cell.tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, cell)
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or (head := self.head(section)) is None:
            return None
        if role == HEAD:
            return head
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(f"{head.title}: {head.spoken}" if head.spoken else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return head.title
        return head.title if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, index: ModelIndex) -> ShownCell | None:
        line, head = self.line(index.row()), self.head(index.column())
        if self.page is None or line is None or head is None:
            return None
        return self.page.cell(line, head)

    def _is_marked(self, row: int) -> bool:
        return self.location(row) in self._marked

    def _spoken(self, index: ModelIndex, cell: ShownCell) -> str:
        spoken = cell.spoken
        if index.column() == 0 and self._is_marked(index.row()):
            spoken = f"{spoken}, marked for comparing"
        return f"{self._told}. {spoken}" if self._told and self._told_at == index else spoken
