"""The files of a collection as Qt asks for them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.screen.files import HEADS, FileRow
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.tool_tip import tool_tip

NOTHING = "nothing"
"""What is heard of an empty cell: there is nothing to know of this file."""


class FilesModel(QAbstractTableModel):
    """The rows of the files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[FileRow] = ()

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        words = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words or NOTHING
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return HEADS[section] if orientation == Qt.Orientation.Horizontal else f"{section + 1:,}"
