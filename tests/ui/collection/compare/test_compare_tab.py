"""What is compared in a folder leads to its place in the report that it is of."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.builders import criterion, index
from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.domain.comparison.comparing import compared
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import Leads
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.place import Place
from viewer.ui.collection.compare.compare_tab import UNRATED, CompareTab
from viewer.ui.session.collection_tasks import NotRead

TOWNS = (
    inspection("Ashford", "2021-05-01", "overall=good"),
    inspection("Ashford", "2024-09-01", "overall=poor"),
)
PAGE = compare_page(
    compared(
        index(criteria=[criterion("care", "poor")]), index(criteria=[criterion("care", "good")])
    ),
    only_differences=False,
)


@pytest.fixture
def tab(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CompareTab:
    """The tab before any disk has answered."""
    made = shown(qtbot, CompareTab(), 900, 500)
    monkeypatch.setattr(made._question, "ask", lambda *_: None)
    made.show_collection(OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), TOWNS)))
    return made


@pytest.mark.parametrize(("side", "number"), [("first", 0), ("second", 1)])
def test_that_a_place_is_opened_in_the_report_that_it_is_of(
    qtbot: QtBot, tab: CompareTab, side: str, number: int
) -> None:
    leads = Leads(side, Place("criteria", "care"))  # type: ignore[arg-type] # one of the two
    with qtbot.waitSignal(tab.opened) as opened:
        tab.page.followed.emit(leads)
    assert opened.args == [TOWNS[number].location, leads.place]


def test_that_a_report_that_cannot_be_read_is_named_in_place_of_a_page(tab: CompareTab) -> None:
    tab._take(PAGE)
    tab._take(NotRead("a.json cannot be read: it is locked"))
    assert tab.title.text() == "a.json cannot be read: it is locked"
    assert tab.page.first_stop() is None
    tab.copy()
    assert "Care" not in QGuiApplication.clipboard().text()


def test_that_a_comparison_is_copied_once_it_is_there(tab: CompareTab) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    QGuiApplication.clipboard().clear()
    tab.copy()
    assert said == []
    tab._take(PAGE)
    tab.copy()
    assert said == ["Copied the comparison"]
    assert QGuiApplication.clipboard().text()


def test_that_a_folder_without_a_rating_says_so(tab: CompareTab) -> None:
    none = Collection(Path("t"), Path("t"), (inspection("Holm", "2024"),))
    tab.show_collection(OpenCollection(1, Path("t"), none))
    assert tab.title.text() == UNRATED
