"""Stories of opening files, good ones and broken ones."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import criterion, metric, observation, report
from tests.e2e.steps import act, page, press, seen, settle, tab
from tests.running import PATIENCE_MS, Starter
from tests.samples import broken, write
from viewer.app import Program
from viewer.ui.dialogs import file_dialog
from viewer.ui.window.problems_panel import ProblemsPanel


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A valid file that is not the shipped one."""
    made = report(criteria=[criterion()], metrics=[metric(observation("51.5"))])
    return write(tmp_path, made, "harbour")


def open_by_menu(program: Program, *files: Path, patch: pytest.MonkeyPatch) -> None:
    """Choose files in the file dialog and wait until it has been asked."""
    asked: list[Path] = []

    def ask(*_: object) -> list[Path]:
        asked.extend(files)
        return list(files)

    patch.setattr(file_dialog, "ask_for_reports", ask)
    press(program, "Ctrl+O")
    for _ in range(PATIENCE_MS // 10):  # the folder is looked at first
        if not asked:
            QTest.qWait(10)
    assert asked


def wait_until_read(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.hub.state.opening.reading is None)
    settle()


def test_that_a_file_named_at_the_start_is_shown(start: Starter, harbour: Path) -> None:
    program = start(harbour)
    assert program.window.header.title.text() == "Harbour Service"
    assert "51.5%" in seen(page(program))


def test_that_another_file_takes_the_place_and_its_folder_is_where_the_next_search_begins(
    program: Program, tmp_path: Path, harbour: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(program, "tab-metrics")
    open_by_menu(program, harbour, patch=monkeypatch)
    wait_until_read(program, qtbot)
    assert program.window.windowTitle() == "Harbour Service – Inspection Viewer"
    assert tab(program) == "metrics"
    assert "RASSO" not in seen(program.window)
    assert not program.window.actions_by_id["back"].isEnabled()
    asked: list[str] = []
    monkeypatch.setattr(file_dialog, "ask_for_reports", lambda _, folder: asked.append(folder))
    before = program.hub.state
    press(program, "Ctrl+O")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [str(harbour.parent)]
    settle()
    assert program.hub.state == before, "giving up the search changes nothing"
    several = [write(tmp_path, report(), name) for name in ("one", "two")]
    open_by_menu(program, *several, patch=monkeypatch)
    qtbot.waitUntil(lambda: len(program.hub.state.open_reports) == 4)
    assert [one.report_file.file for one in program.hub.state.open_reports[2:]] == several


def test_that_a_broken_file_shows_its_problems_until_it_is_left_or_put_right(
    program: Program, tmp_path: Path, harbour: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(program, "tab-strengths")
    open_by_menu(program, broken(tmp_path), patch=monkeypatch)
    wait_until_read(program, qtbot)
    panel = page(program)
    assert isinstance(panel, ProblemsPanel)
    words = seen(panel)
    assert "broken.inspection.json could not be opened: 6 problems" in words
    assert "CPS East of England is still open." in words
    assert "Did you mean “report”?" in words
    assert program.window.header.title.text() == "CPS East of England"
    panel.back.click()
    settle()
    assert tab(program) == "strengths"
    assert "A concerted effort" in seen(page(program))
    open_by_menu(program, broken(tmp_path), patch=monkeypatch)
    wait_until_read(program, qtbot)
    press(program, "Ctrl+1")
    assert not isinstance(page(program), ProblemsPanel)
    act(program, "tab-metrics")
    open_by_menu(program, broken(tmp_path), patch=monkeypatch)
    wait_until_read(program, qtbot)
    press(program, "Alt+Left")
    assert not isinstance(page(program), ProblemsPanel)
    assert tab(program) == "overview"
    file = broken(tmp_path)
    open_by_menu(program, file, patch=monkeypatch)
    wait_until_read(program, qtbot)
    harbour.replace(file)
    panel = page(program)
    assert isinstance(panel, ProblemsPanel)
    panel.open.click()
    qtbot.waitUntil(lambda: program.window.header.title.text() == "Harbour Service")
    wait_until_read(program, qtbot)
    assert "51.5%" in seen(page(program))


def test_that_a_broken_file_at_the_start_leaves_the_shipped_report_to_be_opened(
    start: Starter, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(broken(tmp_path))
    panel = page(program)
    assert isinstance(panel, ProblemsPanel)
    assert "No report is open" in seen(program.window)
    assert not panel.back.isVisible()
    assert not program.window.actions_by_id["find"].isEnabled()
    act(program, "open-shipped")
    wait_until_read(program, qtbot)
    assert program.window.header.title.text() == "CPS East of England"
    assert "62.3%" in seen(page(program))


def test_that_nothing_can_be_visited_while_no_report_is_open(
    start: Starter, tmp_path: Path
) -> None:
    program = start(tmp_path / "nowhere.json")
    for number in range(1, 7):
        press(program, f"Ctrl+{number}")
        press(program, "Ctrl+Tab")
        assert isinstance(page(program), ProblemsPanel)
        assert "nowhere.json could not be opened" in seen(page(program))
