"""The lines of a history as Qt asks for them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.over_time.spell_bars import HistoryLine
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.tool_tip import tool_tip

LINE = Qt.ItemDataRole.UserRole


class HistoryModel(QAbstractListModel):
    """The lines of a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: HistoryPage | None = None
        self._told: tuple[int, str] = (-1, "")

    def show_page(self, page: HistoryPage) -> None:
        """Show another page of histories."""
        self.beginResetModel()
        self.page, self._told = page, (-1, "")
        self.endResetModel()

    def tell(self, row: int, words: str) -> None:
        """Have a screen reader say these words for a line, until others are told."""
        self._told = row, words

    def line(self, row: int) -> HistoryLine | None:
        """A line of the page."""
        lines = self.page.lines if self.page else ()
        return lines[row] if 0 <= row < len(lines) else None

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self.page is None else len(self.page.lines)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row, words = self._told
            return words if row == index.row() and words else line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(f"{line.title}: {line.sequence}. {line.totals}")
        return line.title if role == Qt.ItemDataRole.DisplayRole else None
