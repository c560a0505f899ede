from pytestqt.qtbot import QtBot

from viewer.presentation.content.overview import Overview, Panel, RatingPanel
from viewer.presentation.content.rating import RatingCard, RatingScale
from viewer.presentation.content.row import Row
from viewer.store.session.place import Place
from viewer.ui.tabs.overview import OverviewTab
from viewer.ui.widgets.rating import RatingLine

SCALE = RatingScale("Fair", ("Poor", "Fair", "Good"), 1, "Fair")
NONE = Panel("Strengths", (), "None.")


def line(name: str, group: str) -> RatingCard:
    return RatingCard(name, SCALE, Place("criteria", name), group=group)


def test_that_ratings_of_every_group_stand_in_the_same_columns(qtbot: QtBot) -> None:
    more = Row("All 4 criteria", place=Place("criteria"))
    lines = (line("a", "Staff"), line("b", "Staff"), line("c", "Other criteria"))
    tab = OverviewTab()
    qtbot.addWidget(tab)
    tab.resize(1000, 700)
    tab.show()
    tab.show_content(
        Overview(RatingPanel((), lines, (), "", (), more, ""), (), (), "", None, (), NONE, NONE)
    )
    qtbot.wait(1)
    first, _, alone = tab.findChildren(RatingLine)
    assert alone.width() == first.width()
