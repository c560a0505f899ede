"""The way of the Tab key: everything, in the order the eye takes, seen, and never a trap."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.steps import act, focusable, page, press, settle, type_in
from tests.e2e.test_keyboard import walk_focus
from tests.running import finish_deleting
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


def goes_as_the_eye(program: Program, walked: list[QWidget]) -> None:
    """Header before page; in the header and in each card from left to right, from top to foot."""
    header = program.window.header
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


def pictures(window: QWidget, *stops: QWidget) -> list[QImage]:
    """What the window shows of some stops, and around them."""
    settle()
    places = [QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()) for stop in stops]
    return [window.grab(place.adjusted(-8, -8, 8, 8)).toImage() for place in places]


def test_that_the_tab_key_walks_through_each_dialog_and_escape_closes_it_with_the_focus_as_it_was(
    program: Program, qtbot: QtBot
) -> None:
    act(program, "tab-metrics")
    act(program, "filter")
    before = program.qt.focusWidget()
    for action in dialogs():
        dialog = open_dialog(program, action)
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.waitUntil(lambda shown=dialog: shown.focusWidget() is not None)  # type: ignore[misc] # a value
        forward = walk_focus(program, TAB)
        assert focusable(dialog) - set(forward) == set(), action
        assert set(walk_focus(program, BACKTAB)) == set(forward), action
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settle()
        others = [one for one in program.qt.topLevelWidgets() if isinstance(one, QDialog)]
        assert not any(one.isVisible() for one in others), action
        qtbot.waitUntil(program.window.isActiveWindow)
        assert program.qt.focusWidget() is before, action
        finish_deleting()


def test_that_the_tab_key_goes_as_the_eye_does_and_every_stop_can_be_seen(program: Program) -> None:
    program.window.resize(1280, 2600)
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        program.window.header.tabs.setFocus()
        walked = walk_focus(program, TAB)
        goes_as_the_eye(program, walked)
        settle()
        alike = []
        for here, there in pairwise(walked[1:]):
            here.setFocus()
            before = pictures(program.window, here, there)
            QTest.keyClick(here, TAB)
            assert program.qt.focusWidget() is there
            if pictures(program.window, here, there) == before:
                alike.append(f"{here} and {there}")
        assert alike == [], name


def rows_of(window: QWidget, stops: list[QWidget]) -> list[tuple[int, int]]:
    """Where each stop is, top and left."""
    places = [stop.mapTo(window, QPoint(0, 0)) for stop in stops]
    return [(place.y(), place.x()) for place in places]


def test_that_nothing_on_a_page_is_a_trap_or_loses_the_focus_when_it_is_made_anew(
    program: Program,
) -> None:
    act(program, "tab-metrics")
    for action in ("next-pane", "next-pane", "next-pane"):
        act(program, action)
        here = program.qt.focusWidget()
        press(program, "Tab")
        assert program.qt.focusWidget() is not here
        press(program, "Shift+Tab")
        assert program.qt.focusWidget() is here
    act(program, "tab-metrics")
    for _ in range(3):
        act(program, "next-pane")
    program.hub.choose(list(program.hub.state.report_file.index.metrics)[3])  # type: ignore[union-attr]
    settle()
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]


def test_that_the_focus_goes_on_with_the_reader_to_another_section_and_what_was_found(
    program: Program,
) -> None:
    act(program, "tab-overview")
    act(program, "next-pane")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    press(program, "Return")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    act(program, "tab-metrics")
    press(program, "Down")
    assert program.hub.state.place.item is not None
    act(program, "find")
    type_in(program, "trials")
    press(program, "Return")
    assert page(program).isAncestorOf(program.qt.focusWidget())  # type: ignore[arg-type]
    chosen = program.hub.state.place.item
    press(program, "Down")
    assert program.hub.state.place.item != chosen


def test_that_back_leads_to_the_very_thing_and_who_waited_for_the_report_begins_at_the_tabs(
    program: Program,
) -> None:
    act(program, "next-pane")
    for _ in range(5):
        press(program, "Tab")
    before = program.qt.focusWidget()
    press(program, "Return")
    assert program.qt.focusWidget() is not before
    act(program, "back")
    assert program.qt.focusWidget() is before
    tabs = program.window.header.tabs
    tabs.offer(False)
    assert not tabs.hasFocus()
    tabs.offer(True)
    assert tabs.hasFocus()
