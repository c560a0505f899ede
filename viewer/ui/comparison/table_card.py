"""The ratings or the figures of both reports: a card with a heading row and a row for each."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.comparison.content import CompareTable
from viewer.presentation.content.text import Run
from viewer.ui.comparison.held_view import NotedWords
from viewer.ui.comparison.row_view import SHARES, RowView, arrangement
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words


class TableCard(CardFrame):
    """A table of a comparison."""

    def __init__(self, table: CompareTable, columns: tuple[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(table.title)
        self.column.addWidget(Words(table.title, "heading"))
        if table.told:
            self.column.addWidget(Words(table.told, "body", "muted"))
        self._head = _head(columns, table.change)
        self.column.addWidget(self._head)
        self.rows = [RowView(row, columns) for row in table.rows]
        for row in self.rows:
            self.column.addWidget(row)
        if table.empty:
            self.column.addWidget(Words(table.empty))
        self._head.setVisible(bool(table.rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        how = arrangement(event.size().width())
        self._head.setVisible(how == "wide" and bool(self.rows))
        for row in self.rows:
            row.arrange(how)


def _head(columns: tuple[str, str], change: str) -> QWidget:
    head = QWidget()
    grid = QGridLayout(head)
    grid.setContentsMargins(0, 4, 0, 0)
    for number, words in enumerate(("", *columns, change)):
        grid.addWidget(NotedWords(((Run(words, "caption", "muted"),), None, "", False)), 0, number)
        grid.setColumnStretch(number, SHARES[number])
    return head
