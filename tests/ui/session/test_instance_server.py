"""What a later start leaves is opened here; without files it only calls the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.store.disk.settings import Settings
from viewer.store.disk.single_instance import Instance, Message
from viewer.store.session.state import State
from viewer.ui.session.hub import Hub
from viewer.ui.session.instance_server import InstanceServer
from viewer.ui.session.worker import Worker


def test_that_files_of_a_later_start_open_and_a_bare_call_opens_none(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(Worker, "run", lambda *_: None)
    monkeypatch.setattr(Hub, "open_files", lambda _, files: opened.append(files))
    hub, window = Hub(State(Settings())), QWidget()
    qtbot.addWidget(window)
    server = InstanceServer(Instance(tmp_path, -1), hub, window)
    server._take(None, [Message(()), Message((tmp_path / "x.json",))])
    assert opened == [(tmp_path / "x.json",)]
    assert window.isVisible()
    hub.deleteLater()
