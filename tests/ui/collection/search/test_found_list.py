"""What a search found is walked round, and opened where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.search_page import FoundLine, SearchPage, YearBar
from viewer.ui.collection.search.found_list import FoundList
from viewer.ui.collection.search.year_bars import YearBars

LINES = tuple(
    FoundLine(f"Town {n}", "Findings", "the quay", (), "", None, 0, Location(f"{n}.json"), None)
    for n in range(3)
)


@pytest.fixture
def found(qtbot: QtBot) -> FoundList:
    made = FoundList()
    made.show_lines(LINES)
    return shown(qtbot, made, 500, 300)


@pytest.mark.parametrize(("steps", "row"), [([1], 0), ([-1], 2), ([1, 1, 1, 1], 0), ([1, -1], 2)])
def test_that_steps_go_round(found: FoundList, steps: list[int], row: int) -> None:
    found.setCurrentIndex(found.found.index(-1))
    for step in steps:
        found.step(step)
    assert found.currentIndex().row() == row


@pytest.mark.parametrize(
    ("key", "held", "opens"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, True),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_that_enter_opens_the_passage_in_front(
    found: FoundList, key: Qt.Key, held: Qt.KeyboardModifier, opens: bool
) -> None:
    sent: list[FoundLine] = []
    found.opened.connect(sent.append)
    found.setCurrentIndex(found.found.index(1))
    QTest.keyClick(found, key, held)
    assert sent == ([LINES[1]] if opens else [])


def test_that_the_focus_comes_to_the_first_passage(found: FoundList) -> None:
    found.setFocus()
    assert found.currentIndex().row() == 0
    found.clearSelection()
    assert found.chosen() == LINES


def test_that_the_counts_of_years_are_heard_as_they_are_drawn(qtbot: QtBot) -> None:
    bars = shown(qtbot, YearBars(), 300, 300)
    assert bars.spoken() == ""
    years = (YearBar("2023", 4, 20), YearBar("2024", 7, 30))
    bars.show_page(SearchPage("", "", years, (("Findings", "11"),), ()))
    assert bars.spoken() == (
        "Reports that say it, by year: 2023: 4 of 20; 2024: 7 of 30. Where it stands: Findings 11"
    )
    before = bars.sizeHint().height()
    bars.show_page(SearchPage("", "", years[:1], (("Findings", "11"),), ()))
    assert bars.sizeHint().height() < before
