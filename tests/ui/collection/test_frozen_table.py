"""The names of a matrix stay in sight while the ratings are scrolled sideways."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from viewer.presentation.collection.screen.matrix_page import MatrixPage, matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.prepared import prepare
from viewer.store.collection.collection import Collection
from viewer.ui.collection.matrix_table import MatrixTable

INSPECTIONS = tuple(
    inspection(f"Town {number}", "2024-05-01", " ".join(f"c{one}=good" for one in range(12)))
    for number in range(5)
)


@pytest.fixture
def table(qtbot: QtBot) -> MatrixTable:
    made = prepare(Collection(Path("towns"), Path("towns"), INSPECTIONS))
    page = matrix_page(made, MatrixView(), ("town", "towns"))
    assert isinstance(page, MatrixPage)
    table = MatrixTable("Matrix")
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show_page(page, ())
    table.show()
    return table


def test_that_the_name_of_a_row_stays_where_it_is(table: MatrixTable) -> None:
    first = table.model().index(0, 0)
    before = table.visualRect(first)
    table.setCurrentIndex(table.model().index(0, table.model().columnCount() - 1))
    assert table.horizontalScrollBar().value() > 0
    assert table.is_frozen()
    assert table.visualRect(first) == before
    assert table.indexAt(before.center()) == first


def test_that_no_cell_in_front_lies_under_the_names(table: MatrixTable) -> None:
    last = table.model().columnCount() - 1
    table.setCurrentIndex(table.model().index(0, last))
    table.setCurrentIndex(table.model().index(0, 3))
    assert table.visualRect(table.currentIndex()).left() >= table.columnWidth(0)


def test_that_the_frozen_heading_sorts_by_name(table: MatrixTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(0, table.model().columnCount() - 1))
    with qtbot.waitSignal(table.sorted) as sent:
        QTest.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert sent.args == ["name"]


def test_that_a_frozen_heading_that_cannot_be_clicked_sorts_nothing(
    table: MatrixTable, qtbot: QtBot
) -> None:
    table.setCurrentIndex(table.model().index(0, table.model().columnCount() - 1))
    table.head.setSectionsClickable(False)
    with qtbot.assertNotEmitted(table.head.sectionClicked):
        QTest.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))


def test_that_a_name_in_front_does_not_scroll_the_ratings_away(table: MatrixTable) -> None:
    table.setCurrentIndex(table.model().index(0, table.model().columnCount() - 1))
    before = table.horizontalScrollBar().value()
    table.setCurrentIndex(table.model().index(2, 0))
    assert table.horizontalScrollBar().value() == before


def test_that_the_headings_are_lower_with_less_room(table: MatrixTable) -> None:
    highs = []
    for little, tight in ((False, False), (True, False), (True, True)):
        table.head.little, table.head.tight = little, tight
        highs.append(table.head.sizeHint().height())
    assert highs[0] > highs[1] > highs[2]
