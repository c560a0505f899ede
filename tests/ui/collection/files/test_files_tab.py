"""The files of a collection are copied as they are listed, and their folders opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import Collection, ReportFault
from viewer.store.problem import Problem
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.files.files_tab import FilesTab

BODIES = tuple(f"Town {letter}" for letter in "abcdefghijkl")
CHOOSE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def tab(qtbot: QtBot) -> FilesTab:
    made = Collection(
        Path("/towns"), Path("/towns"), tuple(inspection(b, "2024", "overall=good") for b in BODIES)
    )
    tab = shown(qtbot, FilesTab(), 700, 300)
    tab.show_collection(OpenCollection(1, Path("/towns"), made))
    return tab


@pytest.mark.parametrize("chosen", [(), (1,), (3, 0), (8, 0, 3)])
def test_that_the_chosen_rows_are_copied_in_their_order(
    tab: FilesTab, chosen: tuple[int, ...]
) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    tab.table.clearSelection()
    for row in chosen:
        tab.table.selectionModel().select(tab.model.index(row, 0), CHOOSE)
    tab.copy()
    _, *lines = QGuiApplication.clipboard().text().splitlines()
    wanted = [BODIES[row] for row in (sorted(chosen) or range(12))]
    assert [next(body for body in BODIES if body in line) for line in lines] == wanted
    assert said == [f"Copied {len(wanted)} row{'s' if len(wanted) > 1 else ''}"]


def test_that_the_folder_of_a_file_is_opened(
    tab: FilesTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    tab.table.setCurrentIndex(tab.model.index(2, 0))
    tab._open_folder()
    assert opened == [QUrl.fromLocalFile("/towns")]


def test_that_a_sentence_on_what_is_wrong_goes_on_in_lines_of_its_row(qtbot: QtBot) -> None:
    long = " ".join(["a sentence of many words"] * 12)
    fault = ReportFault(Location("broken.json"), (Problem(long),))
    good = inspection("Ashford", "2024-05-01", "overall=good")
    made = Collection(Path("/t"), Path("/t"), (good,), (fault,))
    tab = shown(qtbot, FilesTab(), 700, 300)
    tab.show_collection(OpenCollection(1, Path("/t"), made))
    assert tab.table.rowHeight(0) > 2 * tab.table.rowHeight(1)
    assert tab.table.horizontalHeader().length() <= tab.table.viewport().width()
