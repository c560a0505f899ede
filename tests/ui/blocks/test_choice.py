"""A list to choose from says how many fit, when it is narrowed and at no other time."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.ui.listening import listening
from tests.ui.showing import shown
from viewer.presentation.content.blocks import Choice, Item, ItemGroup
from viewer.presentation.search.filtering import found_text
from viewer.ui.blocks.choice import ChoiceTab

STAFF, MONEY = Item("staff", "Staff"), Item("money", "Money")
ALL = Choice("Criteria", (ItemGroup("", (STAFF, MONEY)),), (), "staff", "", "Filter")


def test_that_only_typing_into_the_filter_tells_how_many_fit(qtbot: QtBot) -> None:
    tab = ChoiceTab()
    tab.show_content(ALL)
    shown(qtbot, tab, 700, 400).activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.filter.setFocus()
    with listening() as reader:
        tab.show_content(replace(ALL, chosen="money"))
        assert found_text(2) not in reader.heard
        tab.show_content(replace(ALL, groups=(ItemGroup("", (STAFF,)),), filter="sta"))
        assert found_text(1) in reader.heard
