from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.builders import report
from tests.e2e.steps import act, settle
from viewer.app import Program
from viewer.domain.index import Index
from viewer.presentation.window.actions import ACTIONS, FILE, Action, Listed
from viewer.store.disk.settings import TEXT_SIZES, Settings
from viewer.store.session.history import History
from viewer.store.session.place import Place
from viewer.store.session.state import ReportFile, State
from viewer.ui.window import menus
from viewer.ui.window.menus import build_menus, offer

LISTING = Action(
    "listing", FILE, "list", "&Listing", "List what there is.",
    listed=lambda state: (
        Listed("one", "Fish & chips", checked=True), Listed("two", "Gone", offered=False)
    ),
)  # fmt: skip


def made(qtbot: QtBot) -> tuple[QMainWindow, dict[str, QAction], list[str]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    called: list[str] = []

    def noting(name: str) -> object:
        return lambda key="": called.append(key if isinstance(key, str) and key else name)

    slots = {action.id: noting(action.id) for action in (*ACTIONS, LISTING)}
    return window, build_menus(window, slots), called  # type: ignore[arg-type]


def state(**changes: object) -> State:
    report_file = ReportFile(Path("x.json"), "00", Index(report()))
    return State.with_report(Settings(), report_file, **changes)


def path_of(menu: QMenu) -> tuple[str, ...]:
    over = menu.parent()
    return (*(path_of(over) if isinstance(over, QMenu) else ()), menu.title())


def test_that_every_action_stands_in_its_menu(qtbot: QtBot) -> None:
    window, actions, _ = made(qtbot)
    entries = {
        path_of(menu): [entry.objectName() for entry in menu.actions()]
        for menu in window.menuBar().findChildren(QMenu)
    }
    for action in ACTIONS:
        assert action.id in entries[action.menu]
    assert set(actions) == {action.id for action in ACTIONS}


def test_that_a_line_stands_between_two_groups_and_nowhere_else(qtbot: QtBot) -> None:
    window, _actions, _ = made(qtbot)
    groups = {action.id: action.group for action in ACTIONS}
    for menu in window.menuBar().findChildren(QMenu):
        before = None
        for number, entry in enumerate(menu.actions()):
            if entry.isSeparator():
                assert number
                continue
            inner = entry.menu()
            if isinstance(inner, QMenu) and entry.objectName() not in groups:
                known = inner.actions()[0]
            else:
                known = entry
            group = groups[known.objectName()]
            divided = number > 0 and menu.actions()[number - 1].isSeparator()
            assert divided == (before is not None and group != before)
            before = group


def test_that_every_action_calls_its_slot(qtbot: QtBot) -> None:
    _window, actions, called = made(qtbot)
    for name in [action.id for action in ACTIONS if not action.listed]:
        actions[name].setEnabled(True)
        actions[name].trigger()
        assert called == [name]
        called.clear()


def test_that_the_program_has_a_slot_for_every_action(program: Program) -> None:
    assert set(program.window.commands.slots()) == {action.id for action in ACTIONS}


def test_that_every_shortcut_is_one_that_qt_knows() -> None:
    keys = [QKeySequence(keys).toString() for one in ACTIONS for keys in one.shortcuts]
    assert "" not in keys


def test_that_nothing_is_offered_that_cannot_be_done(qtbot: QtBot) -> None:
    _window, actions, _ = made(qtbot)
    offer(actions, State(Settings()))
    assert not actions["find"].isEnabled()
    assert not actions["back"].isEnabled()
    assert not actions["forward"].isEnabled()
    assert actions["open"].isEnabled()
    here = History(Place("metrics"), (Place("overview"),), (Place("about"),))
    offer(actions, state(history=here))
    assert all(actions[name].isEnabled() for name in ("find", "back", "forward"))


def test_that_the_theme_in_use_stays_ticked_when_it_is_chosen_again(program: Program) -> None:
    for _ in range(2):
        act(program, "theme-dark")
        assert program.window.actions_by_id["theme-dark"].isChecked()
        assert not program.window.actions_by_id["theme-light"].isChecked()


def test_that_an_action_can_list_what_there_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menus, "ACTIONS", (*ACTIONS, LISTING))
    _window, actions, called = made(qtbot)
    offer(actions, state())
    menu = actions["listing"].menu()
    assert isinstance(menu, QMenu)
    one, two = menu.actions()
    assert (one.text(), one.isChecked(), one.isEnabled()) == ("Fish && chips", True, True)
    assert (two.text(), two.isChecked(), two.isEnabled()) == ("Gone", False, False)
    one.trigger()
    assert called == ["one"]


def test_that_a_list_that_is_the_same_is_not_made_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menus, "ACTIONS", (replace(LISTING, offered=lambda _: True),))
    _window, actions, _ = made(qtbot)
    offer(actions, state())
    menu = actions["listing"].menu()
    assert isinstance(menu, QMenu)
    before = menu.actions()
    offer(actions, state())
    assert menu.actions() == before


def test_that_every_plus_makes_text_larger_and_every_minus_smaller(program: Program) -> None:
    for key, extra in (
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Equal, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier),
    ):
        assert_keys_change_the_size(program, key, extra)


def assert_keys_change_the_size(program: Program, key: Qt.Key, extra: Qt.KeyboardModifier) -> None:
    """A plus makes text larger, the minus beside it smaller, and nought as it was."""
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(program.window, key, control | extra)
    settle()
    assert program.hub.state.settings.text_size == TEXT_SIZES[TEXT_SIZES.index(100) + 1]
    keypad = extra & Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(program.window, Qt.Key.Key_Minus, control | keypad)
    settle()
    assert program.hub.state.settings.text_size == 100
    QTest.keyClick(program.window, key, control | extra)
    QTest.keyClick(program.window, Qt.Key.Key_0, control | keypad)
    settle()
    assert program.hub.state.settings.text_size == 100


def test_that_the_size_of_text_is_told_to_those_who_cannot_see_it(
    program: Program,
) -> None:
    for wanted in ("110%", "125%"):  # at once: the one before is out of date
        act(program, "larger")
        assert program.window.notice.isVisible()
        assert program.window.notice.text() == f"Text size {wanted}"
    program.window.notice.put_away()
    assert not program.window.notice.isVisible()
