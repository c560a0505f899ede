"""Stories of files dropped on the window."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import about, report
from tests.e2e.steps import page, seen, settle
from tests.samples import broken, write
from viewer.app import Program
from viewer.ui.widgets.drop_target import DropVeil
from viewer.ui.window.problems_panel import ProblemsPanel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def held(urls: Sequence[QUrl]) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def enter(program: Program, data: QMimeData) -> QDragEnterEvent:
    """Hold something over the window."""
    at = program.window.rect().center()
    event = QDragEnterEvent(at, ACTIONS, data, LEFT, NONE)
    QApplication.sendEvent(program.window, event)
    settle()
    return event


def drop(program: Program, *things: Path | str) -> QDropEvent:
    """Drop files or addresses on the window."""
    urls = [QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in things]
    data = held(urls)
    enter(program, data)
    at = QPointF(program.window.rect().center())
    event = QDropEvent(at, ACTIONS, data, LEFT, NONE)
    QApplication.sendEvent(program.window, event)
    settle()
    return event


def veil(program: Program) -> bool:
    """Whether the window shows that it takes what is held over it."""
    return any(one.isVisible() for one in program.window.findChildren(DropVeil))


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    return write(tmp_path, report(), "harbour")


def test_that_the_window_takes_files_and_leaves_words_and_addresses(
    program: Program, harbour: Path, qtbot: QtBot
) -> None:
    assert enter(program, held([QUrl.fromLocalFile(str(harbour))])).isAccepted()
    assert veil(program)
    QApplication.sendEvent(program.window, QDragLeaveEvent())
    assert not veil(program)
    data = QMimeData()
    data.setText("words")
    enter(program, data)
    assert not veil(program)
    before = program.hub.state.open_reports
    drop(program, "https://example.org/report.inspection.json")
    assert program.window.notice.text() == "The item you dropped is not a file on this computer."
    assert program.hub.state.open_reports == before
    event = drop(program, harbour)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: "Harbour Service" in program.window.windowTitle())
    assert harbour.exists()


def test_that_a_file_beside_two_addresses_opens_all_the_same(
    program: Program, harbour: Path, qtbot: QtBot
) -> None:
    drop(program, "https://example.org/a", harbour, "smb://server/share/b.json")
    words = "2 of the items you dropped are not files on this computer."
    assert program.window.notice.text() == words
    qtbot.waitUntil(lambda: "Harbour Service" in program.window.windowTitle())


def test_that_of_fifty_dropped_files_the_good_ones_open_and_the_others_say_why(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "folder").mkdir()
    good = [
        write(tmp_path, report(about=about(subject={"name": f"Area {n}"})), f"area-{n}")
        for n in range(40)
    ]
    empty = [tmp_path / f"empty-{n}.json" for n in range(7)]
    for file in empty:
        file.touch()
    bad = [broken(tmp_path), *empty, tmp_path / "folder", tmp_path / "nowhere.json"]
    drop(program, *bad[:5], *good, *bad[5:])
    qtbot.waitUntil(lambda: program.hub.state.opening.reading is None)
    settle()
    assert len(program.hub.state.open_reports) == 41
    panel = page(program)
    assert isinstance(panel, ProblemsPanel)
    words = seen(panel)
    assert "10 files could not be opened" in words
    assert "41 reports are open." in words
    for file in bad:
        assert file.name in words
    assert "There is no report in this folder." in words
    panel.back.click()
    settle()
    assert program.window.header.title.text() == "Area 0"


def test_that_the_window_stays_alive_while_many_files_are_read(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(program, *(write(tmp_path, report(), f"area-{n}") for n in range(20)))
    assert program.hub.state.opening.reading is not None
    program.hub.adjust(theme="dark")
    assert program.window.actions_by_id["theme-dark"].isChecked()
    program.hub.stop_reading()
    assert program.hub.state.opening.reading is None
