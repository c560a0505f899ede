"""Sorting a table without a mouse: its menu offers each column, and the outcome is told."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from viewer.ui.accessibility.announce import answer_in_cell

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
WORDS = {UP: "smallest first", DOWN: "largest first"}


class Sorting(QObject):
    """Adds its entries to what a right click or the menu key offers. `told` sends the outcome."""

    told = Signal(str)

    def __init__(self, table: QTableView, titles: tuple[str, ...]) -> None:
        super().__init__(table)
        self._table, self._titles = table, titles
        self._head = table.horizontalHeader()
        for column, title in enumerate(titles):
            entry = table.addAction(f"Sort by {title}".replace("&", "&&"))
            entry.triggered.connect(partial(self.sort, column))
        self._head.sortIndicatorChanged.connect(self._tell)

    def sort(self, column: int, *_: object) -> None:
        """Sort by a column: the smallest first, then the largest, then as the table was made."""
        sorted_now = self._head.sortIndicatorSection() == column
        if not sorted_now:
            self._table.sortByColumn(column, UP)
        elif self._head.sortIndicatorOrder() == UP:
            self._table.sortByColumn(column, DOWN)
        else:
            self._table.sortByColumn(-1, UP)

    def _tell(self, column: int, order: Qt.SortOrder) -> None:
        known = 0 <= column < len(self._titles)
        said = f"Sorted by {self._titles[column]}, {WORDS[order]}" if known else "Not sorted"
        self.told.emit(said)
        answer_in_cell(self._table, said)
