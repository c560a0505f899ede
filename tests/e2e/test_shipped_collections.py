"""Stories of the collections that come with the program."""

from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, follow, page, press, settle
from tests.running import Starter
from viewer.app import Program
from viewer.ui.collection.matrix_tab import MatrixTab
from viewer.ui.collection.page import CollectionPage
from viewer.ui.window.welcome_page import WelcomePage


def rows(program: Program, qtbot: QtBot) -> int:
    """How many bodies the matrix in front has, once the collection is read."""
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    qtbot.waitUntil(lambda: not program.hub.state.opening.waiting)
    settle()
    front = page(program)
    assert isinstance(front, CollectionPage)
    tab = front.tab()
    assert isinstance(tab, MatrixTab)
    return tab.table.cells.rowCount()


def test_that_the_menu_opens_them_and_leaves_the_list_of_recent_files_alone(
    start: Starter, qtbot: QtBot
) -> None:
    program = start()
    act(program, "open-areas")
    assert rows(program, qtbot) == 14
    assert program.hub.state.settings.recent == ()


def test_that_the_welcome_page_opens_them(start: Starter, qtbot: QtBot) -> None:
    program = start()
    press(program, "Ctrl+W")
    assert isinstance(page(program), WelcomePage)
    follow(program, "Children’s services of councils in England")
    assert rows(program, qtbot) == 153
