"""Each tab of each report is found where it was left, and at its top where nobody was."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import settle
from tests.ui.showing import shown
from viewer.ui.layouts import in_column
from viewer.ui.widgets.surfaces import Surface
from viewer.ui.window.scroll_memory import ScrollMemory


def test_that_a_reader_is_where_they_were_and_else_at_the_top(qtbot: QtBot) -> None:
    tab, page = QWidget(), Surface()
    in_column(page, within=tab)
    page.body.setFixedHeight(2_000)
    shown(qtbot, tab, 200, 200)
    memory, bar = ScrollMemory(tab), page.verticalScrollBar()
    bar.setValue(700)
    memory.keep(1, "overview", tab)
    for report, name in ((1, "about"), (2, "overview")):
        bar.setValue(300)
        memory.find(report, name, tab)
        settle()
        assert bar.value() == 0
    memory.find(1, "overview", tab)
    qtbot.waitUntil(lambda: bar.value() == 700)
    memory.forget_all_but([2])
    memory.find(1, "overview", tab)
    settle()
    assert bar.value() == 0
