"""The bars over a draft say what is to be known of it, and offer what can be done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem, Refused
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.opening import Opening
from viewer.store.session.state import State
from viewer.ui.checking.draft_bars import DraftBars
from viewer.ui.session.hub import Hub

ONE = OpenDraft(1, draft(figure("a", "12")), Path("/a/x.draft.json"))


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with a draft in front that nothing is asked of."""
    made = Hub(State(Settings(), drafts=(ONE,), front=1))
    monkeypatch.setattr(made.drafting._documents, "look", lambda: None)
    made.drafting._documents._watcher.finish()
    yield made
    made.finish()
    made.deleteLater()


def told(qtbot: QtBot, hub: Hub, **changes: Any) -> DraftBars:
    """The bars for the draft with these changes."""
    bars = shown(qtbot, DraftBars(hub.drafting), 900, 200)
    bars.show_state(replace(hub.state, drafts=(replace(ONE, **changes),)))
    return bars


def offered(bars: DraftBars) -> list[str]:
    buttons = bars.findChildren(QPushButton)
    return [one.text().replace("&", "") for one in buttons if one.isVisible()]


@pytest.mark.parametrize(
    ("changes", "buttons"),
    [
        ({}, []),
        ({"document_is": "changed"}, ["Open it again"]),
        ({"document_is": "gone"}, ["Find it…"]),
        ({"not_saved": "The disk is full."}, ["Keep draft elsewhere…", "Try again"]),
        ({"notice": "The document has changed."}, ["Hide message"]),
        (
            {"notice": "The document has changed.", "carried": ONE.draft},
            ["Take decisions over", "Hide message"],
        ),
    ],
    ids=["nothing", "changed", "gone", "not saved", "notice", "carried"],
)
def test_that_each_bar_offers_what_can_be_done(
    qtbot: QtBot, hub: Hub, changes: dict[str, Any], buttons: list[str]
) -> None:
    assert offered(told(qtbot, hub, **changes)) == buttons


def test_that_a_notice_is_hidden_and_earlier_decisions_are_left(qtbot: QtBot, hub: Hub) -> None:
    bars = told(qtbot, hub, notice="The document has changed.", carried=ONE.draft)
    hub.drafting.became.disconnect()
    with qtbot.waitSignal(hub.drafting.became) as became:
        bars.away.click()
    (one,) = became.args
    assert (one.notice, one.carried) == ("", None)


@pytest.mark.parametrize(("button", "action"), [("back", "check-show"), ("save", "check-save")])
def test_that_the_bar_over_a_report_leads_back_and_saves(
    qtbot: QtBot, hub: Hub, monkeypatch: pytest.MonkeyPatch, button: str, action: str
) -> None:
    done: list[str] = []
    monkeypatch.setattr(type(hub.drafting), "do", lambda _, action: done.append(action))
    getattr(told(qtbot, hub), button).click()
    assert done == [action]


def test_that_what_could_not_be_opened_comes_before_all_that_is_known_of_a_draft(
    qtbot: QtBot, hub: Hub
) -> None:
    known = replace(ONE, notice="The document has changed.", document_is="gone")
    refused = Opening(refusals=(Refused(Path("/a/y.json"), (Problem("It is empty."),)),))
    bars = shown(qtbot, DraftBars(hub.drafting), 900, 200)
    for opening, is_told in ((Opening(), True), (refused, False)):
        bars.show_state(replace(hub.state, drafts=(known,), opening=opening))
        assert (bars.notice.isVisible(), bars.document.isVisible()) == (is_told, is_told)
