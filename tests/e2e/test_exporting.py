"""Export from the window: asked, written, told of, and the folder remembered."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from viewer.app import Program
from viewer.store.problems import Opened
from viewer.store.reading import read_report
from viewer.ui.paper.done_bar import DoneBar
from viewer.ui.paper.export_dialog import ExportDialog


def asked(program: Program, folder: Path) -> ExportDialog:
    """The export dialog, open on a folder."""
    act(program, "export")
    dialog = program.window.outgoing.asking
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
    with qtbot.waitSignal(program.window.outgoing.exported) as told:
        dialog.export_button.click()
    assert told.args == ["Exported mine.inspection.json.", tmp_path / "mine.inspection.json"]
    assert isinstance(read_report(tmp_path / "mine.inspection.json"), Opened)
    settle()
    bar = program.window.findChild(DoneBar)
    assert bar is not None
    assert bar.open.isVisible()
    assert bar.show_folder.isVisible()
    assert asked(program, tmp_path).name.text() == "cps-east-of-england-2017-summary"
    assert program.hub.state.settings.export_folder == str(tmp_path)
    program.window.outgoing.finish()


@pytest.mark.parametrize("twice", [1, 2])
def test_that_asking_again_while_it_is_open_opens_nothing_more(
    program: Program, tmp_path: Path, twice: int
) -> None:
    first = asked(program, tmp_path)
    for _ in range(twice):
        program.window.outgoing.export()
    assert program.window.outgoing.asking is first
    first.reject()
    assert program.window.outgoing.asking is None
