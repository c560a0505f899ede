from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.widgets.scroll_bar import SlimScrollBar


class Bar(SlimScrollBar):
    """A bar that can tell where its style has the handle."""

    def of_style(self) -> object:
        """Where a press of the mouse finds the handle."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )


@pytest.mark.parametrize("orientation", list(Qt.Orientation))
def test_that_the_handle_is_painted_where_the_mouse_finds_it(
    orientation: Qt.Orientation, qtbot: QtBot
) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    bar = Bar(area, orientation)
    hint = bar.sizeHint()
    ranges = ((0, 0), (0, 1), (0, 37), (-20, 180), (5, 5_000), (0, 400_000))
    for length, (least, most), page in product((28, 40, 90, 313, 900), ranges, (0, 1, 10, 700)):
        along = orientation == Qt.Orientation.Vertical
        bar.resize(hint.width() if along else length, length if along else hint.height())
        bar.setRange(least, most)
        bar.setPageStep(page)
        for share in (0.0, 0.123, 0.5, 0.77, 1.0):
            bar.setSliderPosition(round(least + share * (most - least)))
            assert bar.handle() == bar.of_style(), (length, least, most, page, share)
