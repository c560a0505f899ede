"""Chips keep their place and the focus, and their menus stay open as long as one ticks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.filter_chip import ChoiceMenu, FilterChip

CHOICES = (
    MenuChoice("good", "Good", "12", ticked=True),
    MenuChoice("poor", "Poor", "3"),
    MenuChoice("none", "No rating", "0", offered=False, apart=True),
)
CHIPS = (Chip("level", "Level", choices=CHOICES), Chip("year", "Year"), Chip("all", "Every one"))


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = shown(qtbot, ChipRow(), 600, 60)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_chips(CHIPS)
    return made


def words(row: ChipRow) -> list[str]:
    chips = [one for one in row.findChildren(FilterChip) if one.isVisible()]
    return [one.accessibleName() for one in sorted(chips, key=lambda one: one.x())]


def test_that_chips_stand_in_their_order_and_those_that_go_are_gone(row: ChipRow) -> None:
    assert words(row) == ["Level", "Year", "Every one"]
    row.show_chips((CHIPS[2], CHIPS[0]))
    assert words(row) == ["Every one", "Level"]


def test_that_the_focus_of_a_chip_that_goes_comes_to_the_first(row: ChipRow) -> None:
    row._chips["year"].setFocus()
    row.show_chips((CHIPS[0], CHIPS[2]))
    assert QApplication.focusWidget() is row._chips["level"]


def test_that_the_focus_of_a_chip_that_stays_stays(row: ChipRow) -> None:
    held = row._chips["all"]
    held.setFocus()
    row.show_chips(CHIPS[1:])
    assert QApplication.focusWidget() is held


def test_that_a_chip_without_a_menu_is_picked_by_a_press(qtbot: QtBot, row: ChipRow) -> None:
    with qtbot.waitSignal(row.picked) as picked:
        row._chips["year"].click()
    assert picked.args == ["year", ""]


def opened(row: ChipRow) -> ChoiceMenu:
    """The menu of the first chip, at its second entry."""
    chip = row._chips["level"]
    chip.click()
    menu = chip._menu
    assert menu is not None
    menu.setActiveAction(menu.actions()[1])
    return menu


@pytest.mark.parametrize(
    ("key", "stays"),
    [(Qt.Key.Key_Space, True), (Qt.Key.Key_Return, False), (Qt.Key.Key_Enter, False)],
)
def test_that_a_menu_stays_open_by_space_and_closes_by_enter(
    qtbot: QtBot, row: ChipRow, key: Qt.Key, stays: bool
) -> None:
    menu = opened(row)
    with qtbot.waitSignal(row.picked) as picked:
        QTest.keyClick(menu, key)
    assert picked.args == ["level", "poor"]
    assert menu.isVisible() == stays
    menu.close()


def test_that_an_open_menu_shows_what_is_ticked_by_now(row: ChipRow) -> None:
    menu = opened(row)
    ticked = (CHOICES[0], MenuChoice("poor", "Poor", "3", ticked=True), CHOICES[2])
    row.show_chips((Chip("level", "Level: 2", choices=ticked), *CHIPS[1:]))
    entries = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.isChecked() for one in entries] == [True, True, False]
    assert [one.text() for one in entries] == ["Good\t12", "Poor\t3", "No rating\t0"]
    assert not entries[2].isEnabled()
    menu.close()
