"""Until what draws charts is loaded, the same chart stands there still."""

import sys
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import index, metric, observation
from tests.running import finish_deleting
from tests.ui.charts.showing import held
from tests.ui.showing import shown
from viewer.presentation.charts.make import chart
from viewer.presentation.content.blocks import Chart
from viewer.presentation.content.chart import ChartSpec
from viewer.ui.blocks.chart import ChartBlock
from viewer.ui.blocks.page import BlockColumn
from viewer.ui.charts.loading import Loading, is_loaded
from viewer.ui.charts.still import StillChart
from viewer.ui.charts.view import ChartView

MADE = index(
    metrics=[
        metric(
            observation("55.2", "2015-16"),
            observation("62.3"),
            observation("60.0", whose="average"),
        )
    ]
)
SPEC = chart(MADE, MADE.metrics["rate"])


class FakeLoading(Loading):
    """Loads only when the test says so."""

    begun = False

    def begin(self) -> None:
        """Note that it was asked for."""
        self.begun = True


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> FakeLoading:
    """A program that has shown no chart yet."""
    fake = FakeLoading()
    module = sys.modules[ChartBlock.__module__]
    monkeypatch.setattr(module, "is_loaded", lambda: False)
    monkeypatch.setattr(module, "loading", lambda: fake)
    return fake


def block(qtbot: QtBot) -> ChartBlock:
    """A chart on a page, shown."""
    holder = QWidget()
    column = BlockColumn()
    layout = QVBoxLayout(holder)
    layout.addWidget(column)
    column.show_blocks((Chart(SPEC, "rate"),))
    shown(qtbot, holder, 640, 500)
    return column.findChildren(ChartBlock)[0]


def ink(widget: QWidget) -> QImage:
    """What a widget paints, in greys."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def darkness(picture: QImage) -> list[int]:
    """How much ink lies in each of 16 by 8 fields of a picture."""
    across, down = 16, 8
    small = picture.scaled(
        across,
        down,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return [255 - small.pixelColor(x, y).value() for y in range(down) for x in range(across)]


def still(qtbot: QtBot, spec: ChartSpec, width: int) -> StillChart:
    """A still chart of that width."""
    holder = QWidget()
    made = StillChart(spec)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made)
    layout.addStretch(1)
    shown(qtbot, holder, width, 700)
    return made


def test_that_the_still_chart_looks_like_the_one_that_follows(qtbot: QtBot) -> None:
    before, after = still(qtbot, SPEC, 640), held(qtbot, SPEC, 640)
    assert before.size() == after.size()
    one, two = darkness(ink(before)), darkness(ink(after))
    assert max(one) > 20
    assert max(abs(a - b) for a, b in zip(one, two, strict=True)) <= 4


def test_that_it_says_what_the_chart_says(qtbot: QtBot) -> None:
    before, after = still(qtbot, SPEC, 640), held(qtbot, SPEC, 640)
    assert before.accessibleName() == after.accessibleName() == SPEC.title
    assert before.accessibleDescription() == after.accessibleDescription()


def test_that_loading_begins_once_the_still_chart_is_painted(
    qtbot: QtBot, waiting: FakeLoading
) -> None:
    made = block(qtbot)
    assert isinstance(made.view, StillChart)
    qtbot.waitUntil(lambda: waiting.begun)


def test_that_the_chart_comes_alive_in_its_place_and_keeps_the_focus(
    qtbot: QtBot, waiting: FakeLoading
) -> None:
    made = block(qtbot)
    place = made.view.geometry()
    made.view.setFocus()
    waiting.loaded.emit()
    assert isinstance(made.view, ChartView)
    qtbot.waitUntil(lambda: made.view.geometry() == place)
    assert made.view.hasFocus()
    assert [action.text() for action in made.view.actions()] == ["Copy chart", "Save chart…"]


def test_that_the_chart_is_come_to_before_its_buttons(qtbot: QtBot, waiting: FakeLoading) -> None:
    made = block(qtbot)
    waiting.loaded.emit()
    assert isinstance(made.view, ChartView)
    made.view.setFocus()
    whole: list[object] = [made.view, made.copy, made.save]
    walked: list[object] = []
    for _ in whole:
        focus = made.window().focusWidget()
        walked.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == whole
    finish_deleting()
    parts = QAccessible.queryAccessibleInterface(made)
    assert [parts.child(number).object() for number in range(parts.childCount())] == whole


def test_that_a_page_left_before_is_left_alone(qtbot: QtBot, waiting: FakeLoading) -> None:
    made = block(qtbot)
    column = made.parentWidget()
    assert isinstance(column, BlockColumn)
    column.show_blocks(())
    waiting.loaded.emit()
    qtbot.waitUntil(lambda: not column.findChildren(ChartBlock))


def test_that_loading_tells_once_and_where_the_charts_are(qtbot: QtBot) -> None:
    made, told = Loading(), list[Thread]()
    # A signal from the thread to a chart that is just being deleted would end the process.
    made.loaded.connect(lambda: told.append(current_thread()), Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(made.loaded):
        made.begin()
        made.begin()
    qtbot.wait(1)
    assert told == [main_thread()]
    assert "pyqtgraph" in sys.modules
    assert is_loaded()
