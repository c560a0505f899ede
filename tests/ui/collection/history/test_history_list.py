"""The history is walked: up and down the bodies, left and right the spells of one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Location
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.history import HistoryPage, HistoryWanted, history_page
from viewer.ui.collection.history.history_list import HistoryList
from viewer.ui.collection.history.time_axis import DayPositions, bar_box

KEYS = {"<": Qt.Key.Key_Left, ">": Qt.Key.Key_Right, "v": Qt.Key.Key_Down, "^": Qt.Key.Key_Up}
INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor"),
    inspection("Ashford", "2018-05-01", "overall=fair"),
    inspection("Ashford", "2026-11-27", "overall=good"),
    inspection("Bexley", "2018-05-01", "overall=good"),
)
LEVELS = ("Poor", "Fair", "Good")


def page() -> HistoryPage:
    """The history of two towns, of which the last spell is a day long."""
    made = matrix_of(programmes_of(INSPECTIONS).programmes[0], date(2026, 11, 28))
    return history_page(MatrixRows(made), HistoryWanted())


@pytest.fixture
def listed(qtbot: QtBot) -> HistoryList:
    made = shown(qtbot, HistoryList(), 900, 200)
    made.show_page(page())
    return made


def press(listed: HistoryList, keys: str) -> None:
    """Press the arrow keys that these signs point along."""
    for key in keys:
        QTest.keyClick(listed, KEYS[key])


def heard(listed: HistoryList) -> str:
    """What a screen reader says of the line in front."""
    return str(listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize(
    ("keys", "at"),
    [(">", 1), (">>", 2), (">>>>", 3), ("<", 3), ("<<", 2), ("<<<<<", 1), (">v^>", 1), ("<v^<", 3)],
)
def test_that_spells_are_walked_from_either_end(listed: HistoryList, keys: str, at: int) -> None:
    opened: list[Location] = []
    listed.opened.connect(opened.append)
    press(listed, keys)
    assert heard(listed).startswith(f"{LEVELS[at - 1]} from ")
    assert heard(listed).endswith(f", {at} of 3")
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert opened == [INSPECTIONS[at - 1].location]


@pytest.mark.parametrize(("keys", "last"), [("", 2), ("v", 3), (">v", 3)])
def test_that_a_line_without_a_spell_in_front_is_heard_whole_and_opens_its_last(
    listed: HistoryList, keys: str, last: int
) -> None:
    opened: list[Location] = []
    listed.opened.connect(opened.append)
    press(listed, keys)
    assert heard(listed).startswith(f"{INSPECTIONS[last].about.subject.name}: ")
    QTest.keyClick(listed, Qt.Key.Key_Enter)
    assert opened == [INSPECTIONS[last].location]


def test_that_space_asks_for_all_ratings_of_a_body(listed: HistoryList) -> None:
    wanted: list[str] = []
    listed.wanted.connect(wanted.append)
    press(listed, "v")
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert wanted == ["Bexley"]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_that_a_click_takes_the_spell_under_it_however_short(
    listed: HistoryList, number: int
) -> None:
    line, rect = page().lines[0], listed.visualRect(listed.lines.index(0, 0))
    box = bar_box(DayPositions(page(), rect.width()), line.bars[number], rect)
    assert box.width() >= 3
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert listed.location() == INSPECTIONS[number].location


def test_that_the_line_in_front_stays_when_others_come(listed: HistoryList) -> None:
    press(listed, "v")
    listed.show_page(page())
    assert listed.currentIndex().data() == "Bexley"


@pytest.mark.parametrize(("day", "side"), [(date(1990, 1, 1), "left"), (date(2050, 1, 1), "right")])
def test_that_a_day_beyond_the_axis_lies_at_its_end(day: date, side: str) -> None:
    axis = DayPositions(page(), 900)
    assert axis.x(day) == getattr(axis, side)


@pytest.mark.parametrize("tall", [True, False])
def test_that_escape_leads_back_from_one_body_only(listed: HistoryList, *, tall: bool) -> None:
    gone: list[bool] = []
    listed.left.connect(lambda: gone.append(True))
    listed.show_page(page(), tall=tall)
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert bool(gone) == tall


@pytest.mark.parametrize(
    ("key", "held", "opens"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, 1),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier, 0),
    ],
)
def test_that_enter_of_the_number_pad_opens_as_the_other_does(
    listed: HistoryList, key: Qt.Key, held: Qt.KeyboardModifier, opens: int
) -> None:
    opened: list[Location] = []
    listed.opened.connect(opened.append)
    QTest.keyClick(listed, key, held)
    assert len(opened) == opens
