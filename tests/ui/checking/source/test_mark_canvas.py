"""A click on a page picks the smallest mark there, and a drag sends what it went over."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import CandidateMark, MarkState, Spot
from viewer.store.documents.page import PageBox
from viewer.ui.checking.source.mark_canvas import DRAGGED, MarkCanvas, PlacedMark

LEFT = Qt.MouseButton.LeftButton


def placed(name: str, box: PageBox, state: MarkState = "open") -> PlacedMark:
    return PlacedMark(CandidateMark(name, Spot(1, 0, 1), state), (box,))


LARGE = placed("a-large", (0.1, 0.1, 0.9, 0.5))
SMALL = placed("z-small", (0.4, 0.2, 0.6, 0.3))


def canvas(qtbot: QtBot, *marks: PlacedMark) -> MarkCanvas:
    made = MarkCanvas()
    made.show_marks(marks)
    return shown(qtbot, made, 400, 400)


@pytest.mark.parametrize(
    ("at", "picked"),
    [((200, 100), ["z-small"]), ((60, 60), ["a-large"]), ((200, 350), [])],
)
def test_that_a_click_picks_the_smallest_mark_there(
    qtbot: QtBot, at: tuple[int, int], picked: list[str]
) -> None:
    made, sent = canvas(qtbot, LARGE, SMALL), list[str]()
    made.picked.connect(sent.append)
    QTest.mouseClick(made, LEFT, pos=QPoint(*at))
    assert sent == picked


def test_that_a_figure_beside_what_is_in_hand_is_not_picked(qtbot: QtBot) -> None:
    made, sent = canvas(qtbot, placed("beside", (0.1, 0.1, 0.9, 0.9), "beside")), list[str]()
    made.picked.connect(sent.append)
    QTest.mouseClick(made, LEFT, pos=QPoint(200, 200))
    assert sent == []


@pytest.mark.parametrize(("by", "drags"), [(DRAGGED + 40, True), (DRAGGED - 3, False)])
def test_that_a_mouse_that_is_moved_drags_and_a_hand_that_trembles_clicks(
    qtbot: QtBot, by: int, drags: bool
) -> None:
    made, dragged, picked = canvas(qtbot, LARGE), list[object](), list[str]()
    made.dragged.connect(dragged.append)
    made.picked.connect(picked.append)
    QTest.mousePress(made, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(made, QPoint(100 + by, 100))
    QTest.mouseRelease(made, LEFT, pos=QPoint(100 + by, 100))
    assert (len(dragged), picked) == ((1, []) if drags else (0, ["a-large"]))


def test_that_what_was_found_is_what_is_brought_into_sight(qtbot: QtBot) -> None:
    current = placed("in-hand", (0.1, 0.6, 0.9, 0.7), "current")
    made = canvas(qtbot, LARGE, current)
    box = made.marked_box()
    assert box is not None
    assert box.top() > 200
    made.show_marks((LARGE, current), (((0.0, 0.0, 0.1, 0.05),),))
    found = made.marked_box()
    assert found is not None
    assert found.top() < 50
