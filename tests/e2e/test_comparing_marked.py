"""Two reports that are marked in a folder are held side by side, and Back leads to the folder."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, report
from tests.e2e.steps import act, page, press, seen, settle
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.ui.collection.matrix_tab import MatrixTab
from viewer.ui.collection.page import CollectionPage
from viewer.ui.tabs.comparison import ComparisonTab

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def program(start: Starter, tmp_path: Path, qtbot: QtBot) -> Program:
    """The real program with a folder of two Areas open."""
    for name, level in (("North", "poor"), ("South", "good")):
        made = report(
            about=about(id=name.lower(), subject={"name": name}, published="2022"),
            criteria=[criterion("casework", level)],
        )
        write(tmp_path, made, name.lower())
    program = start(tmp_path)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    qtbot.waitUntil(lambda: not program.hub.state.opening.waiting)
    settle()
    return program


def test_that_two_marked_reports_are_compared_and_back_leads_to_the_folder(
    program: Program, qtbot: QtBot
) -> None:
    assert not program.window.actions_by_id["compare-marked"].isEnabled()
    front = page(program)
    assert isinstance(front, CollectionPage)
    matrix = front.tab()
    assert isinstance(matrix, MatrixTab)
    matrix.table.setFocus()
    press(program, "Space")
    press(program, "Down")
    press(program, "Space")
    act(program, "compare-marked")
    qtbot.waitUntil(lambda: isinstance(page(program), ComparisonTab))
    settle()
    words = seen(page(program))
    assert "Two bodies: North and South" in words
    assert "2 levels higher than North" in words
    act(program, "back")
    assert isinstance(page(program), CollectionPage)
