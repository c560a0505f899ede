"""Each pill of a count says by its colour what became of its candidate."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from viewer.presentation.checking.content import Pill, RowState
from viewer.presentation.content.text import Ink
from viewer.ui.checking.state_marks import paint_pills
from viewer.ui.theme.theme import now


@pytest.mark.parametrize(
    ("state", "ink"),
    [("open", "track"), ("accepted", "accent"), ("corrected", "accent"), ("set_aside", "card")],
)
def test_that_a_pill_is_filled_as_its_candidate_was_decided(
    qtbot: QtBot, state: RowState, ink: Ink
) -> None:
    image = QImage(90, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        paint_pills((Pill(state),) * 3, painter, QRectF(0, 0, 90, 20))
    assert image.pixelColor(43, 10) == now().colour(ink)
