"""What a key did describes where the focus is, until that goes elsewhere."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import settle
from tests.ui.showing import shown
from viewer.ui.accessibility.announce import answer_in_passing, answer_once
from viewer.ui.layouts import in_column

Two = tuple[QPushButton, QPushButton]


@pytest.fixture
def two(qtbot: QtBot) -> Two:
    """Two buttons of a window, the first with the focus."""
    window, first, second = QWidget(), QPushButton("first"), QPushButton("second")
    in_column(first, second, within=window)
    shown(qtbot, window, 200, 100)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setAccessibleDescription("as it was")
    first.setFocus()
    return first, second


def test_that_an_answer_in_passing_gives_back_what_was_said_before(two: Two) -> None:
    first, second = two
    answer_in_passing(first, "Nothing to undo.")
    answer_in_passing(first, "Nothing to redo.")
    assert first.accessibleDescription() == "Nothing to redo."
    second.setFocus()
    settle()
    assert first.accessibleDescription() == "as it was"


def test_that_an_answer_in_passing_leaves_what_has_been_said_since(two: Two) -> None:
    first, second = two
    answer_in_passing(first, "Nothing to undo.")
    first.setAccessibleDescription("of another page")
    answer_in_passing(first, "Nothing to redo.")
    second.setFocus()
    settle()
    assert first.accessibleDescription() == "of another page"


def test_that_an_answer_once_goes_with_the_focus(two: Two) -> None:
    first, second = two
    answer_once(first, "1 row is shown.")
    assert first.accessibleDescription() == "1 row is shown."
    second.setFocus()
    settle()
    assert first.accessibleDescription() == ""


def test_that_an_answer_once_leaves_what_has_been_said_since(two: Two) -> None:
    first, second = two
    answer_once(first, "1 row is shown.")
    first.setAccessibleDescription("of another page")
    second.setFocus()
    settle()
    assert first.accessibleDescription() == "of another page"
