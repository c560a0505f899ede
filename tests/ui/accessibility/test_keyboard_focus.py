"""What has the focus by the keyboard shows it, also when it comes back from a menu."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.widgets.passage import Passage
from viewer.ui.window.top.tab_bar import UnderlineTabs

REASON = Qt.FocusReason


@pytest.mark.parametrize("kind", [Passage, UnderlineTabs])
def test_that_a_menu_gives_back_the_focus_as_it_was(qtbot: QtBot, kind: type[QWidget]) -> None:
    made = shown(qtbot, kind(), 200, 50)
    assert isinstance(made, KeyboardFocus)
    for came, seen in ((REASON.TabFocusReason, True), (REASON.MouseFocusReason, False)):
        made.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, came))
        made.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, REASON.PopupFocusReason))
        made.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, REASON.PopupFocusReason))
        assert made.focus_seen == seen


def test_that_what_has_no_focus_shows_none(qtbot: QtBot) -> None:
    made = Passage()
    qtbot.addWidget(made)
    made.focus_seen = True
    assert not made.shows_focus()
