"""Tests of the chips where there is little room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.presentation.collection.screen.chips import Chip, MenuChoice
from viewer.ui.collection.chip_row import ChipRow
from viewer.ui.collection.day_field import DayField
from viewer.ui.forms.field import Field

pytestmark = pytest.mark.usefixtures("qapp")
MENU = (MenuChoice("a", "A"), MenuChoice("b", "B"))
CHIPS = (
    Chip("kept", "Kept"),
    Chip("one", "One", True, MENU),
    Chip("two", "Two", False, MENU),
    Chip("three", "Three", False, MENU),
)


def words(row: ChipRow) -> list[str]:
    return [one.id for one in row._gathered(CHIPS)]


def test_that_what_was_hidden_behind_the_chips_stays_so_when_they_are_gathered(
    qtbot: QtBot,
) -> None:
    row, behind = ChipRow(), QWidget()
    qtbot.addWidget(row)
    row.show_chips(CHIPS, behind)
    behind.hide()
    row.show_little(little=True)
    assert behind.isHidden()


def test_that_one_chip_stands_for_all_menus_where_there_is_hardly_any_room() -> None:
    row = ChipRow()
    row.show_chips(CHIPS)
    row.show_little(little=True)
    assert words(row) == ["kept", "one", "more"]
    row.show_little(little=True, tight=True)
    assert words(row) == ["kept", "more"]


def test_that_the_tab_key_goes_through_fields_behind_the_chips_in_their_order(
    qtbot: QtBot,
) -> None:
    row, name, day = ChipRow(), Field(), DayField()
    qtbot.addWidget(row)
    row.show_chips(CHIPS, name, day)
    assert name.nextInFocusChain() is day.day
