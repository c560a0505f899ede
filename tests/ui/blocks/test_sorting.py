from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.listening import listening
from tests.ui.showing import shown
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.ui.accessibility import announce
from viewer.ui.blocks.table import TableView

COLUMNS = (TableColumn("Whose & where"), TableColumn("Value"))
ROWS = tuple((Cell(name), Cell(f"{n}%", sort=Decimal(n))) for name, n in (("b", 2), ("a", 10)))


def values(table: TableView) -> list[str]:
    return [str(table.model().index(row, 1).data()) for row in range(table.model().rowCount())]


def test_that_the_menu_sorts_both_ways_and_back_and_tells_so(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget(), 500, 200)
    table = TableView(Table("Figures", COLUMNS, ROWS), window)
    (by_value,) = [one for one in table.actions() if one.text() == "Sort by Value"]
    with listening() as reader:
        seen = []
        for _ in range(3):
            by_value.trigger()
            seen.append(values(table))
    assert seen == [["2%", "10%"], ["10%", "2%"], ["2%", "10%"]]
    assert reader.at_once == [
        "Sorted by Value, smallest first",
        "Sorted by Value, largest first",
        "Not sorted",
    ]


def test_that_another_column_begins_anew(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget(), 500, 200)
    table = TableView(Table("Figures", COLUMNS, ROWS), window)
    by_whose, by_value = [one for one in table.actions() if one.text().startswith("Sort by")]
    assert by_whose.text() == "Sort by Whose && where"
    by_value.trigger()
    by_whose.trigger()
    assert values(table) == ["10%", "2%"]


def test_that_readers_that_hear_no_announcements_are_told_with_the_cell(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announce, "AT_SPI", {QGuiApplication.platformName()})
    window = shown(qtbot, QWidget(), 500, 200)
    table = TableView(Table("Figures", COLUMNS, ROWS), window)
    table.setCurrentIndex(table.model().index(0, 1))
    (by_value,) = [one for one in table.actions() if one.text() == "Sort by Value"]
    by_value.trigger()
    by_value.trigger()
    role = Qt.ItemDataRole.AccessibleTextRole
    moved = table.currentIndex()
    assert (moved.row(), moved.data(role)) == (1, "Sorted by Value, largest first. 2%")
    table.setCurrentIndex(table.model().index(0, 1))
    assert moved.data(role) is None
