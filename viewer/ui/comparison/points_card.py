"""The findings of both reports side by side, by theme: the first on the left."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from viewer.presentation.comparison.content import ComparePoint, PointGroup, PointSection
from viewer.presentation.wording.numbers import count_text
from viewer.ui.comparison.held_view import PointView
from viewer.ui.comparison.row_view import MIDDLE_EM
from viewer.ui.layouts import in_column, in_row, turn
from viewer.ui.theme.theme import now
from viewer.ui.widgets.surfaces import CardFrame
from viewer.ui.widgets.words import Words

MOST = 200
"""Findings shown of one theme and report; nobody compares more, and an export has them all."""

GAP = 18


class PointsCard(CardFrame):
    """Findings of some kinds."""

    def __init__(self, section: PointSection) -> None:
        super().__init__()
        self.setAccessibleName(section.title)
        self.points: list[PointView] = []
        self._sides: list[QBoxLayout] = []
        self.column.addWidget(Words(section.title, "heading"))
        if section.told:
            self.column.addWidget(Words(section.told, "body", "muted"))
        for group in section.groups:
            self._add(group)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for sides in self._sides:
            turn(sides, across=event.size().width() >= now().em(MIDDLE_EM))

    def _add(self, group: PointGroup) -> None:
        self.column.addSpacing(now().em(0.5))
        if group.theme:
            self.column.addWidget(Words(group.theme, "label"))
        first = self._side(group.heads[0], group.first)
        second = self._side(group.heads[1], group.second)
        sides = in_row((first, 1), (second, 1), spacing=GAP)
        self._sides.append(sides)
        self.column.addLayout(sides)

    def _side(self, head: str, points: Iterable[ComparePoint]) -> QWidget:
        side, every = QWidget(), list(points)
        column = in_column(Words(head, "strong"), within=side, spacing=0)
        for point in every[:MOST]:
            view = PointView(point)
            self.points.append(view)
            column.addWidget(view)
        if more := len(every[MOST:]):
            words = count_text(more, "more finding", "more findings")
            column.addWidget(Words(f"{words}: an export has them all.", "body", "muted"))
        column.addStretch(1)
        return side
