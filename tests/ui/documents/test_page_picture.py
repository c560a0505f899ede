import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.inks import LIGHT
from viewer.store.documents.page import Marked, PageImage
from viewer.ui.documents.page_picture import PageCanvas

SIDE = 240
MIDDLE = (0.4, 0.4, 0.6, 0.6)
NEAR = 8
"""Pixels that the frame of a place and the line around the page take."""


@pytest.mark.parametrize(("turns", "side"), [(0, "left"), (1, "above"), (2, "right"), (3, "below")])
def test_that_the_pointer_stands_where_a_reader_begins_the_line(
    qtbot: QtBot, turns: int, side: str
) -> None:
    canvas = PageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(SIDE, SIDE)
    blank = PageImage(SIDE, SIDE, b"\xff" * (4 * SIDE * SIDE))
    canvas.show_picture(blank, (Marked("Here", (MIDDLE,), turns),), 0)
    image, accent = canvas.grab().toImage(), QColor(LIGHT.accent)
    low, high = round(0.4 * SIDE) - NEAR, round(0.6 * SIDE) + NEAR
    inked = [
        (x, y)
        for x in range(NEAR, SIDE - NEAR)
        for y in range(NEAR, SIDE - NEAR)
        if image.pixelColor(x, y) == accent and not (low < x < high and low < y < high)
    ]
    sides = {
        "left": [x < low for x, _ in inked],
        "above": [y < low for _, y in inked],
        "right": [x > high for x, _ in inked],
        "below": [y > high for _, y in inked],
    }
    assert inked
    assert all(sides[side])


@pytest.mark.parametrize(
    ("scrolled", "key", "turned"),
    [
        (0, Qt.Key.Key_PageUp, [-1]),
        (0, Qt.Key.Key_PageDown, []),
        (60, Qt.Key.Key_PageUp, []),
        (60, Qt.Key.Key_PageDown, []),
        (SIDE, Qt.Key.Key_PageUp, []),
        (SIDE, Qt.Key.Key_PageDown, [1]),
    ],
)
def test_that_pages_are_turned_at_their_ends_only(
    qtbot: QtBot, scrolled: int, key: Qt.Key, turned: list[int]
) -> None:
    canvas, area = PageCanvas(), QScrollArea()
    canvas.resize(SIDE, SIDE)
    area.setWidget(canvas)
    shown(qtbot, area, SIDE + 40, SIDE // 2)
    sent: list[int] = []
    canvas.turned.connect(sent.append)
    area.verticalScrollBar().setValue(scrolled)
    QTest.keyClick(canvas, key)
    assert sent == turned


def test_that_a_page_that_is_not_read_yet_takes_the_room_of_paper(qtbot: QtBot) -> None:
    canvas = PageCanvas()
    qtbot.addWidget(canvas)
    assert canvas.height_at(210) == 297
    canvas.show_picture(PageImage(4, 2, b"\xff" * 32), (), None)
    assert canvas.height_at(210) == 105
