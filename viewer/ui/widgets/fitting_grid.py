"""As many things beside each other as have room without a word of them being parted."""

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.ui.theme.theme import now
from viewer.ui.widgets.painted import Painted

MOST_EM = 18
"""Nothing asks for more, however long a word it holds."""


class FittingGrid(QWidget):
    """A grid of at most so many columns, all of one width; fewer where that is too narrow."""

    def __init__(self, parts: Sequence[Painted[Any]], most: int, across: int, down: int) -> None:
        super().__init__()
        self._parts, self._most, self._columns = parts, most, 0
        bound = now().em(MOST_EM)
        self._least = max((min(part.least_width(), bound) for part in parts), default=0.0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(across)
        self._grid.setVerticalSpacing(down)
        self._place(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        fitting = int((event.size().width() + gap) // (self._least + gap))
        if fitting < self._most:  # rows of about one length
            rows = math.ceil(len(self._parts) / max(1, fitting))
            fitting = math.ceil(len(self._parts) / max(1, rows))
        self._place(min(self._most, max(1, fitting)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeWidget(part)
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // columns, number % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))
