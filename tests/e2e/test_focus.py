"""The way of the Tab key: everything, in the order the eye takes, seen, and never a trap."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, focusable, page, press, settle, type_in
from tests.e2e.test_keyboard import walk_focus
from tests.running import Starter
from viewer.app import Program
from viewer.presentation.tabs import TAB_IDS
from viewer.presentation.window.actions import ACTIONS

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
DIALOGS = ("print", "export", "help", "about-program", "properties", "shortcuts")
"""Actions that open a dialog of our own, of those there are."""


def dialogs() -> list[str]:
    return [action.id for action in ACTIONS if action.id in DIALOGS]


def open_dialog(program: Program, action: str) -> QDialog:
    """Do what an action says; return the dialog that came."""
    act(program, action)
    (dialog,) = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    ]
    dialog.activateWindow()
    settle()
    return dialog


@pytest.mark.parametrize("action", dialogs())
def test_that_the_tab_key_walks_through_a_dialog_and_out_of_everything(
    program: Program, qtbot: QtBot, action: str
) -> None:
    dialog = open_dialog(program, action)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    forward = walk_focus(program, TAB)
    assert focusable(dialog) - set(forward) == set()
    assert set(walk_focus(program, BACKTAB)) == set(forward)
    dialog.close()
    settle()


@pytest.mark.parametrize("action", dialogs())
def test_that_escape_closes_a_dialog_and_the_focus_is_where_it_was(
    program: Program, qtbot: QtBot, action: str
) -> None:
    act(program, "tab-metrics")
    act(program, "filter")
    before = program.qt.focusWidget()
    dialog = open_dialog(program, action)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert not any(
        isinstance(one, QDialog) and one.isVisible() for one in program.qt.topLevelWidgets()
    )
    qtbot.waitUntil(program.window.isActiveWindow)
    assert program.qt.focusWidget() is before


def rows_of(window: QWidget, stops: list[QWidget]) -> list[tuple[int, int]]:
    """Where each stop is, top and left."""
    places = [stop.mapTo(window, QPoint(0, 0)) for stop in stops]
    return [(place.y(), place.x()) for place in places]


@pytest.mark.parametrize("name", TAB_IDS)
def test_that_the_tab_key_goes_as_the_eye_does(program: Program, name: str) -> None:
    """Header before page; in the header and in each card from left to right, from top to foot."""
    program.window.resize(1280, 2600)
    act(program, f"tab-{name}")
    header = program.window.header
    header.tabs.setFocus()
    walked = walk_focus(program, TAB)
    tools = [stop for stop in walked if header.isAncestorOf(stop) and stop is not header.tabs]
    lefts = [stop.mapTo(header, QPoint(0, 0)).x() for stop in tools]
    assert lefts == sorted(lefts)
    inner = [stop for stop in walked if page(program).isAncestorOf(stop)]
    assert walked[1 : 1 + len(inner)] == inner, "the page comes after the tabs"
    for parent in {stop.parentWidget() for stop in inner}:
        places = rows_of(program.window, [stop for stop in inner if stop.parentWidget() is parent])
        tops = sorted({top for top, _ in places})
        near = {top: next(t for t in tops if top - t < 8) for top in tops}
        if parent is not None and parent.layout() is not None:
            assert [(near[top], left) for top, left in places] == sorted(
                (near[top], left) for top, left in places
            ), parent


def picture(window: QWidget) -> QImage:
    settle()
    return window.grab().toImage()


@pytest.mark.parametrize("name", TAB_IDS)
def test_that_every_stop_can_be_seen(program: Program, name: str) -> None:
    program.window.resize(1280, 2600)
    act(program, f"tab-{name}")
    program.window.header.tabs.setFocus()
    QTest.keyClick(program.window.header.tabs, TAB)
    before, alike = picture(program.window), []
    for _ in range(80):
        here = program.qt.focusWidget()
        assert here is not None
        if here is program.window.header.tabs:
            break
        QTest.keyClick(here, TAB)
        now = picture(program.window)
        if now == before:
            alike.append(f"{here} and {program.qt.focusWidget()}")
        before = now
    assert alike == []


def test_that_chart_and_table_are_no_traps(program: Program) -> None:
    act(program, "tab-metrics")
    for action in ("next-pane", "next-pane", "next-pane"):
        act(program, action)
        here = program.qt.focusWidget()
        press(program, "Tab")
        assert program.qt.focusWidget() is not here
        press(program, "Shift+Tab")
        assert program.qt.focusWidget() is here


def test_that_the_focus_goes_on_with_the_reader_to_another_section(program: Program) -> None:
    act(program, "tab-overview")
    act(program, "next-pane")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    press(program, "Return")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    act(program, "tab-metrics")
    press(program, "Down")
    assert program.hub.state.place.item is not None


def test_that_a_reader_who_waited_for_the_report_begins_at_the_tabs(start: Starter) -> None:
    program = start()
    tabs = program.window.header.tabs
    tabs.offer(False)
    assert not tabs.hasFocus()
    tabs.offer(True)
    assert tabs.hasFocus()


def test_that_what_was_found_is_gone_to_with_the_focus(program: Program) -> None:
    act(program, "find")
    type_in(program, "trials")
    press(program, "Return")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    chosen = program.hub.state.place.item
    press(program, "Down")
    assert program.hub.state.place.item != chosen


def test_that_the_focus_stays_on_a_page_that_is_made_anew(program: Program) -> None:
    act(program, "tab-metrics")
    for _ in range(3):
        act(program, "next-pane")
    program.hub.choose(list(program.hub.state.document.index.metrics)[3])  # type: ignore[union-attr]
    settle()
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]


def test_that_back_leads_to_the_very_thing_the_reader_came_from(program: Program) -> None:
    act(program, "next-pane")
    for _ in range(5):
        press(program, "Tab")
    before = program.qt.focusWidget()
    press(program, "Return")
    assert program.qt.focusWidget() is not before
    act(program, "back")
    assert program.qt.focusWidget() is before
