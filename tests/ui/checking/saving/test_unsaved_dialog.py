"""While a draft is being saved one waits; where that takes long or fails, one is asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.store.disk.settings import Settings
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.state import State, with_draft
from viewer.ui.checking.saving.unsaved_dialog import UnsavedDialog
from viewer.ui.session.hub import Hub

ONE = OpenDraft(1, draft(figure("a", "12")), Path("/a.draft.json"), version=1, saved=False)


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub whose disk takes its time."""
    made = Hub(State(Settings(), drafts=(ONE,), front=1))
    made.drafting._documents._watcher.finish()
    monkeypatch.setattr(made.drafting, "is_saving", lambda _one: True)
    monkeypatch.setattr(made.drafting, "save_again", lambda: None)
    made.changed.disconnect()
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot, hub: Hub) -> UnsavedDialog:
    return shown(qtbot, UnsavedDialog(hub, 1, shown(qtbot, QWidget())))


def test_that_one_is_asked_once_the_disk_has_had_its_time(dialog: UnsavedDialog) -> None:
    asked = (dialog.elsewhere, dialog.again, dialog.without)
    assert [one.isVisible() for one in asked] == [False] * 3
    before = dialog.words.text()
    dialog._timer.stop()
    dialog._timer.timeout.emit()
    assert [one.isVisible() for one in asked] == [True] * 3
    assert dialog.words.text() != before
    dialog.again.click()
    assert [one.isVisible() for one in asked] == [False] * 3


@pytest.mark.parametrize("gone", [True, False])
def test_that_it_goes_once_the_draft_is_saved_or_gone(
    qtbot: QtBot, hub: Hub, dialog: UnsavedDialog, gone: bool
) -> None:
    state = (
        replace(hub.state, drafts=()) if gone else with_draft(hub.state, replace(ONE, saved=True))
    )
    with qtbot.waitSignal(dialog.accepted):
        dialog.show_state(state)


def test_that_what_goes_wrong_is_said_at_once(hub: Hub, dialog: UnsavedDialog) -> None:
    dialog._timer.stop()
    hub.state = with_draft(hub.state, replace(ONE, not_saved="The disk is full."))
    dialog.show_state(hub.state)
    assert "The disk is full" in dialog.words.text()
