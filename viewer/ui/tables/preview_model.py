"""The rows of a table below its headings as Qt asks for them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from viewer.characters import shown
from viewer.extraction.tables.dates import serial_day
from viewer.extraction.tables.headings import column_name, headings
from viewer.extraction.tables.mapping import DATES, Mapping
from viewer.extraction.tables.table import Sheet, words_of
from viewer.ui.model_index import ModelIndex

LONGEST = 120


class PreviewModel(QAbstractTableModel):
    """All rows of a sheet below the headings; only those that are seen are asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._row = Sheet("", ()), 1
        self._names: tuple[str, ...] = ()
        self._dated = frozenset[int]()

    def show_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        """Show a sheet by what a mapping says of its headings."""
        self.beginResetModel()
        self._sheet, self._row = sheet, mapping.heading_row
        self._names = headings(sheet, mapping.heading_row, grouped=mapping.grouped)
        self._dated = _dated(mapping)
        self.endResetModel()

    def show_dates(self, mapping: Mapping) -> None:
        """Show the days of the columns that are dates by this mapping."""
        changed, self._dated = self._dated ^ _dated(mapping), _dated(mapping)
        for number in changed:
            top, last = self.index(0, number - 1), self.index(self.rowCount() - 1, number - 1)
            self.dataChanged.emit(top, last)

    def name(self, column: int) -> str:
        """What a column is called, counted from 0."""
        return shown(column_name(self._names[column], column + 1), LONGEST)

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else max(len(self._sheet.rows) - self._row, 0)

    def columnCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self._sheet.cell(self._row + 1 + index.row(), index.column() + 1)
        if index.column() + 1 in self._dated:
            cell = serial_day(cell) or cell
        words = shown(words_of(cell), LONGEST)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.name(index.column())}: {words or 'blank'}"
        return words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.name(section)
        return f"{self._row + 1 + section:,}"


def _dated(mapping: Mapping) -> frozenset[int]:
    """The numbers of the columns whose numbers are days, as spreadsheets count them."""
    return frozenset(one.number for one in mapping.columns if one.role in DATES)
