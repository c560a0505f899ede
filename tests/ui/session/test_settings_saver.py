"""Settings are saved one after the other, and the last ones are what stays."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.store.disk.settings import Settings
from viewer.store.disk.window_memory import WindowMemory
from viewer.store.session.state import State
from viewer.ui.session.hub import Hub
from viewer.ui.session.settings_saver import NOT_WRITTEN, SettingsSaver
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Worker


def test_that_no_save_begins_before_the_one_under_way_has_ended(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []
    monkeypatch.setattr(Worker, "run", lambda _, *given: begun.append(given[2][0].text_size))
    hub = Hub(State(Settings()))
    memory = WindowMemoryHolder(WindowMemory(), hub)
    saver = SettingsSaver(hub, memory, tmp_path / "settings.json", Settings())
    hub.adjust(text_size=125)
    saver.save()
    hub.adjust(text_size=150)
    saver.save()
    assert begun == [125]
    saver._worker.done.emit(None, True)
    saver.save()
    assert begun == [125, 150]
    hub.deleteLater()


def test_that_settings_that_cannot_be_written_are_told_of_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "run", lambda *_: None)
    hub, said = Hub(State(Settings())), list[str]()
    hub.said.connect(said.append)
    memory = WindowMemoryHolder(WindowMemory(), hub)
    saver = SettingsSaver(hub, memory, tmp_path / "settings.json", Settings())
    for size in (125, 150):
        hub.adjust(text_size=size)
        saver.save()
        saver._worker.done.emit(None, False)
    assert said == [NOT_WRITTEN]
    hub.deleteLater()


def test_that_without_a_file_nothing_is_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(Worker, "run", lambda _, *given: begun.append(given))
    hub = Hub(State(Settings()))
    saver = SettingsSaver(hub, WindowMemoryHolder(WindowMemory(), hub), None, Settings())
    hub.adjust(text_size=125)
    saver.save()
    saver.finish()
    assert begun == []
    hub.deleteLater()
