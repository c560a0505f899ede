"""A page taller than the window can be read with the keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.e2e.steps import act, page, settle
from viewer.app import Program
from viewer.ui.widgets.surfaces import Surface


def scrolled(program: Program) -> int:
    """How far the page in front is scrolled, in pixels."""
    (ground,) = page(program).findChildren(Surface)
    return ground.verticalScrollBar().value()


def test_that_paging_keys_scroll_the_page_from_the_tab_bar(program: Program) -> None:
    program.window.resize(900, 600)
    act(program, "tab-about")
    program.window.header.tabs.setFocus()
    settle()
    tabs = program.window.header.tabs
    QTest.keyClick(tabs, Qt.Key.Key_PageDown)
    first = scrolled(program)
    assert first > 100
    QTest.keyClick(tabs, Qt.Key.Key_PageDown)
    assert scrolled(program) > first
    QTest.keyClick(tabs, Qt.Key.Key_PageUp)
    QTest.keyClick(tabs, Qt.Key.Key_PageUp)
    assert scrolled(program) == 0
