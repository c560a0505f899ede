"""The program by keyboard and by screen reader."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.e2e.steps import act, focusable, press, settle, visible
from tests.running import Starter
from tests.samples import broken
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.ui.widgets.painted import Painted
from viewer.ui.widgets.rating import Card

MUST_HAVE_NAMES = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.Table,
    QAccessible.Role.Cell,
    QAccessible.Role.ColumnHeader,
}


def walk_focus(program: Program, key: Qt.Key) -> list[QWidget]:
    """Press a key until the focus is back where it was; return where it went."""
    first = program.qt.focusWidget()
    assert first is not None
    walked = [first]
    for _ in range(300):
        QTest.keyClick(walked[-1], key)
        here = program.qt.focusWidget()
        assert here is not None
        if here is first:
            return walked
        assert here is not walked[-1], f"the focus cannot leave {here}"
        walked.append(here)
    raise AssertionError("the focus never comes back")


def test_that_the_tab_key_reaches_each_control_of_a_section_which_has_a_name_and_leads_somewhere(
    program: Program,
) -> None:
    program.window.setUpdatesEnabled(False)  # the way of the focus is asked, and no picture of it
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        program.window.header.tabs.setFocus()
        forward = walk_focus(program, Qt.Key.Key_Tab)
        reached = focusable(program.window)
        assert reached - set(forward) == set(), name
        assert set(walk_focus(program, Qt.Key.Key_Backtab)) == set(forward), name
        assert [one for one in reached if not name_of(one)] == [], name
        assert unnamed(QAccessible.queryAccessibleInterface(program.window)) == [], name
        stops = [one for one in visible(program.window) if isinstance(one, Painted)]
        aims = [one for one in stops if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert [one.accessibleName() for one in aims if not one._leads()] == [], name


def test_that_the_tab_key_reaches_every_control_of_the_problems(
    start: Starter, tmp_path: Path
) -> None:
    program = start(broken(tmp_path))
    program.window.header.tabs.setFocus()
    walked = walk_focus(program, Qt.Key.Key_Tab)
    assert focusable(program.window) - set(walked) == set()


def test_that_enter_follows_what_has_the_focus_and_it_is_never_lost_when_a_section_opens(
    program: Program,
) -> None:
    card = next(one for one in visible(program.window) if isinstance(one, Card))
    card.setFocus()
    press(program, "Return")
    assert program.hub.state.place == card.content.place
    program.window.header.tabs.setFocus()
    for number in range(1, 7):
        press(program, f"Ctrl+{number}")
        settle()
        focus = program.qt.focusWidget()
        assert focus is not None
        assert focus.isVisible()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def unnamed(interface: QAccessibleInterface) -> list[str]:
    """Walk what a screen reader sees, and list every control that it cannot name."""
    found = []
    role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
    if role in MUST_HAVE_NAMES and not name and not interface.state().invisible:
        found.append(f"{role} {interface.object()}")
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.isValid() and not child.state().invisible:
            found.extend(unnamed(child))
    return found
