"""Charts in the window: late, reachable, and beside their tables."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QGraphicsSimpleTextItem, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import AVERAGE, index, metric, observation, position
from tests.e2e.steps import act, page, press, settle
from viewer.app import Program
from viewer.domain.metrics import Metric
from viewer.presentation.charts.make import chart
from viewer.presentation.content.blocks import Chart
from viewer.store.session.place import Place
from viewer.ui.blocks.chart import ChartBlock
from viewer.ui.blocks.page import BlockColumn
from viewer.ui.blocks.table import TableView
from viewer.ui.charts.view import ChartView
from viewer.ui.widgets.choice_list import ChoiceList

ROOT = Path(__file__).resolve().parents[3]
START = """
import os, sys
from pathlib import Path
from viewer.app import build_application
from viewer.store.session.place import Place
program = build_application([], Path(os.environ["SETTINGS"]))
program.window.show()
while program.hub.state.report_file is None:  # a busy machine reads a little longer
    program.qt.processEvents()
early = {"pyqtgraph", "numpy"} & set(sys.modules)
program.hub.go(Place("metrics"))
from viewer.ui.charts.loading import is_loaded
while not is_loaded():
    program.qt.processEvents()
late = {"pyqtgraph", "numpy"} & set(sys.modules)
print(sorted(early), sorted(late))
program.window.close()
program.hub.deleteLater()
"""


def on_metrics(program: Program) -> ChartBlock:
    """Go to Metrics; return the chart there."""
    program.hub.go(Place("metrics"))
    settle()
    return page(program).findChildren(ChartBlock)[0]


def test_that_pyqtgraph_waits_for_the_first_chart(home: Path) -> None:
    also = {"SETTINGS": str(home / "settings.json"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", START],
        env=os.environ | also, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[] ['numpy', 'pyqtgraph']"


def test_that_f6_goes_through_list_chart_and_table_and_back(program: Program) -> None:
    block = on_metrics(program)
    program.window.header.tabs.setFocus()
    order: list[QWidget] = [
        page(program).findChildren(ChoiceList)[0],
        page(program).findChildren(BlockColumn)[0],
        block.view,
        page(program).findChildren(TableView)[0],
        program.window.header.tabs,
    ]
    for part in order:
        act(program, "next-pane")
        assert program.qt.focusWidget() is part
    for part in [*reversed(order[:-1]), order[-1]]:
        act(program, "previous-pane")
        assert program.qt.focusWidget() is part


def test_that_f6_goes_on_from_within_a_part(program: Program) -> None:
    block = on_metrics(program)
    block.save.setFocus()
    act(program, "next-pane")
    assert program.qt.focusWidget() is page(program).findChildren(TableView)[0]


def test_that_f6_goes_from_card_to_card_where_there_is_no_list(program: Program) -> None:
    program.window.header.tabs.setFocus()
    seen = []
    for _ in range(5):
        act(program, "next-pane")
        seen.append(program.qt.focusWidget())
    assert len(set(seen)) == 5
    assert all(one and page(program).isAncestorOf(one) for one in seen)


def test_that_copy_and_save_come_after_the_chart_for_the_tab_key(program: Program) -> None:
    block = on_metrics(program)
    block.view.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(2):
        press(program, "Tab")
        seen.append(program.qt.focusWidget())
    assert seen == [block.copy, block.save]


def test_that_a_right_click_offers_copy_and_save(program: Program) -> None:
    view = on_metrics(program).view
    menu = program.window.citer.menu(view)
    assert menu is not None
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Copy", "Copy with citation", "", "Copy chart", "Save chart…"]
    menu.deleteLater()


@pytest.mark.parametrize("by", ["button", "menu"])
def test_that_copy_chart_copies(by: str, program: Program) -> None:
    block = on_metrics(program)
    QGuiApplication.clipboard().clear()
    if by == "button":
        block.copy.setFocus()
        QTest.keyClick(block.copy, Qt.Key.Key_Space)
    else:
        block.view.actions()[0].trigger()
    assert QGuiApplication.clipboard().mimeData().hasFormat("image/svg+xml")


def test_that_no_word_of_a_chart_is_cut_off_in_a_small_window(program: Program) -> None:
    program.window.resize(900, 600)
    for size in (100, 150):
        program.hub.adjust(text_size=size)
        assert_no_word_is_cut_off(program)


def assert_no_word_is_cut_off(program: Program) -> None:
    """Every word of each metric's chart is within its view."""
    assert program.hub.state.report_file is not None
    for one in program.hub.state.report_file.index.metrics:
        program.hub.go(Place("metrics", one))
        settle()
        view = page(program).findChildren(ChartBlock)[0].view
        assert isinstance(view, ChartView)
        for item in view.scene().items():
            if isinstance(item, QGraphicsSimpleTextItem):
                place = item.sceneBoundingRect()
                assert -1 <= place.left() <= place.right() <= view.width() + 1, item.text()
                assert place.bottom() <= view.height() + 2, item.text()


def test_that_the_table_holds_what_the_chart_shows(program: Program) -> None:
    block = on_metrics(program)
    table = page(program).findChildren(TableView)[0]
    values = {cell.text for row in table.cells.rows for cell in row}
    assert isinstance(block.view, ChartView)
    drawn = {point.text for one in block.view.spec.series for point in one.points}
    assert drawn <= values


@pytest.mark.parametrize("there", [True, False])
def test_that_a_saved_chart_is_told_of_by_its_name_or_by_the_reason(
    there: bool, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "chart.svg" if there else tmp_path / "gone" / "chart.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(program.hub.said) as told:
        on_metrics(program).save.click()
    reason = "“chart.svg” was not saved: the folder does not exist."
    assert told.args == [f"Saved chart.svg in {tmp_path}" if there else reason]
    assert file.exists() is there


@pytest.mark.parametrize(
    ("built", "offered"),
    [
        (metric(), False),
        (metric(observation(55), unit="pounds"), False),
        (metric(observation(55), unit="pounds", positions=(position(),)), True),
        (metric(positions=(position(),)), True),
        (metric(observation(55)), True),
        (metric(observation(55), observation(60, whose=AVERAGE)), True),
    ],
)
def test_that_only_a_chart_can_be_copied_and_saved(
    built: Metric, *, offered: bool, qtbot: QtBot
) -> None:
    spec = chart(index(metrics=[built]), built)
    column = BlockColumn()
    qtbot.addWidget(column)
    block = ChartBlock(Chart(spec, "name"), column)
    column.show()
    block.show()
    assert block.copy.isVisible() is block.save.isVisible() is offered
    assert bool(block.view.actions()) is offered
