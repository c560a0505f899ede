"""A body's name leads to all its ratings and back; an answer that comes too late is not shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.history.history_tab import HistoryTab

RATED = (
    inspection("Ashford", "2015-05-01", "overall=poor"),
    inspection("Bexley", "2018-05-01", "overall=good"),
)


def collection(*inspections: object) -> OpenCollection:
    return OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), inspections))  # type: ignore[arg-type]


@pytest.fixture
def tab(qtbot: QtBot) -> HistoryTab:
    """A history that shows each view as it is asked for."""
    made = shown(qtbot, HistoryTab(), 900, 500)
    made.viewed.connect(made.show_collection)
    with qtbot.waitSignal(made._question.answered):
        made.show_collection(collection(*RATED))
    return made


def test_that_the_same_key_leads_to_a_body_and_back(qtbot: QtBot, tab: HistoryTab) -> None:
    bodies: list[str] = []
    for _ in range(2):
        tab.list.wanted.emit("Ashford")
        assert tab.one is not None
        bodies.append(tab.view(tab.one).body)
    assert bodies == ["Ashford", ""]


def test_that_nothing_is_shown_of_rows_that_are_gone(tab: HistoryTab) -> None:
    page = tab.page
    assert page is not None
    assert tab.title.text()
    tab.show_collection(collection(inspection("Holm", "2024")))
    assert (tab.page, tab.title.text()) == (None, "")
    tab._take(replace(page, title="Too late"))
    assert (tab.page, tab.title.text()) == (None, "")
