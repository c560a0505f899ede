"""What watches a file tells of it once, and asks now and then for a look at what tells nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.ui.session.file_watcher import FileWatcher

NEVER_MS = 60_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "file"
    file.write_text("one")
    return file


def test_that_a_changed_file_is_told_of_and_then_has_settled(qtbot: QtBot, file: Path) -> None:
    parent = QObject()
    watcher = FileWatcher(10, NEVER_MS, parent)
    watcher.watch({str(file)})
    with qtbot.waitSignals([watcher.changed, watcher.settled], order="strict"):
        file.write_text("two")
    watcher.let_go_of_all_but(set())
    assert watcher._watched() == set()


def test_that_changes_in_a_row_settle_once(qtbot: QtBot) -> None:
    parent, settled = QObject(), list[int]()
    watcher = FileWatcher(20, NEVER_MS, parent)
    watcher.settled.connect(lambda: settled.append(1))
    with qtbot.waitSignal(watcher.settled):
        for _ in range(3):
            watcher.settle()
    qtbot.wait(50)
    assert settled == [1]


def test_that_a_look_is_due_now_and_then_and_when_somebody_comes_back(
    qtbot: QtBot, qapp: QGuiApplication
) -> None:
    parent = QObject()
    often, rarely = FileWatcher(10, 10, parent), FileWatcher(10, NEVER_MS, parent)
    with qtbot.waitSignal(often.due):
        pass
    with qtbot.waitSignal(rarely.due):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    often.finish()
    rarely.finish()
