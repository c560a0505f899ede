"""What is asked of a draft: what a key did not do is said, and no more once another does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from viewer.store.disk.settings import Settings
from viewer.store.reading.known_scales import known_scales
from viewer.store.session import open_draft
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.state import State
from viewer.ui.session.drafting import Drafting
from viewer.ui.session.hub import Hub


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with a draft of two figures in front, the first of them in hand."""
    made = draft(figure("a", "12"), figure("b", "14"))
    one = open_draft.chose(OpenDraft(1, made, Path("/x.draft.json"), scales=known_scales()), "a")
    hub = Hub(State(Settings(), drafts=(one,), front=1))
    hub.drafting._documents._watcher.finish()
    monkeypatch.setattr(hub.drafting, "_saver", Unasked())
    yield hub
    hub.finish()
    hub.drafting._late.stop()
    hub.deleteLater()


class Unasked:
    """Stands in for the worker that saves: nothing is saved."""

    def run(self, *_: object) -> None:
        """As a worker's."""

    def settle(self, *_: object) -> None:
        """As a worker's."""


def hints(drafting: Drafting) -> list[str]:
    """What is said of keys from now on."""
    said: list[str] = []
    drafting.hinted.connect(said.append)
    return said


def test_that_a_decision_takes_back_what_was_said_of_the_key_before(hub: Hub) -> None:
    said = hints(hub.drafting)
    hub.drafting.digit(7)
    assert len(said) == 1
    assert "7" in said[0]
    hub.drafting.do("check-accept")
    assert said[1:] == [""]
    assert hub.state.drafts[0].at == "b"
    assert hub.state.drafts[0].version == 1


@pytest.mark.parametrize(
    ("action", "signal"),
    [("check-save", "wants_file"), ("check-keys", "wants_keys"), ("check-place", "wants_place")],
)
def test_that_what_somebody_else_does_is_asked_for(
    qtbot: QtBot, hub: Hub, action: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(hub.drafting, signal)):
        hub.drafting.do(action)


def test_that_what_is_filled_in_first_asks_for_its_form(qtbot: QtBot, hub: Hub) -> None:
    with qtbot.waitSignal(hub.drafting.wants_form) as wanted:
        hub.drafting.do("check-edit")
    assert wanted.args == ["check-edit"]
    assert hub.state.drafts[0].version == 0


def test_that_a_decision_is_undone_and_done_again_where_it_was(hub: Hub) -> None:
    drafting = hub.drafting
    drafting.do("check-accept")
    drafting.do("check-undo")
    one = hub.state.drafts[0]
    assert one.at == "a"
    assert one.said.startswith("Undone: ")
    drafting.do("check-redo")
    assert hub.state.drafts[0].said.startswith("Redone: ")
