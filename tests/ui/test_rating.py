from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from viewer.presentation.front import RatingScale
from viewer.presentation.inks import THEMES
from viewer.ui import look
from viewer.ui.rating import paint_bar

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
    look.put_on(look.Look(THEMES[theme].inks, THEMES[theme].dark, "", 14.0), QFont())
    bars = [greys(position) for position in (None, *range(len(LEVELS)))]
    for one, other in combinations(bars, 2):
        apart = sum(abs(a - b) >= PLAINLY for a, b in zip(one, other, strict=True))
        assert apart > WIDE / 8
