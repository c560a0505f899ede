"""Files that are dropped are opened; what is no file here is told of, by how many there are."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.widgets.drop_target import DropTarget

ONE = "The item you dropped is not a file on this computer."
TWO = "2 of the items you dropped are not files on this computer."


@pytest.mark.parametrize(
    ("urls", "files", "words"),
    [
        (["file:///a.json", "file:///b.json"], ["/a.json", "/b.json"], []),
        (["https://example.org/a.json"], [], [ONE]),
        (["file:///a.json", "https://x.org/", "https://y.org/"], ["/a.json"], [TWO]),
    ],
)
def test_that_files_are_taken_and_others_are_counted(
    qtbot: QtBot, urls: list[str], files: list[str], words: list[str]
) -> None:
    target, dropped, said = DropTarget(shown(qtbot, QWidget())), list[list[Path]](), list[str]()
    target.dropped.connect(dropped.append)
    target.said.connect(said.append)
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    target._take(data)
    assert dropped == ([[Path(file) for file in files]] if files else [])
    assert said == words
