from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.builders import report
from viewer.app import Program
from viewer.domain.index import Index
from viewer.store.history import History, Place
from viewer.store.settings import Settings
from viewer.store.state import Document, State
from viewer.ui.actions import ACTIONS, build_menus, offer
from viewer.ui.help import reading_help


def menus(qtbot: QtBot) -> tuple[QMainWindow, dict[str, QAction], list[str]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    called: list[str] = []

    def noting(name: str) -> object:
        return lambda: called.append(name)

    slots = {action.id: noting(action.id) for action in ACTIONS}
    return window, build_menus(window, slots), called  # type: ignore[arg-type]


def state(**changes: object) -> State:
    document = Document(Path("x.json"), "00", Index(report()))
    return State(Settings(), **{"document": document, **changes})  # type: ignore[arg-type]


def test_that_every_action_is_known_by_one_id() -> None:
    assert max(Counter(action.id for action in ACTIONS).values()) == 1


def test_that_no_two_actions_share_a_shortcut() -> None:
    keys = Counter(QKeySequence(keys).toString() for one in ACTIONS for keys in one.shortcuts)
    assert "" not in keys
    assert [key for key, count in keys.items() if count > 1] == []


def test_that_no_two_entries_of_a_menu_share_a_letter() -> None:
    letters = Counter(
        (one.menu, one.text[one.text.index("&") + 1].lower()) for one in ACTIONS if "&" in one.text
    )
    assert [letter for letter, count in letters.items() if count > 1] == []
    assert all("&" in one.text for one in ACTIONS)


def test_that_every_action_stands_in_its_menu(qtbot: QtBot) -> None:
    window, made, _ = menus(qtbot)
    entries = {
        menu.title(): [entry.objectName() for entry in menu.actions()]
        for menu in window.menuBar().findChildren(QMenu)
    }
    for action in ACTIONS:
        assert action.id in entries[action.menu]
    assert set(made) == {action.id for action in ACTIONS}


@pytest.mark.parametrize("name", [action.id for action in ACTIONS])
def test_that_every_action_calls_its_slot(qtbot: QtBot, name: str) -> None:
    _window, made, called = menus(qtbot)
    made[name].trigger()
    assert called == [name]


def test_that_the_window_has_a_slot_for_every_action(program: Program) -> None:
    assert set(program.window._slots()) == {action.id for action in ACTIONS}


def test_that_nothing_is_offered_that_cannot_be_done(qtbot: QtBot) -> None:
    _window, made, _ = menus(qtbot)
    offer(made, State(Settings()))
    assert not made["find"].isEnabled()
    assert not made["back"].isEnabled()
    assert not made["forward"].isEnabled()
    assert made["open"].isEnabled()
    here = History(Place("metrics"), (Place("overview"),), (Place("about"),))
    offer(made, state(history=here))
    assert all(made[name].isEnabled() for name in ("find", "back", "forward"))


@pytest.mark.parametrize("theme", ["system", "light", "dark"])
def test_that_the_theme_in_use_is_ticked(qtbot: QtBot, theme: str) -> None:
    _window, made, _ = menus(qtbot)
    offer(made, State(Settings(theme=theme)))  # type: ignore[arg-type]
    ticked = [name for name, action in made.items() if action.isChecked()]
    assert ticked == [f"theme-{theme}"]


def test_that_help_lists_every_shortcut() -> None:
    text = str(reading_help())
    for action in ACTIONS:
        if action.shortcuts:
            assert action.shortcuts[0] in text
