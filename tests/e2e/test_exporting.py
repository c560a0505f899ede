"""Export from the window: asked, written, told of, and the folder remembered."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from viewer.app import Program
from viewer.export.job import Job
from viewer.store.disk.window_memory import WindowMemory
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report
from viewer.ui.paper.done_bar import DoneBar
from viewer.ui.paper.export_dialog import ExportDialog
from viewer.ui.paper.exporting import Exporter
from viewer.ui.window.output import PREPARES_AFTER_MS


def asked(program: Program, folder: Path) -> ExportDialog:
    """The export dialog, open on a folder."""
    act(program, "export")
    dialog = program.window.output.asking
    assert isinstance(dialog, ExportDialog)
    dialog.folder.setText(str(folder))
    return dialog


def test_that_what_is_ticked_is_written_told_of_and_the_folder_remembered(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(program, tmp_path)
    dialog.formats["json"].setChecked(True)
    dialog.formats["pdf"].setChecked(False)
    dialog.name.setText("mine")
    with qtbot.waitSignal(program.window.output.exported) as told:
        dialog.export_button.click()
    assert told.args == ["Exported mine.inspection.json.", tmp_path / "mine.inspection.json"]
    assert isinstance(read_report(tmp_path / "mine.inspection.json"), Opened)
    settle()
    bar = program.window.findChild(DoneBar)
    assert bar is not None
    assert bar.open.isVisible()
    assert bar.show_folder.isVisible()
    assert asked(program, tmp_path).name.text() == "cps-east-of-england-2017-summary"
    assert program.window_memory.value.export_folder == str(tmp_path)
    program.window.output.finish()


def test_that_the_print_engine_is_readied_while_the_reader_chooses(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readied: list[Callable[[], Job]] = []
    in_front: list[QWidget | None] = []

    def prepare(_exporter: Exporter, job: Callable[[], Job]) -> None:
        in_front.append(QApplication.activeModalWidget())
        readied.append(job)

    monkeypatch.setattr(Exporter, "prepare", prepare)
    dialog = asked(program, tmp_path)
    qtbot.waitUntil(lambda: bool(readied))
    assert in_front == [dialog]
    assert program.hub.state.report_file is not None
    assert [job().index for job in readied] == [program.hub.state.report_file.index]
    dialog.reject()


def test_that_nothing_is_readied_for_a_dialog_that_is_gone(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readied: list[Job] = []
    monkeypatch.setattr(Exporter, "prepare", lambda _exporter, job: readied.append(job))
    asked(program, tmp_path).reject()
    settle()
    readied.clear()  # a busy machine may have been at it while the dialog was still there
    waited = QTimer(singleShot=True, interval=2 * PREPARES_AFTER_MS)
    with qtbot.waitSignal(waited.timeout):
        waited.start()
    assert readied == []


@pytest.mark.parametrize("twice", [1, 2])
def test_that_asking_again_while_it_is_open_opens_nothing_more(
    program: Program, tmp_path: Path, twice: int
) -> None:
    first = asked(program, tmp_path)
    for _ in range(twice):
        program.window.output.export()
    assert program.window.output.asking is first
    first.reject()
    assert program.window.output.asking is None


def test_that_a_start_removes_what_a_killed_save_has_left(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    left, kept = folder / ".saving-0123456789abcdef", folder / ".saving-mine"
    for file in (left, kept):
        file.write_bytes(b"half")
        os.utime(file, (0, 0))
    program.window_memory.note(WindowMemory(export_folder=str(folder)))
    program.tidy_up()
    qtbot.waitUntil(lambda: not left.exists())
    assert list(folder.iterdir()) == [kept]
