"""The counts of the sections are set side by side, and heard as one."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import Pill, SectionCount
from viewer.presentation.content.text import Line, plain
from viewer.ui.checking.counts_view import CountsView
from viewer.ui.theme.text_layout import TextLayout

FIGURES = SectionCount(
    "figures", "Figures", "3 of 14", "2 set aside", (Pill("open"),) * 14, "Figures: 3 of 14"
)
RATINGS = SectionCount("ratings", "Ratings", "1 of 2", "", (Pill("open"),) * 2, "Ratings: 1 of 2")


class Noting(TextLayout):
    """Notes the lines that are set, and where."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, float]] = []
        self.bars: list[QRectF] = []

    def text(
        self, line: Line, x: float, y: float, width: float, *, end: bool = False
    ) -> tuple[float, float]:
        self.lines.append((plain(line), y))
        return super().text(line, x, y, width, end=end)

    def shape(self, draw: Callable[[QPainter, QRectF], None], place: QRectF) -> None:
        self.bars.append(place)


def lines(qtbot: QtBot, width: int) -> list[tuple[str, float]]:
    """What is set at a width."""
    view, sheet = shown(qtbot, CountsView(((RATINGS, FIGURES), ""))), Noting()
    view.arrange(sheet, width)
    return sheet.lines


def test_that_figures_alone_are_accounted_for(qtbot: QtBot) -> None:
    assert [words for words, _ in lines(qtbot, 900)] == [
        "Ratings 1 of 2",
        "Figures 3 of 14 accounted for · 2 set aside",
    ]


def test_that_what_has_no_room_beside_goes_on_below(qtbot: QtBot) -> None:
    assert len({y for _, y in lines(qtbot, 900)}) == 1
    assert len({y for _, y in lines(qtbot, 260)}) == 2


def test_that_the_tab_key_stops_at_the_counts_and_all_of_them_are_heard(qtbot: QtBot) -> None:
    view = shown(qtbot, CountsView(((), "")))
    view.show_content(((RATINGS, FIGURES), "Page 3 has no text."))
    assert view.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert view.accessibleName() == "Ratings: 1 of 2. Figures: 3 of 14. Page 3 has no text."


def test_that_spare_room_goes_to_the_sections_by_their_candidates(qtbot: QtBot) -> None:
    view, (near, far) = shown(qtbot, CountsView(((RATINGS, FIGURES), ""))), (Noting(), Noting())
    view.arrange(near, 900)
    view.arrange(far, 1_700)
    ratings, figures = (
        after.width() - before.width() for before, after in zip(near.bars, far.bars, strict=True)
    )
    assert (ratings, figures) == (800 * 2 / 16, 800 * 14 / 16)
