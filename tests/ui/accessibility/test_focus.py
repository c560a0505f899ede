"""The focus is seen where the keyboard brought it, and goes from pane to pane and round."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.accessibility.focus import by_keyboard, give_back_focus, step_pane

REASON = Qt.FocusReason
SEEN = {REASON.TabFocusReason, REASON.BacktabFocusReason, REASON.ShortcutFocusReason}
AS_BEFORE = {
    REASON.PopupFocusReason, REASON.MenuBarFocusReason, REASON.ActiveWindowFocusReason,
}  # fmt: skip


@pytest.mark.parametrize("reason", REASON)
def test_that_the_focus_is_seen_where_the_keyboard_brought_it(reason: Qt.FocusReason) -> None:
    event = QFocusEvent(QEvent.Type.FocusIn, reason)
    for before in (True, False):
        expected = before if reason in AS_BEFORE else reason in SEEN
        assert by_keyboard(event, before) == expected


@pytest.mark.parametrize(
    ("at", "step", "to"), [(0, 1, 1), (1, 1, 2), (2, 1, 0), (0, -1, 2), (2, -1, 1)]
)
@pytest.mark.parametrize("within", [False, True], ids=["on the pane", "behind it"])
def test_that_panes_are_gone_round(
    qtbot: QtBot, at: int, step: int, to: int, *, within: bool
) -> None:
    window = QWidget()
    column, panes, behind = QVBoxLayout(window), list[QWidget](), list[QWidget]()
    for _ in range(3):
        for some in (panes, behind):
            some.append(QPushButton("x"))
            column.addWidget(some[-1])
    shown(qtbot, window, 200, 300)
    step_pane(panes, (behind if within else panes)[at], step)
    assert window.focusWidget() is panes[to]


@pytest.mark.parametrize(("is_there", "to"), [(True, 0), (False, 2)])
def test_that_the_focus_goes_back_or_on_where_that_is_hidden(
    qtbot: QtBot, is_there: bool, to: int
) -> None:
    window = QWidget()
    column, buttons = QVBoxLayout(window), [QPushButton("x") for _ in range(3)]
    for one in buttons:
        column.addWidget(one)
    shown(qtbot, window, 200, 300)
    buttons[1].setFocus()
    buttons[0].setVisible(is_there)
    give_back_focus(buttons[0], buttons[1])
    assert window.focusWidget() is buttons[to]
