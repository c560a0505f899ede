"""What happens when the program itself is wrong."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, Qt, QThreadPool, QTimer, qCritical, qWarning
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.disks import DeadDisk
from tests.running import finish_deleting
from viewer.store.disk.log import Log
from viewer.ui.dialogs.crash_dialog import CrashDialog
from viewer.ui.dialogs.crash_handler import CrashHandler


class Faulty(QWidget):
    """A widget that fails wherever it can."""

    def slot(self) -> None:
        raise ValueError("in a slot")

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ValueError("in a painting")


class FaultyWork(QRunnable):
    """Work in the background that fails."""

    def run(self) -> None:
        raise ValueError("in the background")


@pytest.fixture
def crash_handler(qapp: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    watching = CrashHandler(Log(tmp_path / "log.txt", soon=60), qapp)
    watching.watch()
    yield watching
    watching.stop()
    if watching.dialog is not None:
        watching.dialog.reject()
    watching.deleteLater()
    finish_deleting()


def dialog_of(qtbot: QtBot, crash_handler: CrashHandler) -> CrashDialog:
    """Wait for the dialog."""
    qtbot.waitUntil(lambda: crash_handler.dialog is not None)
    assert crash_handler.dialog is not None
    return crash_handler.dialog


def dialogs() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]


def logged(crash_handler: CrashHandler) -> str:
    assert crash_handler.log.written is not None
    return crash_handler.log.written.read_text("utf-8")


def test_that_a_fault_in_a_slot_is_told_and_logged(
    qtbot: QtBot, crash_handler: CrashHandler
) -> None:
    faulty = Faulty()
    qtbot.addWidget(faulty)
    QTimer.singleShot(0, faulty.slot)
    dialog = dialog_of(qtbot, crash_handler)
    assert "ValueError: in a slot" in dialog.details.toPlainText()
    assert "ValueError: in a slot" in logged(crash_handler)
    assert str(crash_handler.log.file) in dialog.where.text().replace("\u200b", "")


def test_that_the_details_can_be_copied_with_the_versions(
    qtbot: QtBot, crash_handler: CrashHandler
) -> None:
    from viewer import __version__

    crash_handler.take(ValueError, ValueError("told"), None)
    dialog_of(qtbot, crash_handler).copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError: told" in copied
    assert f"Inspection Viewer {__version__}" in copied
    assert "Qt 6." in copied


def test_that_a_fault_in_the_background_is_told(qtbot: QtBot, crash_handler: CrashHandler) -> None:
    QThreadPool.globalInstance().start(FaultyWork())
    assert "in the background" in dialog_of(qtbot, crash_handler).details.toPlainText()


def test_that_a_fault_in_a_thread_is_told(qtbot: QtBot, crash_handler: CrashHandler) -> None:
    thread = threading.Thread(target=FaultyWork().run)
    thread.start()
    thread.join()
    assert "in the background" in dialog_of(qtbot, crash_handler).details.toPlainText()


def test_that_a_fault_in_painting_is_told_once_however_often_it_is_painted(
    qtbot: QtBot, crash_handler: CrashHandler
) -> None:
    faulty = Faulty()
    qtbot.addWidget(faulty)
    faulty.show()
    dialog = dialog_of(qtbot, crash_handler)
    repaint = QTimer(faulty, interval=1)
    repaint.timeout.connect(faulty.update)
    repaint.start()
    qtbot.waitUntil(lambda: "the 10th time" in logged(crash_handler))
    assert dialog.details.toPlainText().count("ValueError: in a painting") == 1
    dialog.accept()
    qtbot.waitUntil(lambda: "the 100th time" in logged(crash_handler))
    assert dialogs() == []


def test_that_a_storm_of_faults_shows_one_dialog_and_a_short_log(
    qtbot: QtBot, crash_handler: CrashHandler
) -> None:
    for _ in range(1000):
        try:
            raise ValueError("again")
        except ValueError as error:
            crash_handler.take(type(error), error, error.__traceback__)
    dialog_of(qtbot, crash_handler)
    finish_deleting()
    assert len(dialogs()) == 1
    assert logged(crash_handler).count("ValueError: again") == 4
    assert "the 1000th time" in logged(crash_handler)


def test_that_different_faults_share_one_dialog(qtbot: QtBot, crash_handler: CrashHandler) -> None:
    for number in range(15):
        kind = type(f"Fault{number}", (Exception,), {})
        crash_handler.take(kind, kind("told"), None)
    details = dialog_of(qtbot, crash_handler).details
    qtbot.waitUntil(lambda: "And 5 more" in details.toPlainText())
    assert len(dialogs()) == 1
    assert "Fault0" in details.toPlainText()


def test_that_what_qt_warns_of_is_logged_and_what_it_calls_critical_is_told(
    qtbot: QtBot, crash_handler: CrashHandler
) -> None:
    qWarning("a missing theme")
    finish_deleting()
    assert dialogs() == []
    qCritical("a broken widget")
    assert "a broken widget" in dialog_of(qtbot, crash_handler).details.toPlainText()
    assert "a missing theme" in logged(crash_handler)


def test_that_without_a_log_the_fault_is_told_all_the_same(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    crash_handler = CrashHandler(Log(tmp_path / "file" / "log.txt", soon=60), qapp)
    crash_handler.take(ValueError, ValueError("told"), None)
    dialog = dialog_of(qtbot, crash_handler)
    assert "told" in dialog.details.toPlainText()
    assert dialog.where.text() == ""
    dialog.reject()
    crash_handler.log.close()
    crash_handler.deleteLater()


def test_that_a_log_whose_disk_does_not_answer_holds_up_no_window(
    qtbot: QtBot, qapp: QApplication, disk: DeadDisk
) -> None:
    crash_handler = CrashHandler(Log(disk.folder / "log.txt", at_the_end=0.01), qapp)
    disk.die()
    crash_handler.take(ValueError, ValueError("told"), None)
    dialog = dialog_of(qtbot, crash_handler)
    assert "told" in dialog.details.toPlainText()
    assert dialog.where.text() == ""
    dialog.reject()
    crash_handler.stop()
    crash_handler.deleteLater()


def test_that_the_tab_key_leaves_the_details(qtbot: QtBot, crash_handler: CrashHandler) -> None:
    crash_handler.take(ValueError, ValueError("told"), None)
    dialog = dialog_of(qtbot, crash_handler)
    dialog.details.setFocus()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.details, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.copy


def test_that_other_hooks_are_put_back(qapp: QApplication, tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crash_handler = CrashHandler(Log(tmp_path / "log.txt"))
    crash_handler.watch()
    assert sys.excepthook != before[0]
    crash_handler.stop()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    crash_handler.deleteLater()


FIRST = "import viewer.ui\n"
"""Before PySide6, as the program does: otherwise PySide6 looks into each module imported later,
and pydantic, half imported in a thread, does not bear that."""


def in_a_process(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """Run the program with something wrong in it."""
    return subprocess.run(
        [sys.executable, "-c", FIRST + code],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )


LIVES_ON = """
from functools import partial
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from viewer import app
from viewer.ui.window.commands import Commands
from viewer.ui.window.main_window import MainWindow

def broken(commands):
    1 / 0

def look():
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        again.start(20)
        return
    print("told:", "ZeroDivisionError" in dialog.details.toPlainText())
    dialog.accept()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    go_on(window)

def go_on(window):
    window.actions_by_id["tab-metrics"].trigger()
    # On a busy machine the report may still be read, and there is no tab to show.
    if window.header.tabs.currentIndex() == 0:
        QTimer.singleShot(20, window, partial(go_on, window))
        return
    print("goes on:", window.header.tabs.currentIndex())
    window.close()
    QApplication.quit()

Commands.start_find = broken
made = app.build_application
def build(*arguments, **named):
    global again
    program = made(*arguments, **named)
    QTimer.singleShot(100_000, program.window, QApplication.quit)
    again = QTimer(program.window, singleShot=True)
    again.timeout.connect(look)
    again.start(20)
    program.window.actions_by_id["find"].trigger()
    return program
app.build_application = build
raise SystemExit(app.run())
"""

CANNOT_START = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from viewer import app
from viewer.ui.window.main_window import MainWindow

def close():
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        QTimer.singleShot(20, close)
        return
    print("told:", "cannot be built" in dialog.details.toPlainText())
    dialog.accept()

def broken(window, *_):
    QTimer.singleShot(50, close)
    raise RuntimeError("cannot be built")

MainWindow.__init__ = broken
raise SystemExit(app.run())
"""


def test_that_the_program_lives_on_after_a_fault(home: Path) -> None:
    ended = in_a_process(LIVES_ON, home)
    assert ended.stdout.splitlines() == ["told: True", "goes on: 4"], ended.stderr
    assert ended.returncode == 0
    from viewer.store.disk.log import default_file

    assert (file := default_file()) is not None
    assert "ZeroDivisionError" in file.read_text("utf-8")


def test_that_a_program_that_cannot_start_says_so(home: Path) -> None:
    ended = in_a_process(CANNOT_START, home)
    assert ended.stdout.splitlines() == ["told: True"], ended.stderr
    assert ended.returncode == 1


def test_that_a_home_that_cannot_be_written_starts_and_ends_as_ever(home: Path) -> None:
    (home / "state").touch()
    (home / "config").touch()
    ended = in_a_process(LIVES_ON, home)
    assert ended.stdout.splitlines() == ["told: True", "goes on: 4"], ended.stderr
    assert ended.returncode == 0
