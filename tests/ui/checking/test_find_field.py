"""Words are found in a document as they are typed, and the matches are walked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.checking.find_field import FindField

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Qt.Key.Key_Return, NONE, 1), (Qt.Key.Key_Enter, NONE, 1),
        (Qt.Key.Key_Return, SHIFT, -1), (Qt.Key.Key_Enter, SHIFT, -1),
    ],
)  # fmt: skip
def test_that_enter_goes_on_and_with_shift_back(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, step: int
) -> None:
    field, sought = shown(qtbot, FindField()), list[tuple[str, int]]()
    field.sought.connect(lambda words, step: sought.append((words, step)))
    QTest.keyClicks(field, "bo")
    assert sought == [("b", 0), ("bo", 0)]
    QTest.keyClick(field, key, modifier)
    assert sought[2:] == [("bo", step)]


def test_that_escape_takes_the_words_away_and_leaves(qtbot: QtBot) -> None:
    field, sought, left = shown(qtbot, FindField()), list[tuple[str, int]](), list[int]()
    QTest.keyClicks(field, "bo")
    field.sought.connect(lambda words, step: sought.append((words, step)))
    field.left.connect(lambda: left.append(1))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), sought, left) == ("", [("", 0)], [1])


def test_that_what_is_told_has_room_beside_the_words(qtbot: QtBot) -> None:
    field = shown(qtbot, FindField())
    QTest.keyClicks(field, "bo")
    before = field.textMargins().right()
    field.tell("2 of 14")
    with_told = field.textMargins().right()
    field.tell("1,002 of 1,214")
    assert before < with_told < field.textMargins().right()
