"""The axis of a history names the years, as far as there is room for them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from viewer.ui.collection.history.history_axis import HistoryAxis


class Painter:
    """Keeps the words that are drawn."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.ends: list[float] = []

    def fontMetrics(self) -> QFontMetrics:
        """The measures of letters."""
        return QFontMetrics(QFont())

    def drawText(self, box: QRectF, _how: Qt.AlignmentFlag, words: str) -> None:
        """Keep these words, and where their box ends."""
        self.words.append(words)
        self.ends.append(box.right())


def test_that_a_year_that_would_be_cut_off_at_the_right_edge_is_left_out(qtbot: QtBot) -> None:
    axis, painter = HistoryAxis(), Painter()
    qtbot.addWidget(axis)
    axis._paint_marks(painter, [(10.0, "2015"), (12.0, "2016"), (295.0, "2026")], 300.0)  # type: ignore[arg-type] # all that it needs
    assert painter.words == ["2015"]


def test_that_a_framework_that_began_late_is_named_before_its_day(qtbot: QtBot) -> None:
    axis, painter = HistoryAxis(frameworks=True), Painter()
    qtbot.addWidget(axis)
    axis._paint_marks(painter, [(295.0, "Framework of 2026")], 300.0)  # type: ignore[arg-type] # all that it needs
    assert painter.ends[0] <= 300 + 16
