"""What is opened: a recent file, what comes with the program, or what somebody is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.window.actions import FORGET
from viewer.resources import shipped_collection, shipped_report
from viewer.store.disk.settings import Settings
from viewer.store.disk.window_memory import WindowMemory
from viewer.store.session.state import State
from viewer.ui.dialogs import file_dialog
from viewer.ui.dialogs.opener import FileOpener
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder


class Opening(Hub):
    """Notes what it is asked to open."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.asked: list[Path] = []

    def open_files(self, files: list[Path]) -> None:  # type: ignore[override] # a list is enough
        self.asked += files


@pytest.fixture
def hub(qtbot: QtBot) -> Iterator[Opening]:
    made = Opening(State(Settings(recent=("/a/one.json",))))
    yield made
    made.finish()


@pytest.fixture
def opener(qtbot: QtBot, hub: Opening) -> FileOpener:
    memory = WindowMemoryHolder(WindowMemory(folder="/a"), hub)
    return FileOpener(hub, memory, shown(qtbot, QWidget()))


def test_that_a_recent_file_is_opened_and_all_are_forgotten(
    hub: Opening, opener: FileOpener
) -> None:
    opener.open_recent("/a/one.json")
    assert hub.asked == [Path("/a/one.json")]
    assert list(hub.state.settings.recent) == ["/a/one.json"]
    opener.open_recent(FORGET)
    assert list(hub.state.settings.recent) == []
    assert len(hub.asked) == 1


def test_that_each_action_opens_its_own(hub: Opening, opener: FileOpener) -> None:
    slots = opener.slots()
    for action in ("open-shipped", "open-areas", "open-councils"):
        slots[action]()
    shipped = [shipped_collection("area-assurance"), shipped_collection("childrens-services")]
    assert hub.asked == [shipped_report(), *shipped]


@pytest.mark.parametrize("folder", ["/a", ""])
def test_that_files_are_asked_for_where_the_last_one_was_and_the_place_is_noted(
    hub: Opening, opener: FileOpener, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    begun: list[str] = []

    def ask(_parent: QWidget, start: str) -> list[Path]:
        begun.append(start)
        return [Path("/b/two.json"), Path("/b/three.json")]

    monkeypatch.setattr(file_dialog, "ask_for_reports", ask)
    monkeypatch.setattr("viewer.ui.dialogs.opener.home_folder", lambda: "/home")
    opener._ask(folder)
    assert begun == [folder or "/home"]
    assert hub.asked == [Path("/b/two.json"), Path("/b/three.json")]
    assert opener._holder.value.folder == "/b"


@pytest.mark.parametrize("chosen", ["/b/reports", None])
def test_that_a_folder_is_opened_if_one_is_chosen(
    hub: Opening, opener: FileOpener, monkeypatch: pytest.MonkeyPatch, chosen: str | None
) -> None:
    found = Path(chosen) if chosen else None
    monkeypatch.setattr(file_dialog, "ask_for_folder", lambda *_: found)
    opener._asks_for_folder = True
    opener._ask("/a")
    assert hub.asked == ([found] if found else [])
    assert opener._holder.value.folder == (chosen or "/a")
