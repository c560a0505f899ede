"""A rating or a figure of both reports in a row; in a narrow window, its parts below each other."""

from typing import Literal

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from viewer.presentation.comparison.content import CompareRow
from viewer.presentation.content.text import Run
from viewer.ui.comparison.held_view import HeldView, NotedWords
from viewer.ui.layouts import in_column
from viewer.ui.theme.theme import Themed, now
from viewer.ui.widgets.words import Words

Arrangement = Literal["wide", "middle", "narrow"]
SHARES = (30, 26, 26, 18)
WIDE_EM, MIDDLE_EM = 54, 34
"""From these widths on, all four parts stand in one line, or three of them under the title."""


def arrangement(width: int) -> Arrangement:
    """How the parts of a row stand in this width."""
    if width >= now().em(WIDE_EM):
        return "wide"
    return "middle" if width >= now().em(MIDDLE_EM) else "narrow"


_PLACES: dict[Arrangement, tuple[tuple[int, int, int], ...]] = {
    "wide": ((0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1)),
    "middle": ((0, 0, 4), (1, 1, 1), (1, 2, 1), (1, 3, 1)),
    "narrow": ((0, 0, 4), (1, 0, 4), (2, 0, 4), (3, 0, 4)),
}
"""Of title, first, second and change: the row, the column, and how many columns it takes."""


class RowView(QWidget, Themed):
    """What both reports say of one thing."""

    def __init__(self, row: CompareRow, columns: tuple[str, str]) -> None:
        super().__init__()
        self.row = row
        self.held = (HeldView(row.first), HeldView(row.second))
        self._labels = tuple(Words(words, "caption", "muted") for words in columns)
        title = NotedWords(((Run(row.title),), None, "", False))
        change = NotedWords((row.change, row.mark, row.note, row.hollow))
        cells = [in_column(*pair, spacing=0) for pair in zip(self._labels, self.held, strict=True)]
        self._boxes: list[QWidget] = [title, QWidget(), QWidget(), change]
        for box, cell in zip(self._boxes[1:3], cells, strict=True):
            cell.addStretch(1)
            box.setLayout(cell)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 3, 0, 4)
        self._grid.setVerticalSpacing(0)
        self._now: Arrangement | None = None
        self.arrange("wide")

    def stop(self) -> QWidget:
        """What of it takes the focus: the later report's, or that of the only one."""
        return self.held[1] if self.row.second.leads else self.held[0]

    def arrange(self, how: Arrangement) -> None:
        """Stand as the width asks; without the heading row, both say which report they are."""
        if how == self._now:
            return
        self._now = how
        for box in self._boxes:
            self._grid.removeWidget(box)
        for box, (row, column, across) in zip(self._boxes, _PLACES[how], strict=True):
            self._grid.addWidget(box, row, column, 1, across)
        shares = {"wide": SHARES, "middle": (1, 26, 26, 18), "narrow": (1, 0, 0, 0)}[how]
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        for label in self._labels:
            label.setVisible(how != "wide")

    def apply_theme(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(now().inks.edge))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
