from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.presentation.content.rating import RatingCard, RatingScale
from viewer.presentation.inks import THEMES
from viewer.store.session.place import Place
from viewer.ui.theme import theme as look
from viewer.ui.widgets.rating import Card, paint_bar

LEVELS = ("Poor", "Fair", "Good", "Excellent")
WIDE, HIGH = 400, 20
PLAINLY = 60
"""Of the 255 steps from black to white."""


def greys(position: int | None) -> list[int]:
    """The bar of a rating without its colours, as shades from left to right."""
    picture = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    picture.fill(look.now().inks.card)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_bar(RatingScale("", LEVELS, position, ""), painter, QRectF(0, 6, WIDE, 8))
    painter.end()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, HIGH // 2).red() for x in range(WIDE)]


@pytest.mark.parametrize("theme", THEMES)
def test_that_every_level_is_told_from_every_other_without_colour(qtbot: QtBot, theme: str) -> None:
    look.set_look(look.Look(THEMES[theme].inks, THEMES[theme].dark, "", 14.0), QFont())
    bars = [greys(position) for position in (None, *range(len(LEVELS)))]
    for one, other in combinations(bars, 2):
        apart = sum(abs(a - b) >= PLAINLY for a, b in zip(one, other, strict=True))
        assert apart > WIDE / 8


@pytest.mark.parametrize("theme", THEMES)
def test_that_a_card_with_the_focus_is_plainly_another(qtbot: QtBot, theme: str) -> None:
    look.set_look(look.Look(THEMES[theme].inks, THEMES[theme].dark, "", 14.0), QFont())
    scale = RatingScale("Good", LEVELS, 2, "Good")
    window = QWidget()
    card, other = (
        Card(RatingCard("Casework", scale, Place("criteria", "c")), window) for _ in "ab"
    )
    card.setGeometry(200, 220, 300, 100)  # not under the mouse, which may be in the corner
    other.setGeometry(200, 120, 300, 100)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = card.grab().toImage()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    after = card.grab().toImage()
    middle = card.height() // 2
    for x in range(1, 3):  # a ring wider than the edge that every card has
        assert after.pixelColor(x, middle) == QColor(look.now().inks.accent)
        assert after.pixelColor(x, middle) != before.pixelColor(x, middle)
    assert after.pixelColor(8, middle) != before.pixelColor(8, middle)  # and another ground
