from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import Mark, Run
from viewer.ui.blocks.cell_model import CELL
from viewer.ui.blocks.cell_sizes import END, START, CellSizes, arrange_cell
from viewer.ui.blocks.table import TableView
from viewer.ui.theme.text_layout import TextLayout, stays_whole

TABLE = Table(
    "Figures for the rate",
    (TableColumn("Period"), TableColumn("Value", "end"), TableColumn("Source", stretch=True)),
    (
        (Cell("2016-17"), Cell("62.3%", sort=Decimal("62.3")), Cell("paragraph 5, bullet 1")),
        (Cell("2015-16"), Cell("9%", True, Mark("up"), Decimal(9)), Cell("=HYPERLINK(1)")),
    ),
)


def table(qtbot: QtBot, block: Table = TABLE, width: int = 500) -> TableView:
    page = QWidget()
    view = TableView(block, page)
    shown(qtbot, page, width, 300)
    view.resize(width, view.height())
    return view


def test_that_a_screen_reader_finds_a_table_with_headings(qtbot: QtBot) -> None:
    view = table(qtbot)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Figures for the rate"
    children = [interface.child(number) for number in range(interface.childCount())]
    heads = [one for one in children if one.role() == QAccessible.Role.ColumnHeader]
    cells = [one for one in children if one.role() == QAccessible.Role.Cell]
    assert [one.text(QAccessible.Text.Name) for one in heads] == ["Period", "Value", "Source"]
    assert len(cells) == 6
    assert cells[1].text(QAccessible.Text.Name) == "62.3%"


@pytest.mark.parametrize("words", ["9%", "a long note", ""])
def test_that_cells_of_the_same_words_have_the_room_that_each_needs(
    qtbot: QtBot, words: str
) -> None:
    shown(qtbot, QWidget(), 100, 100)
    cells = [Cell(words), Cell(words, mark=Mark("up")), Cell(words, derived=True)]
    together = CellSizes()
    for cell in [*cells, *cells[::-1]]:
        for width in (60, 200):
            assert together.height(cell, width) == CellSizes().height(cell, width)
        for whole in (True, False):
            one = CellSizes().widths(cell, whole_keys=whole)
            assert together.widths(cell, whole_keys=whole) == one
    plain, marked, _ = (together.widths(cell, whole_keys=True) for cell in cells)
    assert marked > plain


def test_that_all_rows_are_copied_with_their_headings(qtbot: QtBot) -> None:
    view = table(qtbot)
    view.clearSelection()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Period\tValue\tSource"
    assert lines[1] == "2016-17\t62.3%\tparagraph 5, bullet 1"
    assert len(lines) == 3


def test_that_only_the_chosen_row_is_copied(qtbot: QtBot) -> None:
    view = table(qtbot)
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1:] == [
        "2016-17\t62.3%\tparagraph 5, bullet 1"
    ]


def test_that_no_copied_cell_becomes_a_formula(qtbot: QtBot) -> None:
    table(qtbot).copy_itself()
    assert "\t'=HYPERLINK(1)" in QGuiApplication.clipboard().text()
    assert b",'=HYPERLINK(1)" in QGuiApplication.clipboard().mimeData().data("text/csv").data()


@pytest.mark.parametrize("width", [360, 500, 1400])
def test_that_the_columns_fill_the_room_exactly(qtbot: QtBot, width: int) -> None:
    view = table(qtbot, width=width)
    assert sum(view.columnWidth(number) for number in range(3)) == view.viewport().width()


@pytest.mark.parametrize("width", [220, 360, 1400])
def test_that_the_title_of_a_column_is_never_cut_off(qtbot: QtBot, width: int) -> None:
    view = table(qtbot, width=width)
    for number, column in enumerate(view.cells.table.columns):
        title = (Run(f"{column.title}\u00a0↑", "label"),)
        assert stays_whole(title, view.columnWidth(number) - START - END)


def test_that_a_table_scrolls_sideways_rather_than_breaking_its_words(qtbot: QtBot) -> None:
    view = table(qtbot, width=220)
    assert sum(view.columnWidth(number) for number in range(3)) > view.viewport().width()
    assert view.horizontalScrollBar().maximum() > 0
    needed = view.verticalHeader().length() + view.horizontalHeader().height()
    assert view.height() >= needed + view.horizontalScrollBar().height()
    view.resize(1400, view.height())
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [220, 360, 1400])
def test_that_no_word_of_a_cell_is_cut_off(qtbot: QtBot, width: int) -> None:
    view = table(qtbot, width=width)
    for row, cells in enumerate(TABLE.rows):
        for number, cell in enumerate(cells):
            room = view.columnWidth(number)
            end = TABLE.columns[number].align == "end"
            assert room > START
            assert arrange_cell(TextLayout(), cell, room, end=end) <= view.rowHeight(row)


def test_that_the_table_is_as_tall_as_its_rows(qtbot: QtBot) -> None:
    view = table(qtbot, width=220)
    rows = sum(view.rowHeight(row) for row in range(2))
    assert view.viewport().height() >= rows
    assert view.verticalScrollBar().maximum() == 0


def test_that_the_tab_key_leaves_the_table(qtbot: QtBot) -> None:
    assert not table(qtbot).tabKeyNavigation()


def test_that_a_click_on_a_heading_sorts_numbers_by_size(qtbot: QtBot) -> None:
    view = table(qtbot)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    values = [view.cells.index(row, 1).data(CELL).text for row in range(2)]
    assert values == ["9%", "62.3%"]
    view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert view.cells.rows == list(TABLE.rows)


def test_that_what_is_chosen_stays_chosen_when_the_rows_are_put_in_another_order(
    qtbot: QtBot,
) -> None:
    view = table(qtbot)
    view.selectRow(0)
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    for column, order, row in ((1, up, 1), (1, down, 0), (0, up, 1), (-1, up, 0)):
        view.sortByColumn(column, order)
        assert view.currentIndex().row() == row
        assert {one.row() for one in view.selectedIndexes()} == {row}
        assert view.currentIndex().siblingAtColumn(0).data() == "2016-17"
        view.copy_itself()
        assert QGuiApplication.clipboard().text().splitlines()[1].startswith("2016-17")


def test_that_a_table_without_rows_still_has_its_headings(qtbot: QtBot) -> None:
    view = table(qtbot, Table("Nothing", TABLE.columns, ()))
    assert view.height() >= view.horizontalHeader().sizeHint().height()
