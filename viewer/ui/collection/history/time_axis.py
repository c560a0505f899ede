"""Where a day is on the time axis."""

from datetime import date

from PySide6.QtCore import QRect, QRectF

from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.over_time.spell_bars import Bar
from viewer.ui.theme.theme import now

NAME_EM, RIGHT = 14.5, 14
ROW_EM, TALL_EM = 1.75, 2.9
"""How high a line is, and one whose title has two lines; the spells of both are alike."""


class DayPositions:
    """Where a day is across the list."""

    def __init__(self, page: HistoryPage, width: int) -> None:
        self.left = float(min(now().em(NAME_EM), width * 0.32))
        self.right = float(max(width - RIGHT, self.left + 1))
        self._first = page.first.toordinal()
        self._days = max(page.last.toordinal() - self._first, 1)

    def x(self, day: date) -> float:
        """How far a day is from the left, in pixels."""
        share = (day.toordinal() - self._first) / self._days
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def bar_box(axis: DayPositions, bar: Bar, rect: QRect) -> QRectF:
    """Where a spell lies in its line."""
    return _box(axis, bar.start, bar.end, rect)


def lead_box(axis: DayPositions, bar: Bar, rect: QRect) -> QRectF:
    """Where the days lie on which a spell may have begun."""
    return _box(axis, bar.first, bar.start, rect)


def _box(axis: DayPositions, start: date, end: date, rect: QRect) -> QRectF:
    left, right = axis.x(start), axis.x(end)
    high = now().em(0.2) + max(rect.height() - now().em(ROW_EM), 0) // 2
    return QRectF(
        rect.left() + left + 1,
        rect.top() + high,
        max(right - left - 2, 3.0),
        rect.height() - 2 * high - 1,
    )
