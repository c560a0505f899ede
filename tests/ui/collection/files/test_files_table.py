"""What is too long for its column is cut where least is lost."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.collection.files import files_table
from viewer.ui.collection.files.files_model import FilesModel
from viewer.ui.collection.files.files_table import (
    DATED,
    FILE,
    REPORT,
    FilesDelegate,
    FilesTable,
)


def test_that_the_end_of_a_file_stays_and_that_of_other_words_goes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cuts: list[Qt.TextElideMode] = []
    monkeypatch.setattr(files_table, "draw_cut", lambda *_, cut: cuts.append(cut))
    window = QWidget()
    qtbot.addWidget(window)
    table = FilesTable(FilesModel(window))
    table.setParent(window)
    delegate, image = FilesDelegate(table), QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        for column in (FILE, REPORT, DATED):
            delegate.paint_words(painter, QRect(), "words", column)
    middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
    assert cuts == [middle, right, right]
