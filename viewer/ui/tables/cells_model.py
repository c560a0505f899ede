"""Rows of words under headings as Qt asks for them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.ui.model_index import ModelIndex

NOTHING = "nothing"
"""What is heard of an empty cell."""


class Celled(Protocol):
    """A row of words."""

    @property
    def cells(self) -> Sequence[str]:
        """Its words, one for each heading."""


class CellsModel(QAbstractTableModel):
    """Rows that can be others; what is heard of a cell and its tip are a subclass's."""

    def __init__(self, heads: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = heads
        self.rows: Sequence[Celled] = ()

    def show_rows(self, rows: Sequence[Celled]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def heard(self, words: str, column: int) -> str:
        """What a screen reader says of a cell."""
        return words or NOTHING

    def tip(self, words: str, column: int) -> str | None:
        """What the mouse is told of a cell."""
        return None

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        words = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(words, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.heard(words, index.column())
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return self._heads[section] if across else f"{section + 1:,}"
