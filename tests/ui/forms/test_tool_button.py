import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, settle
from tests.ui.showing import shown
from viewer.app import Program
from viewer.presentation.window.actions import FILE, Action, Tool, tools
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.forms.tool_button import ToolButton
from viewer.ui.theme import theme

OPEN = Action("open", FILE, "open", "&Open…", "Open a file.", ("Ctrl+O",), "open", Tool(1))
PRINT = Action("print", FILE, "out", "&Print…", "Print.", (), "print", Tool(2, words=True))


def button(qtbot: QtBot, action: Action) -> ToolButton:
    item = QAction(action.text)
    item.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    made = shown(qtbot, ToolButton(action, item))
    item.setParent(made)
    return made


def test_that_a_tool_does_what_its_action_does(qtbot: QtBot) -> None:
    made = button(qtbot, OPEN)
    action = made.findChild(QAction)
    assert action is not None
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_that_a_tool_can_be_pressed_only_when_its_action_can_be_done(qtbot: QtBot) -> None:
    made = button(qtbot, OPEN)
    action = made.findChild(QAction)
    assert action is not None
    action.setEnabled(False)
    assert not made.isEnabled()
    action.setEnabled(True)
    assert made.isEnabled()


def test_that_a_bare_icon_is_named_and_tells_its_shortcut(qtbot: QtBot) -> None:
    made = button(qtbot, OPEN)
    assert made.text() == ""
    assert made.accessibleName() == "Open…"
    assert made.toolTip() == "Open…   Ctrl+O"


def test_that_words_stand_beside_an_icon_where_they_are_wanted(qtbot: QtBot) -> None:
    made, bare = button(qtbot, PRINT), button(qtbot, OPEN)
    assert made.text() == "Print…"
    assert made.sizeHint().width() > bare.sizeHint().width() + theme.now().em(3)


def test_that_a_button_is_large_enough_to_hit(qtbot: QtBot) -> None:
    for action in (OPEN, PRINT):
        size = button(qtbot, action).size()
        assert min(size.width(), size.height()) >= 24


def test_that_the_toolbar_holds_what_the_table_says_in_its_order(program: Program) -> None:
    header = program.window.header
    assert list(header.tools) == [action.id for action in tools()]
    across = [button.mapTo(header, button.rect().topLeft()).x() for button in header.tools.values()]
    assert across == sorted(across)


def test_that_the_toolbar_follows_where_the_reader_has_been(program: Program) -> None:
    back, forward = (program.window.header.tools[name] for name in ("back", "forward"))
    assert not back.isEnabled()
    act(program, "tab-metrics")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    settle()
    assert program.hub.state.place.tab == "overview"
    assert forward.isEnabled()


@pytest.mark.parametrize("state", ["default", "plain", "disabled", "focused"])
def test_that_the_states_of_a_button_look_different(qtbot: QtBot, state: str) -> None:
    pictures = {}
    for name in ("default", "plain", "disabled", "focused"):
        made = shown(qtbot, FlatButton("Print"), 120, 30)
        made.setDefault(name == "default")
        made.setDisabled(name == "disabled")
        if name == "focused":
            made.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.waitUntil(made.hasFocus)
        else:
            made.clearFocus()
        pictures[name] = made.grab().toImage()
        made.hide()
    alike = [name for name, picture in pictures.items() if picture == pictures[state]]
    assert alike == [state]
