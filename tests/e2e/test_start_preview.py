"""Stories of a start that shows the report before it is read."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import criterion, finding, report
from tests.e2e.steps import act, link, page, press, seen, settle, tab
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.store.reading import file_bytes
from viewer.ui.session import disk_tasks
from viewer.ui.startup import preview_reading
from viewer.ui.window import file_bars


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache that nothing was kept in."""
    return tmp_path / "cache"


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A valid file that is not the shipped one."""
    made = report(criteria=[criterion()], findings=[finding(title="Ships wait too long")])
    return write(tmp_path, made, "harbour")


@pytest.fixture(autouse=True)
def _kept_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_reading, "KEPT_AFTER_MS", 0)


@pytest.fixture
def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the report read only when somebody acts, and no bar say that this takes long."""
    monkeypatch.setattr(file_bars, "QUIET_MS", 600_000)
    monkeypatch.setattr(preview_reading, "READ_AFTER_MS", 600_000)
    monkeypatch.setattr(preview_reading, "NEVER_PAINTED_MS", 600_000)


def is_read(program: Program) -> bool:
    """Whether the report itself is there."""
    return program.hub.state.report_file is not None


def read_by(program: Program, qtbot: QtBot) -> None:
    """Wait until the report itself is there."""
    qtbot.waitUntil(lambda: is_read(program))


def learn(start: Starter, file: Path, folder: Path, qtbot: QtBot) -> None:
    """Open a file once, so that the next start knows it."""
    program = start(file, cache=folder)
    read_by(program, qtbot)
    qtbot.waitUntil(lambda: bool(list(folder.glob("first-*"))))
    start.stop(program)


def widgets(program: Program) -> list[int]:
    """Which widgets show the report, by their identity."""
    return [id(one) for one in page(program).findChildren(QWidget)]


@pytest.mark.usefixtures("_unread")
def test_that_a_report_is_shown_before_it_is_read_and_reading_it_touches_nothing(
    start: Starter, folder: Path, qtbot: QtBot
) -> None:
    program = start(cache=folder)
    assert program.hub.state.report_file is None
    assert "RASSO conviction rate" in seen(page(program))
    assert program.window.actions_by_id["print"].isEnabled()
    settle()
    assert not is_read(program)
    before, words = widgets(program), seen(program.window)
    painted = program.window.grab().toImage()
    program.hub.findChildren(preview_reading.PreviewedReading)[0].begin()
    read_by(program, qtbot)
    assert widgets(program) == before
    assert program.window.grab().toImage() == painted
    assert seen(program.window) == words


def test_that_a_file_opened_before_is_shown_unless_it_has_changed_is_broken_or_gone(
    start: Starter, folder: Path, harbour: Path, qtbot: QtBot
) -> None:
    learn(start, harbour, folder, qtbot)
    assert disk_tasks.start_preview(harbour, folder) is not None
    program = start(harbour, cache=folder)
    assert "Ships wait too long" in seen(page(program))
    read_by(program, qtbot)
    assert program.hub.state.report_file is not None
    assert program.hub.state.report_file.file == harbour
    start.stop(program)
    text = harbour.read_text("utf-8")
    harbour.write_text(text.replace("wait too long", "leave on time"), "utf-8")
    assert disk_tasks.start_preview(harbour, folder) is None
    program = start(harbour, cache=folder)
    assert "Ships leave on time" in seen(page(program))
    start.stop(program)
    for spoil in (partial(harbour.write_text, "{", "utf-8"), harbour.unlink):
        spoil()
        program = start(harbour, cache=folder)
        assert program.hub.state.report_file is None
        assert "Ships" not in seen(program.window)
        assert "Open another file" in seen(page(program))
        start.stop(program)


@pytest.mark.usefixtures("_unread")
def test_that_what_is_asked_without_an_event_before_the_report_is_read_does_nothing(
    start: Starter, folder: Path
) -> None:
    """As a screen reader asks for it: without a click or a key."""
    program = start(cache=folder)
    for action in ("tab-metrics", "next-tab", "print", "properties", "find-next"):
        act(program, action)
        assert not is_read(program), action
        assert tab(program) == "overview", action
    press(program, "Ctrl+1")
    assert is_read(program)
    assert "RASSO conviction rate" in seen(page(program))


def test_that_a_lie_in_the_cache_gives_way_to_the_report_and_garbage_is_read_over(
    start: Starter, folder: Path, harbour: Path, qtbot: QtBot
) -> None:
    learn(start, harbour, folder, qtbot)
    lie = next(folder.glob("first-*"))
    lie.write_text(lie.read_text("utf-8").replace("wait too long", "never wait"), "utf-8")
    program = start(harbour, cache=folder)
    read_by(program, qtbot)
    qtbot.waitUntil(lambda: "Ships wait too long" in seen(page(program)))
    assert "never wait" not in seen(program.window)
    qtbot.waitUntil(lambda: "wait too long" in lie.read_text("utf-8"))
    start.stop(program)
    lie.write_bytes(b"\x00{" * 1000)
    assert "Ships wait too long" in seen(page(start(harbour, cache=folder)))


@pytest.mark.usefixtures("_unread")
def test_that_a_click_before_the_report_is_read_waits_for_it(
    start: Starter, folder: Path, qtbot: QtBot
) -> None:
    program = start(cache=folder)
    target = link(page(program), "All 10 weaknesses")
    assert not is_read(program)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert is_read(program)
    assert tab(program) == "weaknesses"


@pytest.mark.usefixtures("_unread")
def test_that_a_key_before_the_report_is_read_waits_for_it(
    start: Starter, folder: Path, qtbot: QtBot
) -> None:
    program = start(cache=folder)
    assert not is_read(program)
    press(program, f"Ctrl+{TAB_IDS.index('metrics') + 1}")
    assert tab(program) == "metrics"
    assert is_read(program)


@pytest.mark.usefixtures("_unread")
@pytest.mark.parametrize("keys", ["Ctrl+P", "Ctrl+E"])
def test_that_a_shortcut_before_the_report_is_read_does_what_it_says(
    keys: str, start: Starter, folder: Path
) -> None:
    program = start(cache=folder)
    press(program, keys)
    output = program.window.output
    dialog = output.preview or output.asking
    assert dialog is not None
    dialog.reject()
    settle()


def test_that_a_cancelled_reading_leaves_the_welcome(
    start: Starter, folder: Path, qtbot: QtBot
) -> None:
    program = start(cache=folder)
    qtbot.waitUntil(lambda: program.hub.state.opening.reading is not None or is_read(program))
    program.hub.stop_reading()
    program.hub.close_report()
    assert "RASSO" not in seen(program.window)
    assert not program.window.actions_by_id["print"].isEnabled()


def test_that_the_files_of_last_time_are_opened_and_no_other(
    start: Starter, folder: Path, harbour: Path, qtbot: QtBot
) -> None:
    learn(start, harbour, folder, qtbot)
    program = start(harbour, cache=folder)
    read_by(program, qtbot)
    act(program, "reopen")
    start.stop(program)
    program = start(cache=folder)
    assert "Ships wait too long" in seen(page(program))
    read_by(program, qtbot)
    settle()
    qtbot.waitUntil(lambda: program.hub.state.opening.reading is None)
    assert [one.report_file.file for one in program.hub.state.open_reports] == [harbour]


def test_that_closing_before_the_report_is_read_leaves_nothing(
    start: Starter, folder: Path
) -> None:
    start.stop(start(cache=folder))


def test_that_a_large_file_is_never_shown_from_the_cache(
    folder: Path, harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_bytes, "LARGE", 10)
    assert disk_tasks.start_preview(harbour, folder) is None
