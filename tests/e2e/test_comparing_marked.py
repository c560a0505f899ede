"""Two reports that are marked in a folder are held side by side, and Back leads to the folder."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import about, criterion, report
from tests.e2e.steps import act, page, press, seen, settle
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.export.formats import format_named
from viewer.export.job import DocumentJob
from viewer.presentation.summary.document import Options
from viewer.ui.collection.compare.compare_tab import CompareTab
from viewer.ui.collection.matrix_tab import MatrixTab
from viewer.ui.collection.page import CollectionPage
from viewer.ui.paper.printable_collection import printable_collection

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


def front(program: Program) -> CollectionPage:
    found = page(program)
    assert isinstance(found, CollectionPage)
    return found


def compare(program: Program) -> CompareTab:
    tab = front(program).tab()
    assert isinstance(tab, CompareTab)
    return tab


def marked(program: Program) -> None:
    """Mark both Areas in the matrix, and hold them side by side."""
    matrix = front(program).tab()
    assert isinstance(matrix, MatrixTab)
    matrix.table.setFocus()
    press(program, "Space")
    press(program, "Down")
    press(program, "Space")
    act(program, "compare-marked")


def test_that_two_marked_reports_are_compared_exported_swapped_and_held_against_a_group(
    program: Program, qtbot: QtBot
) -> None:
    assert not program.window.actions_by_id["compare-marked"].isEnabled()
    marked(program)
    tab = compare(program)
    qtbot.waitUntil(lambda: "2 levels higher than North" in seen(tab))
    assert "Two bodies: North and South" in seen(tab)
    act(program, "find-next")
    stop = program.qt.focusWidget()
    assert stop is not None
    assert tab.isAncestorOf(stop)
    press(program, "Return")
    qtbot.waitUntil(lambda: program.hub.state.open_report is not None)
    settle()
    assert program.hub.state.place.item == "casework"
    act(program, "back")
    assert compare(program) is tab
    assert program.qt.focusWidget() is stop
    act(program, "export")
    asking = program.window.output.asking
    assert asking is not None
    assert asking.name.text().endswith("compare")
    asking.reject()
    one = program.hub.state.open_collection
    found = printable_collection(one) if one else None
    job = found.job(Options()) if found else None
    assert isinstance(job, DocumentJob)
    assert "2 levels higher than North" in format_named("md").write(job).data.decode()
    act(program, "compare-swap")
    qtbot.waitUntil(lambda: "2 levels lower than South" in seen(tab))
    tab.chips.picked.emit("against", "everybody")
    qtbot.waitUntil(lambda: "worse than 1 of 1" in seen(tab))
    tab.chips.picked.emit("after", "")
    qtbot.waitUntil(lambda: "better than 1 of 1" in seen(tab))


def test_that_more_than_two_are_marked_and_unmarked_again(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, level in (("East", "fair"), ("West", "good")):
        subject = about(id=name.lower(), subject={"name": name}, published="2022")
        write(tmp_path, report(about=subject, criteria=[criterion("casework", level)]), name)
    matrix = front(program).tab()
    assert isinstance(matrix, MatrixTab)
    qtbot.waitUntil(lambda: matrix.table.cells.rowCount() == 4)
    matrix.table.setFocus()
    for _ in range(3):
        press(program, "Space")
        press(program, "Down")
    assert matrix.compare.text() == "Compare with the 3 marked"
    act(program, "compare-marked")
    tab = compare(program)
    qtbot.waitUntil(lambda: "marked: " in seen(tab))
    act(program, "folder-matrix")
    matrix.unmark.click()
    settle()
    assert matrix.compare.isHidden()
    one = program.hub.state.open_collection
    assert one is not None
    assert one.marked == ()
