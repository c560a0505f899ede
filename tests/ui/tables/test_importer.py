"""A table that is opened, dropped or named on the command line is asked about, and no report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.tables import csv_of
from viewer.resources import shipped_report
from viewer.store.disk.settings import Settings
from viewer.store.disk.window_memory import WindowMemory
from viewer.store.session.state import State
from viewer.store.tables import mappings
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.tables.importer import ONE_BY_ONE, TableImporter


@pytest.fixture
def hub(qtbot: QtBot) -> Iterator[Hub]:
    """A hub with nothing open."""
    made = Hub(State(Settings()))
    yield made
    made.finish()


@pytest.fixture
def importer(
    qtbot: QtBot, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TableImporter]:
    """What the window imports tables with."""
    monkeypatch.setattr(mappings, "user_folder", lambda _kind: tmp_path / "kept")
    window = QWidget()
    qtbot.addWidget(window)
    made = TableImporter(hub, WindowMemoryHolder(WindowMemory(), hub), window)
    yield made
    made.finish()


def test_that_tables_are_asked_about_and_reports_are_opened(
    qtbot: QtBot, hub: Hub, importer: TableImporter, tmp_path: Path
) -> None:
    (tmp_path / "harbours.csv").write_text(csv_of(), "utf-8")
    hub.open_files([tmp_path / "harbours.csv", shipped_report()])
    assert importer.dialog is not None
    assert importer.dialog.windowTitle() == "Import harbours.csv – Inspection Viewer"
    qtbot.waitUntil(lambda: hub.state.report_file is not None)
    assert not hub.state.opening.refused
    dialog = importer.dialog
    qtbot.waitUntil(dialog.next.isEnabled)
    with qtbot.waitSignal(hub.said) as told:
        hub.open_files([tmp_path / "other.xlsx"])
    assert told.args == [ONE_BY_ONE]
    assert importer.dialog is dialog
