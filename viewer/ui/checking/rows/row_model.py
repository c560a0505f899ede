"""The rows of the candidates as Qt asks for them, and what is heard of each."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.presentation.checking.content import DraftRow
from viewer.presentation.checking.heard import band_words
from viewer.ui.model_index import ModelIndex

ROW = Qt.ItemDataRole.UserRole


class RowModel(QAbstractListModel):
    """The rows as values."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[DraftRow, ...] = ()
        self._said = self._answer = ""

    def show_rows(self, rows: tuple[DraftRow, ...]) -> None:
        """Show these; the same rows with other words keep their places."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if not same:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [
            n for n, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new
        ]
        self.rows = rows
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))

    def describe(self, words: str) -> None:
        """Say this of what is in hand, after its name: what was done just before."""
        self._said, self._answer = words, ""

    def answer(self, words: str) -> None:
        """Say this before the name of what is in hand: what a key did not do, and why."""
        self._answer = words

    def current(self) -> int:
        """The number of the row in hand; -1 for none."""
        return next((number for number, row in enumerate(self.rows) if row.current), -1)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            answer = self._answer if row.current and role != Qt.ItemDataRole.DisplayRole else ""
            return " ".join(filter(None, (answer, row.spoken)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row.current:
            return " ".join(filter(None, (self._said, band_words(row))))
        return None
