"""A real disk that stops answering, Qt's own questions included: the window goes on, and ends."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act
from tests.proof.stopped_disk import DEVICE, unmount
from tests.running import Starter
from tests.store.collection.samples import report, save
from viewer.presentation.collection.screen.tabs import COLLECTION_TAB_IDS
from viewer.resources import shipped_report
from viewer.store.disk import settings as store
from viewer.store.disk.settings import Settings
from viewer.store.disk.window_memory import WindowMemory
from viewer.ui.paper import exporting
from viewer.ui.paper.export_dialog import LOOKING
from viewer.ui.session import worker

GIVEN_UP_S = 60.0
ROOT = Path(__file__).parents[2]


class Stopped:
    """The disk; when a minute is over it goes on by itself, for else a failing test would hang."""

    def __init__(self, folder: Path, server: "subprocess.Popen[bytes]") -> None:
        self.folder, self._server, self.gave_up = folder, server, False

    def stop(self) -> None:
        self._server.send_signal(signal.SIGSTOP)
        self._alarm = Timer(GIVEN_UP_S, self._give_up)
        self._alarm.daemon = True
        self._alarm.start()

    def go_on(self) -> None:
        self._alarm.cancel()
        self._server.send_signal(signal.SIGCONT)

    def _give_up(self) -> None:
        self.gave_up = True
        self._server.send_signal(signal.SIGCONT)


@pytest.fixture
def stopped(tmp_path: Path) -> Iterator[Stopped]:
    """A disk of our own, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = [sys.executable, "-P", "-m", "tests.proof.stopped_disk", str(folder)]
    if not DEVICE.exists():
        pytest.skip("this system has no FUSE")
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert server.stdout is not None
    if server.stdout.readline() != b"mounted\n":
        server.wait()
        pytest.skip("this user may not mount a disk")
    try:
        yield Stopped(folder, server)
    finally:
        server.send_signal(signal.SIGCONT)
        unmount(folder)
        server.kill()
        server.communicate()


def test_that_a_stopped_disk_stops_neither_the_window_nor_its_end(
    stopped: Stopped, start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "PATIENCE", 0.05)
    monkeypatch.setattr(worker.Worker.finish, "__defaults__", (0.05,))
    monkeypatch.setattr(worker.Worker.settle, "__defaults__", (0.05,))
    file = stopped.folder / "area.inspection.json"
    file.write_bytes(shipped_report().read_bytes())
    folder = str(stopped.folder)
    store.save(Settings(recent=(str(file),)), start.settings_file)
    known = WindowMemory(export_folder=folder, folder=folder)
    store.save(known, start.settings_file)
    program = start(file)
    with qtbot.waitSignal(program.window.files.looked):
        program.window.files.watch()
    stopped.stop()
    turns, timer = list[int](), QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    act(program, "export")
    dialog = program.window.output.asking
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.words.text() == LOOKING)
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "mine")
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.words.text() == LOOKING)
    before = len(turns)
    qtbot.waitUntil(lambda: len(turns) > before + 50)
    dialog.reject()
    program.window.files.look_for_recent()
    act(program, "read-again")
    timer.stop()
    start.stop(program)
    assert not stopped.gave_up
    stopped.go_on()
    assert [one.name for one in stopped.folder.iterdir()] == [file.name]


def test_that_a_folder_on_a_stopped_disk_stops_neither_the_window_nor_its_end(
    stopped: Stopped, start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker.Worker.finish, "__defaults__", (0.05,))
    monkeypatch.setattr(worker.Worker.settle, "__defaults__", (0.05,))
    for number in range(30):
        save(stopped.folder, f"{number}.inspection.json", report(f"Area{number}"))
    program = start(stopped.folder)
    hub, files = program.hub, program.window.files
    qtbot.waitUntil(lambda: bool(hub.state.collections) and not hub.state.opening.waiting)
    qtbot.waitUntil(lambda: files.follower is not None and files.follower.is_idle)
    assert files.follower is not None
    stopped.stop()
    turns, timer = list[int](), QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    files.follower.look()
    act(program, "read-again")
    act(program, "properties")
    for tab in COLLECTION_TAB_IDS:
        act(program, f"folder-{tab}")
    program.window.commands.opener.open_recent(str(stopped.folder))
    act(program, "read-again")
    before = len(turns)
    qtbot.waitUntil(lambda: len(turns) > before + 50)
    hub.stop_reading()
    (one,) = hub.state.collections
    assert len(one.collection.inspections) == 30
    act(program, "close")
    assert not hub.state.collections
    hub.open_file(stopped.folder)
    timer.stop()
    start.stop(program)
    assert not stopped.gave_up
    stopped.go_on()
