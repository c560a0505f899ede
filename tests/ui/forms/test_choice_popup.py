"""The keys of the field walk the list under it, from its first entry to its last."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.blocks import Item, ItemGroup, Offer
from viewer.ui.forms.choice_popup import PAGE, ChoicePopup
from viewer.ui.layouts import in_column

ITEMS = tuple(Item(str(n), f"Entry {n}", spoken=f"Entry {n}") for n in range(20))
KEY = Qt.Key


class Popup(ChoicePopup):
    """Offers what holds the typed words."""

    def __init__(self, window: QWidget) -> None:
        self.picked: list[str] = []
        super().__init__(window, "Entries", "Words")

    def offered(self, words: str) -> Offer:
        found = tuple(one for one in ITEMS if words in one.title)
        groups = (ItemGroup("", found),) if found else ()
        return Offer(groups, f"{len(found)} found", found[0].id if found else None)

    def pick(self, key: str) -> None:
        self.picked.append(key)

    def place(self, room: QRect) -> QRect:
        return room.adjusted(20, 20, -20, -20)


@pytest.fixture
def popup(qtbot: QtBot) -> Popup:
    """Over a window whose button has the focus."""
    window, button = QWidget(), QPushButton("x")
    in_column(button, None, within=window)
    shown(qtbot, window, 400, 300)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    made = Popup(window)
    made.open_empty()
    return made


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([KEY.Key_Down], 1), ([KEY.Key_Down, KEY.Key_Down, KEY.Key_Up], 1), ([KEY.Key_Up], 0),
        ([KEY.Key_Down, KEY.Key_Up, KEY.Key_Up], 0), ([KEY.Key_PageDown], PAGE),
        ([KEY.Key_PageDown] * 3, 19), ([KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_PageUp], 0),
    ],
)  # fmt: skip
def test_that_keys_walk_the_list_and_stop_at_its_ends(
    popup: Popup, keys: list[Qt.Key], row: int
) -> None:
    for key in keys:
        QTest.keyClick(popup.field, key)
    assert popup.list.currentIndex().row() == row
    assert popup.field.accessibleDescription() == f"Entry {row}"


def test_that_enter_picks_what_is_chosen(popup: Popup) -> None:
    QTest.keyClick(popup.field, KEY.Key_Down)
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert popup.picked == ["1"]


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Tab])
def test_that_it_is_left_by_escape_and_tab_for_what_had_the_focus(
    popup: Popup, key: Qt.Key
) -> None:
    QTest.keyClick(popup.field, key)
    assert not popup.isVisible()
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_that_words_that_nothing_fits_are_answered_by_the_summary(popup: Popup) -> None:
    QTest.keyClicks(popup.field, "nowhere")
    assert not popup.list.isVisible()
    assert popup.field.accessibleDescription() == "0 found"
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert popup.picked == []
