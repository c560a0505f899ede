from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.e2e.steps import seen
from tests.ui.showing import shown
from viewer.presentation.window.problems_page import ProblemRow, ProblemsPage
from viewer.ui.blocks.table import TableView
from viewer.ui.window.problems_panel import ProblemsPanel

PAGE = ProblemsPage(
    "broken.json could not be opened: 1 problem",
    "Harbour Service is still open.",
    (ProblemRow("line 3, column 2", "report.title", "“title” is missing here."),),
    "broken.json\nline 3, column 2: report.title: “title” is missing here.",
)


def problems(qtbot: QtBot, page: ProblemsPage = PAGE) -> ProblemsPanel:
    panel = ProblemsPanel()
    panel.show_content(page)
    return shown(qtbot, panel, 800, 400)


def test_that_a_problem_says_where_and_what(qtbot: QtBot) -> None:
    words = seen(problems(qtbot)).replace("\u00a0", " ")
    assert PAGE.title in words
    assert PAGE.reassurance in words
    assert "line 3, column 2 | report.title | “title” is missing here." in words


def test_that_the_problems_can_be_copied(qtbot: QtBot) -> None:
    panel = problems(qtbot)
    with qtbot.waitSignal(panel.said):
        panel.copy.click()
    assert QGuiApplication.clipboard().text() == PAGE.text


def test_that_the_way_back_is_offered_only_where_there_is_one(qtbot: QtBot) -> None:
    assert problems(qtbot).back.isVisible()
    assert not problems(qtbot, replace(PAGE, back="")).back.isVisible()


def test_that_the_buttons_send_requests(qtbot: QtBot) -> None:
    panel = problems(qtbot)
    with qtbot.waitSignal(panel.dismissed):
        panel.back.click()
    with qtbot.waitSignal(panel.wants_open):
        panel.open.click()


def test_that_equal_problems_keep_their_table(qtbot: QtBot) -> None:
    panel = problems(qtbot)
    before = panel.findChildren(TableView)
    panel.show_content(PAGE)
    assert panel.findChildren(TableView) == before
    panel.show_content(ProblemsPage("Other", "", PAGE.rows, ""))
    assert panel.findChildren(TableView) != before
    assert len(panel.findChildren(TableView)) == 1
