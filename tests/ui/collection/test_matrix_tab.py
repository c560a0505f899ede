"""The matrix is sorted by its heads, and a list of names is pasted as one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.domain.collection.ordering import DATED, NAME, Order
from viewer.presentation.collection.screen.matrix_view import view_of
from viewer.presentation.collection.screen.shown_table import GroupHead
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.matrix_model import MARKED
from viewer.ui.collection.matrix_tab import MatrixTab

TOWNS = tuple(inspection(f"Town {n}", f"202{n}-05-01", "overall=good") for n in range(4))


@pytest.fixture
def tab(qtbot: QtBot) -> MatrixTab:
    """A matrix that shows each view as it is asked for."""
    made = shown(qtbot, MatrixTab(), 900, 500)
    made.viewed.connect(made.show_collection)
    made.show_collection(OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), TOWNS)))
    return made


def order(tab: MatrixTab) -> Order:
    assert tab._one is not None
    return view_of(tab._one).order


@pytest.mark.parametrize(("by", "first"), [(DATED, True), ("group:none", False)])
def test_that_dates_begin_with_the_latest_and_the_same_head_turns_the_order(
    tab: MatrixTab, by: str, first: bool
) -> None:
    before = order(tab)
    assert before.by == NAME
    tab.table.sorted.emit(by)
    assert order(tab) == Order(by, first)
    tab.table.sorted.emit(by)
    assert order(tab) == Order(by, not first)


def test_that_the_compare_button_comes_with_the_second_mark(tab: MatrixTab) -> None:
    for number, there in ((0, False), (1, True), (2, True)):
        tab.table.setCurrentIndex(tab.table.cells.index(number, 0))
        tab.table._mark()
        assert tab.compare.isVisible() == tab.unmark.isVisible() == there
    assert tab.compare.text() == "Compare with the 3 marked"
    tab.unmark.click()
    assert not tab.compare.isVisible()


def test_that_the_chosen_rows_are_copied_and_counted(tab: MatrixTab) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    tab.table.selectRow(1)
    tab.copy()
    head, *lines = QGuiApplication.clipboard().text().splitlines()
    assert "Overall" in head
    assert [line.split("\t")[0] for line in lines] == ["Town 1"]
    assert said == ["Copied 1 row"]


def test_that_what_leads_elsewhere_is_offered_where_there_is_no_matrix(
    qtbot: QtBot, tab: MatrixTab
) -> None:
    none = Collection(Path("t"), Path("t"), (inspection("Holm", "2024"),))
    tab.show_collection(OpenCollection(1, Path("t"), none))
    assert tab.unrated.isVisible()
    for button, action in ((tab.lead, "folder-search"), (tab.files, "folder-files")):
        with qtbot.waitSignal(tab.did) as did:
            button.click()
        assert did.args == [action]


def test_that_a_mark_is_heard_at_the_name_of_its_report(tab: MatrixTab) -> None:
    cells = tab.table.cells
    changed: list[object] = []
    cells.dataChanged.connect(lambda *where: changed.append(where))
    index = cells.index(1, 0)
    tab.table.setCurrentIndex(index)
    for marked in (True, False):
        changed.clear()
        tab.table._mark()
        assert cells.data(index, MARKED) == marked
        heard = str(cells.data(index, Qt.ItemDataRole.AccessibleTextRole))
        assert heard.endswith("marked for comparing") == marked
        assert changed


def test_that_the_first_report_is_in_front_and_no_heading(tab: MatrixTab) -> None:
    towns = tuple(
        inspection(f"Town {n}", "2024", "overall=good", groups=f"shire:{n}") for n in range(2)
    )
    tab.show_collection(OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), towns)))
    tab._pick("grouped", "shire")
    assert isinstance(tab.table.cells.line(0), GroupHead)
    tab.table._go_to(None, "")
    assert tab.table.currentIndex().row() == 1


def test_that_headings_over_groups_are_no_rows_to_copy(tab: MatrixTab) -> None:
    towns = tuple(
        inspection(f"Town {n}", "2024", "overall=good", groups=f"shire:{n}") for n in range(2)
    )
    tab.show_collection(OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), towns)))
    tab._pick("grouped", "shire")
    for choose in (tab.table.selectAll, tab.table.clearSelection):
        choose()
        lines = tab.table.chosen()
        assert len(lines) == 2
        assert not any(isinstance(line, GroupHead) for line in lines)
