"""What was exported can be opened, or its folder, as long as it is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.paper.done_bar import DoneBar


@pytest.fixture
def bar(qtbot: QtBot) -> DoneBar:
    return DoneBar(shown(qtbot, QWidget(), 600, 100))


def test_that_an_ampersand_of_a_name_is_no_key(bar: DoneBar, tmp_path: Path) -> None:
    bar.tell_done("Saved.", tmp_path / "R&D & more.pdf")
    assert bar.open.text() == "&Open R&&D && more.pdf"


@pytest.mark.parametrize(("of_folder", "there"), [(False, True), (True, True), (False, False)])
def test_that_the_file_or_its_folder_is_opened_and_one_that_is_gone_is_told(
    bar: DoneBar, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    *, of_folder: bool, there: bool,
) -> None:  # fmt: skip
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    file = tmp_path / "report.pdf"
    if there:
        file.write_bytes(b"%PDF")
    bar.tell_done("Saved.", file)
    (bar.show_folder if of_folder else bar.open).click()
    qtbot.waitUntil(lambda: bool(opened) or bar.words.text() != "Saved.")
    wanted = tmp_path if of_folder else file
    assert opened == ([QUrl.fromLocalFile(str(wanted))] if there else [])
    assert bar.words.text().startswith("Saved." if there else "“report.pdf” cannot be opened: ")


def test_that_without_a_file_there_is_nothing_to_open(bar: DoneBar) -> None:
    bar.tell_done("Not saved.", None)
    assert bar.open.isHidden()
    assert bar.show_folder.isHidden()
    assert bar.words.text() == "Not saved."
