"""A draft that is not saved is asked about before it is closed, and is closed if it may be."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.store.disk.settings import Settings
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.state import State
from viewer.ui.checking.saving import leaving, unsaved_dialog
from viewer.ui.checking.saving.leaving import Leaving
from viewer.ui.session.hub import Hub


class Asking(QDialog):
    """Stands in for the dialog that waits for a disk."""

    def __init__(self, _hub: Hub, draft_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft_id = draft_id


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with two drafts, the first of them with a decision that no disk has."""
    monkeypatch.setattr(unsaved_dialog, "UnsavedDialog", Asking)
    monkeypatch.setattr(leaving, "A_MOMENT", 0)
    made = draft(figure("a", "12"))
    unsaved = OpenDraft(1, made, Path("/a.draft.json"), version=1, saved=False)
    hub = Hub(State(Settings(), drafts=(unsaved, OpenDraft(2, made, Path("/b"))), front=2))
    hub.drafting._documents._watcher.finish()
    monkeypatch.setattr(hub.drafting, "save_again", lambda: None)
    monkeypatch.setattr(hub.drafting, "save_changed", lambda _state: None)
    yield hub
    hub.finish()
    hub.deleteLater()


def dialog(made: Leaving) -> Asking:
    assert isinstance(made.asking, Asking)
    return made.asking


def test_that_a_saved_draft_is_closed_at_once(qtbot: QtBot, hub: Hub) -> None:
    made = Leaving(hub, shown(qtbot, QWidget()))
    made.close_front()
    assert made.asking is None
    assert [one.id for one in hub.state.drafts] == [1]


@pytest.mark.parametrize(("closes", "left"), [(True, []), (False, [1, 2])])
def test_that_an_unsaved_one_is_brought_to_the_front_and_asked_about(
    qtbot: QtBot, hub: Hub, closes: bool, left: list[int]
) -> None:
    made = Leaving(hub, shown(qtbot, QWidget()))
    made.close_all()
    assert dialog(made).draft_id == hub.state.front == 1
    assert not made.may_close()  # somebody is being asked
    dialog(made).done(int(closes))
    assert made.asking is None
    assert [one.id for one in hub.state.drafts] == left


def test_that_who_went_back_is_asked_again(qtbot: QtBot, hub: Hub) -> None:
    made = Leaving(hub, shown(qtbot, QWidget()))
    for _ in range(2):
        made.close_all()
        dialog(made).done(0)
    assert len(hub.state.drafts) == 2


def test_that_a_draft_in_which_nothing_was_decided_is_closed_without_a_word(
    qtbot: QtBot, hub: Hub
) -> None:
    made = Leaving(hub, shown(qtbot, QWidget()))
    hub.state = replace(hub.state, drafts=(replace(hub.state.drafts[1], saved=False),))
    made.close_all()
    assert made.asking is None
    assert hub.state.drafts == ()
