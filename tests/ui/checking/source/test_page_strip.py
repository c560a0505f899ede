"""The strip of pages: arrow keys turn, and where there is little room the ends stay in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import PageEntry
from viewer.ui.checking.source.page_strip import PageStrip
from viewer.ui.theme.theme import now

ENTRIES = tuple(PageEntry(number, "empty", f"Page {number}") for number in range(1, 41))


def strip(qtbot: QtBot, page: int) -> PageStrip:
    made = PageStrip()
    made.show_pages(ENTRIES, page)
    return shown(qtbot, made, 300, 40)


@pytest.mark.parametrize(
    ("key", "page", "turned"),
    [
        (Qt.Key.Key_Right, 2, 3), (Qt.Key.Key_Left, 2, 1), (Qt.Key.Key_Home, 7, 1),
        (Qt.Key.Key_End, 7, 40), (Qt.Key.Key_Left, 1, 1), (Qt.Key.Key_Right, 40, 40),
    ],
)  # fmt: skip
def test_that_a_key_turns_to_a_page_that_there_is(
    qtbot: QtBot, key: Qt.Key, page: int, turned: int
) -> None:
    made = strip(qtbot, page)
    with qtbot.waitSignal(made.turned) as sent:
        QTest.keyClick(made, key)
    assert sent.args == [turned]


@pytest.mark.parametrize("page", [1, 20, 40])
def test_that_the_first_and_the_last_page_can_always_be_clicked(qtbot: QtBot, page: int) -> None:
    made, turned = strip(qtbot, page), list[int]()
    made.turned.connect(turned.append)
    places = [place for entry, place in made._places() if entry is not None]
    for place in (places[0], places[-1]):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=place.center())
    assert turned == [1, 40]


def test_that_what_stands_for_pages_left_out_leads_nowhere(qtbot: QtBot) -> None:
    made, turned = strip(qtbot, 20), list[int]()
    made.turned.connect(turned.append)
    for entry, place in made._places():
        if entry is None:
            QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(place.center()))
    assert turned == []


def test_that_it_says_which_page_is_in_front_of_how_many(qtbot: QtBot) -> None:
    made = strip(qtbot, 3)
    assert made.accessibleDescription() == "Page 3, of 40"
    made.show_pages(ENTRIES[:1], 1)
    assert not made.isVisible()


def test_that_where_there_is_room_for_few_pages_only_those_around_are_there(qtbot: QtBot) -> None:
    made = strip(qtbot, 20)
    made.resize(now().em(1.55) * 5, 40)
    shown_now = [entry.number if entry else None for entry, _ in made._places()]
    assert shown_now == [18, 19, 20, 21, 22]
