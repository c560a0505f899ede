"""A disk that does not answer holds up nobody: the window goes on, and the program ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.builders import report
from tests.disks import DeadDisk
from tests.e2e.steps import act, settle
from tests.running import Starter
from tests.samples import write
from viewer import app
from viewer.app import Program
from viewer.presentation.window.actions import ACTIONS
from viewer.store.disk import settings as store
from viewer.store.disk.settings import Settings
from viewer.store.disk.window_memory import WindowMemory
from viewer.ui.charts.leaving import ask_where
from viewer.ui.paper import export_dialog, exporting
from viewer.ui.paper.export_dialog import LOOKING, NO_ANSWER, ExportDialog
from viewer.ui.session import hub, report_follower, worker

LEAVE = {"quit", "close", "close-all", "open-areas", "open-councils"}
"""These end the story, or lead to what comes with the program and lies on no disk that is dead."""


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up soon what is given up at all."""
    monkeypatch.setattr(exporting, "PATIENCE", 0.05)
    monkeypatch.setattr(worker.Worker.finish, "__defaults__", (0.05,))
    monkeypatch.setattr(worker.Worker.settle, "__defaults__", (0.05,))


@contextmanager
def turning(qtbot: QtBot, disk: DeadDisk, askers: int = 1) -> Iterator[None]:
    """While somebody waits for the disk, the window's own loop goes round all the same."""
    turns, timer = list[int](), QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(disk.waiting))
    timer.start()
    yield
    qtbot.waitUntil(lambda: sum(waiting >= askers for waiting in turns) >= 20)
    timer.stop()
    assert disk.asked_in_front == []


def asked(program: Program, folder: Path) -> ExportDialog:
    """The export dialog, open on a folder."""
    program.window_memory.note(WindowMemory(export_folder=str(folder)))
    act(program, "export")
    dialog = program.window.output.asking
    assert isinstance(dialog, ExportDialog)
    return dialog


def test_that_opening_the_export_dialog_and_typing_wait_for_no_disk(
    program: Program, qtbot: QtBot, disk: DeadDisk
) -> None:
    disk.die()
    dialog = asked(program, disk.folder)
    with turning(qtbot, disk):
        assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.words.text() == LOOKING)
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "mine")
    assert dialog.words.text() == "One file will be saved: “mine.pdf”."
    with turning(qtbot, disk, 2):
        dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.words.text() == LOOKING)
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert program.window.output.asking is None


def test_that_a_folder_that_never_answers_is_said_not_to(
    program: Program, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_dialog, "NO_ANSWER_MS", 400)
    disk.die()
    dialog = asked(program, disk.folder)
    qtbot.waitUntil(lambda: dialog.words.text() == NO_ANSWER)
    assert dialog.export_button.isEnabled()
    dialog.reject()


def test_that_another_folder_is_answered_and_the_answer_of_one_not_wanted_any_more_dropped(
    program: Program, qtbot: QtBot, disk: DeadDisk, tmp_path: Path
) -> None:
    (disk.folder / "cps-east-of-england-2017-summary.pdf").touch()
    disk.die()
    dialog = asked(program, disk.folder)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: disk.waiting > 0)
    dialog.folder.setText(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: not dialog.export_button.isEnabled())
    words = dialog.words.text()
    disk.live()
    qtbot.waitUntil(lambda: disk.waiting == 0)
    settle()
    assert dialog.words.text() == words == "This folder cannot be used: it does not exist."
    dialog.reject()
    disk.die()
    dialog = asked(program, disk.folder)
    qtbot.waitUntil(lambda: disk.waiting > 0)
    dialog.folder.setText(str(tmp_path))
    with qtbot.waitSignal(program.window.output.exported) as told:
        dialog.export_button.click()
    assert told.args is not None
    assert told.args[1] == tmp_path / "cps-east-of-england-2017-summary.pdf"


def test_that_what_was_pressed_is_done_once_the_disk_answers_also_while_a_file_is_written(
    program: Program, qtbot: QtBot, disk: DeadDisk
) -> None:
    disk.die()
    dialog = asked(program, disk.folder)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: disk.waiting > 0)
    with qtbot.waitSignal(program.window.output.exported):
        disk.live()
    names = [file.name for file in disk.folder.iterdir()]
    assert names == ["cps-east-of-england-2017-summary.pdf"]
    dialog = asked(program, disk.folder)
    dialog.formats["pdf"].setChecked(False)
    dialog.formats["txt"].setChecked(True)
    dialog.chosen.connect(lambda *_: disk.die())
    with turning(qtbot, disk):
        dialog.export_button.click()
        qtbot.waitUntil(lambda: program.window.output.asking is None)
    with qtbot.waitSignal(program.window.output.exported):
        disk.live()


def test_that_a_chart_is_saved_behind_the_windows_back(
    program: Program, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.store.session.place import Place
    from viewer.ui.blocks.chart import ChartBlock

    program.hub.go(Place("metrics"))
    settle()
    block = program.window.stack.findChildren(ChartBlock)[0]
    answer = (str(disk.folder / "chart.svg"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    assert ask_where("chart", program.window) == disk.folder / "chart.svg"
    disk.die()
    with turning(qtbot, disk):
        block.save.click()
    with qtbot.waitSignal(program.hub.said) as told:
        disk.live()
    assert told.args == [f"Saved chart.svg in {disk.folder}"]


def test_that_settings_are_written_behind_the_windows_back(
    start: Starter, qtbot: QtBot, disk: DeadDisk
) -> None:
    start.settings_file = disk.folder / "settings.json"
    program = start()
    disk.die()
    with turning(qtbot, disk):
        act(program, "theme-dark")
        act(program, "larger")
    disk.live()
    qtbot.waitUntil(lambda: store.load(start.settings_file).text_size == 110)
    assert store.load(start.settings_file).theme == "dark"


def test_that_a_start_waits_for_no_disk(
    start: Starter, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "AT_A_START", 0.05)
    monkeypatch.setattr(app, "PATIENCE", 0.05)
    file = write(disk.folder, report())
    start.settings_file = disk.folder / "settings.json"
    disk.die()
    program = start(file, cache=disk.folder / "cache")
    with turning(qtbot, disk):
        assert program.window.isVisible()
    assert program.hub.state.opening.reading == file
    disk.live()
    qtbot.waitUntil(lambda: program.hub.state.report_file is not None)


def test_that_files_that_are_open_are_watched_behind_the_windows_back(
    start: Starter, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_follower, "EVERY_MS", 20)
    file = write(disk.folder, report())
    program = start(file)
    program.window.files.watch()
    disk.die()
    with turning(qtbot, disk):
        act(program, "read-again")


def test_that_files_dropped_and_recent_ones_are_looked_for_behind_the_windows_back(
    start: Starter, qtbot: QtBot, disk: DeadDisk, tmp_path: Path
) -> None:
    files = [disk.folder / "a.inspection.json", disk.folder / "b.inspection.json"]
    store.save(Settings(recent=tuple(map(str, files))), start.settings_file)
    program = start()
    disk.die()
    with turning(qtbot, disk, 3):
        program.window.files.look_for_recent()
        drop(program, files)
    act(program, "close-all")


def drop(program: Program, files: list[Path]) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(50, 50), action, *rest))
    QApplication.sendEvent(program.window, QDropEvent(QPointF(50, 50), action, *rest))


def test_that_asking_for_a_file_begins_elsewhere_if_the_last_folder_does_not_answer(
    program: Program, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def ask(_parent: object, _title: str, folder: str, _filter: str) -> tuple[list[str], str]:
        begun.append(folder)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    program.window_memory.note(WindowMemory(folder=str(disk.folder)))
    late = program.window.commands.opener.folder._timer
    late.setInterval(60_000)  # a busy machine is no dead disk
    act(program, "open")
    qtbot.waitUntil(lambda: begun == [str(disk.folder)])
    disk.die()
    late.setInterval(10)
    act(program, "open")
    qtbot.waitUntil(lambda: len(begun) == 2)
    assert begun[1] == str(Path.home())


def test_that_no_action_asks_a_dead_disk_in_front_and_the_program_ends(
    start: Starter, qtbot: QtBot, disk: DeadDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that is remembered lies on a disk that has stopped answering."""
    file = write(disk.folder, report())
    names = ("getSaveFileName", "getOpenFileName")
    for name in names:
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(disk.folder / "any.svg"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(disk.folder))
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)
    start.settings_file = disk.folder / "settings.json"
    store.save(Settings(recent=(str(file),)), start.settings_file)
    known = WindowMemory(folder=str(disk.folder), export_folder=str(disk.folder))
    store.save(known, start.settings_file)
    program = start(file, cache=disk.folder / "cache")
    disk.die()
    for action in ACTIONS:
        if action.id in LEAVE or action.listed is not None:
            continue
        act(program, action.id)
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
            settle()
    qtbot.waitUntil(lambda: disk.waiting > 0)
    program.hub.adjust(text_size=150)
    start.stop(program)
    assert disk.asked_in_front == []
