"""A chart on the screen: read, walked, zoomed, redrawn."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsSimpleTextItem
from pytestqt.qtbot import QtBot

from tests.builders import AVERAGE, metric, observation
from tests.golden.charts.cases import alone, cases, quarters
from tests.running import finish_deleting
from tests.ui.charts.showing import Holder, held, press, wear, words
from tests.ui.listening import listening
from tests.ui.showing import shown
from viewer.presentation.content.chart import ChartSpec
from viewer.presentation.inks import DARK, LIGHT
from viewer.ui.charts.view import ChartView

Key = Qt.Key


def rise() -> ChartSpec:
    """Two years, and a national average."""
    figures = (observation("55.2", "2015-16"), observation("62.3"))
    return alone(metric(*figures, observation(60, whose=AVERAGE)))


def long() -> ChartSpec:
    """Sixty quarters."""
    return alone(quarters(60, missing=(7, 30)))


def said(view: ChartView) -> str | None:
    """The words at the stop of the moment."""
    assert view.picture is not None
    return None if view.stop is None else view.picture.stops[view.stop].spoken


def wheel(view: ChartView, *, ctrl: bool = False, down: bool = False) -> bool:
    """Turn the wheel in the middle; return whether the chart took it."""
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, -120 if down else 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_that_a_screen_reader_hears_title_and_alternative(qtbot: QtBot) -> None:
    spec = rise()
    interface = QAccessible.queryAccessibleInterface(held(qtbot, spec))
    assert interface.text(QAccessible.Text.Name) == spec.title
    assert interface.text(QAccessible.Text.Description) == spec.alternative


def test_that_the_arrows_walk_from_figure_to_figure(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    heard = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        press(view, key)
        heard.append(said(view))
    assert heard == [
        "Harbour Service, 2015-16, 55.2%",
        "Harbour Service, 2016-17, 62.3%, up 7.1 points",
        "National average, 2016-17, 60%",
        "National average, 2016-17, 60%",
        "Harbour Service, 2016-17, 62.3%, up 7.1 points",
    ]


def test_that_home_and_end_go_to_the_ends(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    press(view, Key.Key_End)
    assert view.stop == 2
    press(view, Key.Key_Home)
    assert view.stop == 0


def test_that_escape_leaves_off(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    before = sorted(words(view))
    press(view, Key.Key_Right)
    assert sorted(words(view)) != before
    press(view, Key.Key_Escape)
    assert view.stop is None
    assert sorted(words(view)) == before


@pytest.mark.parametrize("name", cases())
def test_that_the_words_of_every_stop_lie_in_the_chart(name: str, qtbot: QtBot) -> None:
    view = held(qtbot, cases()[name])
    assert view.picture is not None
    for number in range(min(3, len(view.picture.stops))):
        view.walk_to(number)
        [spoken] = [
            item
            for item in view.scene().items()
            if isinstance(item, QGraphicsSimpleTextItem)
            and item.brush().color() == QColor(LIGHT.card)
        ]
        assert said(view) == spoken.text() or spoken.text().endswith("…")
        place = spoken.sceneBoundingRect()
        assert 0 <= place.left() <= place.right() <= view.width()
        assert 0 <= place.top() <= place.bottom() <= view.height()


def test_that_every_stop_is_announced(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    with listening() as reader:
        press(view, Key.Key_Home)
        press(view, Key.Key_Right)
    assert reader.at_once == [
        "Harbour Service, 2015-16, 55.2%",
        "Harbour Service, 2016-17, 62.3%, up 7.1 points",
    ]


def test_that_the_mouse_over_a_mark_shows_its_words(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    assert view.picture is not None
    stop = view.picture.stops[1]
    QTest.mouseMove(view.viewport(), QPoint(5, 5))
    QTest.mouseMove(view.viewport(), QPoint(round(stop.x), round(stop.y)))
    qtbot.waitUntil(lambda: view.stop == 1)
    assert stop.spoken in words(view)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_that_a_change_of_theme_shows_at_once(dark: bool, qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    wear(view, dark=not dark)
    wear(view, dark=dark)
    assert view.picture is not None
    stop = view.picture.stops[1]
    pixel = view.grab().toImage().pixelColor(round(stop.x), round(stop.y))
    assert pixel == QColor((DARK if dark else LIGHT).accent)


def test_that_larger_text_makes_the_chart_taller(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    before = view.height()
    wear(view, body=21)
    assert view.height() == pytest.approx(before * 1.5, abs=2)


def test_that_a_new_width_is_filled(qtbot: QtBot) -> None:
    view = held(qtbot, rise(), 420)
    narrow = view.picture
    view.window().resize(900, 700)
    qtbot.waitUntil(lambda: view.picture is not None and view.picture.width > 800)
    assert narrow is not None
    assert narrow.width < 430


@pytest.mark.parametrize("down", [False, True])
def test_that_the_wheel_is_left_to_the_page(down: bool, qtbot: QtBot) -> None:
    view = held(qtbot, long())
    before = view.picture
    assert not wheel(view, down=down)
    assert view.picture == before


def test_that_the_wheel_with_ctrl_zooms_a_long_series(qtbot: QtBot) -> None:
    view = held(qtbot, long())
    assert view.picture is not None
    before = len(view.picture.stops)
    assert wheel(view, ctrl=True)
    assert 0 < len(view.picture.stops) < before


def test_that_a_short_series_does_not_zoom(qtbot: QtBot) -> None:
    view = held(qtbot, rise())
    before = view.picture
    assert not wheel(view, ctrl=True)
    press(view, Key.Key_Plus)
    assert view.picture == before


def test_that_zooming_never_leaves_the_data(qtbot: QtBot) -> None:
    view = held(qtbot, long())
    assert view.picture is not None
    for around in (0.0, 1.0, -3.0, 4.0):
        for _ in range(3):
            view.zoom(0.25, around)
        assert len(view.picture.stops) >= 2
        assert all(0 <= stop.x <= view.width() for stop in view.picture.stops)
        for _ in range(4):
            view.zoom(4, around)
        assert len(view.picture.stops) == 58


def test_that_the_plus_and_minus_keys_zoom(qtbot: QtBot) -> None:
    view = held(qtbot, long())
    assert view.picture is not None
    press(view, Key.Key_Plus)
    assert len(view.picture.stops) < 58
    press(view, Key.Key_Minus)
    assert len(view.picture.stops) == 58


def test_that_a_zoomed_chart_still_names_periods(qtbot: QtBot) -> None:
    view = held(qtbot, long())
    for _ in range(6):
        view.zoom(0.5, 0.3)
    assert [text for text in words(view) if text.startswith("Q")]


def test_that_a_deleted_chart_leaves_nothing(qtbot: QtBot) -> None:
    holder = shown(qtbot, Holder(rise()), 600, 500)
    view, scene = holder.view, holder.view.scene()
    press(view, Key.Key_Right)
    view.setParent(None)
    view.deleteLater()
    finish_deleting()
    assert not shiboken6.isValid(view)
    assert not shiboken6.isValid(scene)
