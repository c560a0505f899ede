import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.rating import LevelCount, RatingCard, RatingScale, Tally
from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Mark, Run
from viewer.presentation.content.tile import Remark, Tile
from viewer.store.session.place import Place
from viewer.ui.widgets.painted import Painted
from viewer.ui.widgets.rating import Card, RatingLine, ScaleView, TallyView
from viewer.ui.widgets.row_link import RowLink
from viewer.ui.widgets.tile import FigureTile

PLACE = Place("metrics", "rate")
GOOD = RatingScale(
    "Good", ("Poor", "Fair", "Good", "Excellent"), 2, "Good, second best of 4 levels"
)
UNRATED = RatingScale("Not rated", GOOD.labels, None, "Not rated")
ROW = Row("Conviction rate", Mark("up", "better"), (Run("62.3%"),), PLACE)
TILE = Tile(
    (Run("62.3%", "display"),),
    (Remark((Run("up 7.1 points"),), Mark("up", "better")),),
    "Conviction rate",
    PLACE,
    "Conviction rate: 62.3%, up 7.1 points",
)
CARD = RatingCard("Casework", GOOD, Place("criteria", "casework"))
TALLY = Tally("All 17 ratings", (LevelCount(15, GOOD), LevelCount(2, UNRATED)))


class Repaints(QWidget):
    """Counts what a widget is asked to do anew."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Qt: an event for the watched widget."""
        self.count += event.type() in {QEvent.Type.UpdateRequest, QEvent.Type.Paint}
        return False


@pytest.mark.parametrize("widget", [RowLink, FigureTile, Card, RatingLine])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_key_follows_the_link(qtbot: QtBot, widget: type, key: Qt.Key) -> None:
    content = {RowLink: ROW, FigureTile: TILE, Card: CARD, RatingLine: CARD}[widget]
    link: Painted[object] = widget(content)
    shown(qtbot, link, 300, 100)
    with qtbot.waitSignal(link.followed) as followed:
        QTest.keyClick(link, key)
    assert followed.args == [link.place()]


def test_that_a_click_follows_the_link(qtbot: QtBot) -> None:
    link = RowLink(ROW)
    shown(qtbot, link, 300, 100)
    with qtbot.waitSignal(link.followed) as followed:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert followed.args == [PLACE]


def test_that_what_leads_nowhere_sends_nothing_and_takes_no_focus(qtbot: QtBot) -> None:
    still = RowLink(Row("Only words"))
    shown(qtbot, still, 300, 100)
    with qtbot.assertNotEmitted(still.followed):
        QTest.mouseClick(still, Qt.MouseButton.LeftButton)
    assert still.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_equal_content_touches_nothing(qtbot: QtBot) -> None:
    link = RowLink(ROW)
    shown(qtbot, link, 300, 100)
    QCoreApplication.processEvents()
    counted = Repaints(link)
    link.show_content(Row(ROW.text, ROW.mark, ROW.detail, ROW.place))
    QCoreApplication.processEvents()
    assert counted.count == 0


def test_that_other_content_is_named_anew(qtbot: QtBot) -> None:
    link = RowLink(ROW)
    shown(qtbot, link, 300, 100)
    link.show_content(Row("Other words", place=PLACE))
    assert link.accessibleName() == "Other words"
    assert link.heightForWidth(300) > 0


@pytest.mark.parametrize(
    ("widget", "content", "name"),
    [
        (RowLink, ROW, "Conviction rate: 62.3%"),
        (RowLink, Row("Trials", spoken="Trials: worse"), "Trials: worse"),
        (FigureTile, TILE, "Conviction rate: 62.3%, up 7.1 points"),
        (Card, CARD, "Casework: Good, second best of 4 levels"),
        (Card, RatingCard("Casework", UNRATED, PLACE), "Casework: Not rated"),
        (ScaleView, GOOD, "Rating: Good, second best of 4 levels"),
        (RatingLine, CARD, "Casework: Good, second best of 4 levels"),
        (TallyView, TALLY, "All 17 ratings: 15 Good, 2 Not rated"),
    ],
)
def test_that_a_screen_reader_says_all_of_it(
    qtbot: QtBot, widget: type, content: object, name: str
) -> None:
    made: QWidget = widget(content)
    qtbot.addWidget(made)
    interface = QAccessible.queryAccessibleInterface(made)
    assert interface.text(QAccessible.Text.Name) == name


@pytest.mark.parametrize("width", [60, 150, 400, 1000])
@pytest.mark.parametrize(
    ("widget", "content"),
    [
        (RowLink, ROW),
        (FigureTile, TILE),
        (Card, CARD),
        (ScaleView, GOOD),
        (RatingLine, CARD),
        (TallyView, TALLY),
    ],
)
def test_that_a_narrow_place_never_needs_less_height_than_a_wide_one(
    qtbot: QtBot, widget: type, content: object, width: int
) -> None:
    made: QWidget = widget(content)
    qtbot.addWidget(made)
    assert made.heightForWidth(width) >= made.heightForWidth(1200) > 0


@pytest.mark.parametrize("rating", [GOOD, UNRATED])
def test_that_a_rating_and_a_gap_do_not_look_the_same(qtbot: QtBot, rating: RatingScale) -> None:
    poor = RatingScale("Poor", GOOD.labels, 0, "Poor, the lowest of 4 levels")
    views = [ScaleView(rating), ScaleView(poor)]
    for view in views:
        qtbot.addWidget(view)
        view.resize(400, view.heightForWidth(400))
    assert views[0].grab().toImage() != views[1].grab().toImage()
