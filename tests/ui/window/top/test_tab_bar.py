from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.header import TabLabel
from viewer.ui.window.top.tab_bar import UnderlineTabs

LABELS = (TabLabel("overview", "Overview"), TabLabel("metrics", "Metrics 12"))


def bar(qtbot: QtBot) -> UnderlineTabs:
    tabs = UnderlineTabs()
    tabs.show_tabs(LABELS)
    return shown(qtbot, tabs)


def test_that_arrow_keys_walk_the_tabs(qtbot: QtBot) -> None:
    tabs = bar(qtbot)
    with qtbot.waitSignal(tabs.currentChanged) as changed:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert changed.args == [1]


def test_that_other_counts_leave_the_tab_in_front(qtbot: QtBot) -> None:
    tabs = bar(qtbot)
    tabs.setCurrentIndex(1)
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.show_tabs((LABELS[0], TabLabel("metrics", "Metrics 3")))
    assert tabs.tabText(1) == "Metrics 3"
    assert tabs.count() == 2


def test_that_a_tab_is_as_wide_in_front_as_behind(qtbot: QtBot) -> None:
    tabs = bar(qtbot)
    before = tabs.tabRect(1).width()
    tabs.setCurrentIndex(1)
    assert tabs.tabRect(1).width() == before


def test_that_a_screen_reader_finds_named_tabs(qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(bar(qtbot))
    assert interface.role() == QAccessible.Role.PageTabList
    assert interface.child(1).text(QAccessible.Text.Name) == "Metrics 12"
