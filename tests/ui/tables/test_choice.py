"""A choice is sent when somebody makes it, and never by a wheel that only passes over it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.layouts import in_column
from viewer.ui.tables.choice import ChoiceCombo

CHOICES = (("", "none"), ("name", "the name"), ("date", "a date"))


@pytest.fixture
def combo(qtbot: QtBot) -> ChoiceCombo:
    """A choice in a window whose button has the focus."""
    window, button, made = QWidget(), QPushButton("x"), ChoiceCombo("Role")
    in_column(button, made, within=window)
    made.offer(CHOICES, "name")
    shown(qtbot, window, 200, 100)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    return made


def turn(combo: ChoiceCombo) -> None:
    """Turn the wheel down over it."""
    at, none = QPointF(5, 5), QPoint()
    event = QWheelEvent(
        at, combo.mapToGlobal(at), none, QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, event)


@pytest.mark.parametrize(("focused", "chosen"), [(True, "date"), (False, "name")])
def test_that_the_wheel_turns_what_has_the_focus_alone(
    combo: ChoiceCombo, focused: bool, chosen: str
) -> None:
    if focused:
        combo.setFocus()
    turn(combo)
    assert combo.currentData() == chosen


def test_that_what_the_program_shows_sends_nothing(combo: ChoiceCombo) -> None:
    sent: list[str] = []
    combo.picked.connect(sent.append)
    combo.offer(CHOICES[:2], "")
    assert (combo.count(), combo.currentText(), sent) == (2, "none", [])
    combo.activated.emit(1)
    assert sent == [""]


def test_that_a_choice_without_a_label_on_the_screen_is_named_by_a_hidden_one(
    combo: ChoiceCombo,
) -> None:
    combo.named("Column R&D", combo.window())
    assert combo.accessibleName() == "Column R&D"
    assert combo._label is not None
    assert combo._label.text() == "Column R&&D"
    assert combo._label.buddy() is combo
