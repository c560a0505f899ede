"""A form lies over the list for what is filled in first, and the menu adds what words hold."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.drafts import whole
from tests.presentation.checking.opening import opened
from tests.ui.showing import shown
from viewer.presentation.checking.checking_page import checking_content
from viewer.presentation.checking.forms.adding import KINDS, AddedKind
from viewer.store.disk.settings import Settings
from viewer.store.session.state import State
from viewer.ui.checking.filling import Filling
from viewer.ui.checking.rows.candidate_list import CandidateList
from viewer.ui.session.hub import Hub


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with a draft in front of which nothing is saved."""
    made = Hub(State(Settings(), drafts=(opened(whole()),), front=1))
    made.drafting._documents._watcher.finish()
    monkeypatch.setattr(made.drafting, "save_changed", lambda _state: None)
    made.changed.disconnect()
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def filling(qtbot: QtBot, hub: Hub) -> Iterator[Filling]:
    page = shown(qtbot, QWidget(), 500, 400)
    rows = CandidateList()
    rows.setParent(page)
    rows.show_rows(checking_content(hub.state.drafts[0]).rows)
    rows.show()
    yield Filling(hub.drafting, rows, page)
    page.deleteLater()


@pytest.mark.parametrize("kind", [kind for kind, _ in KINDS])
def test_that_what_is_added_without_words_is_filled_in_at_once(
    filling: Filling, hub: Hub, kind: AddedKind
) -> None:
    added: list[int] = []
    filling.made.connect(lambda: added.append(1))
    filling._add(kind, 1, None)
    assert added == [1]
    assert hub.state.drafts[0].version == 1
    assert filling.form is not None


def test_that_a_form_is_taken_away_once(filling: Filling) -> None:
    ended: list[int] = []
    filling.ended.connect(lambda: ended.append(1))
    filling.fill_in("check-edit")
    for _ in range(2):
        filling.leave()
    assert filling.form is None
    assert ended == [1]


def test_that_setting_aside_asks_for_a_reason(filling: Filling, hub: Hub) -> None:
    filling.fill_in("check-set-aside")
    assert filling.form is not None
    assert list(filling.form.fields) == ["reason"]
    filling.form.done.emit({"reason": "printed twice"})
    assert hub.state.drafts[0].version == 1
    assert filling.form is None
