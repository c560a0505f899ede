"""The table of actions as Qt's own: menus, shortcuts, ticks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from viewer.presentation.window.actions import ACTIONS, Action, Listed
from viewer.presentation.window.offered import OF_ANY_REPORT
from viewer.store.session.state import State
from viewer.ui.forms.menu import Menu
from viewer.ui.theme.theme import let_scroll

Slots = Mapping[str, Callable[..., None]]


MANY = 20
"""More entries than this may not fit on a screen: the menu scrolls."""


class ListMenu(Menu):
    """A sub-menu with an entry for each thing there is; `picked` sends the key of one."""

    picked = Signal(str)

    def __init__(self, action: Action, parent: QMenu) -> None:
        super().__init__(action.text, parent)
        self._entries: tuple[Listed, ...] = ()
        self.triggered.connect(self._pick)

    def show_entries(self, entries: tuple[Listed, ...]) -> None:
        """List these; equal ones are not touched."""
        if entries == self._entries:
            return
        # An open menu keeps its entries where only their words are others.
        if [one.key for one in entries] != [one.key for one in self._entries]:
            self.clear()
            let_scroll(self, scrolls=len(entries) > MANY)
            for entry in entries:
                self.addAction("").setData(entry.key)
        self._entries = entries
        for item, entry in zip(self.actions(), entries, strict=True):
            item.setText(entry.text.replace("&", "&&"))
            item.setEnabled(entry.offered)
            item.setCheckable(entry.checked)
            item.setChecked(entry.checked)

    def _pick(self, item: QAction) -> None:
        self.picked.emit(item.data())


class _Bar:
    """A menu bar while it is filled: its menus by their path, and the group last added to each."""

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self._menus: dict[tuple[str, ...], QMenu] = {}
        self._groups: dict[tuple[str, ...], str] = {}

    def menu(self, path: tuple[str, ...], group: str) -> QMenu:
        """The menu to add to, with a line above what comes if that begins a group."""
        if path not in self._menus:
            over = self.menu(path[:-1], group) if len(path) > 1 else self._bar
            self._menus[path] = menu = Menu(path[-1], over)
            over.addMenu(menu)
        elif self._groups[path] != group:
            self._menus[path].addSeparator()
        self._groups[path] = group
        return self._menus[path]


def build_menus(window: QMainWindow, slots: Slots) -> dict[str, QAction]:
    """Make the menus of a window; every action of the table needs its slot."""
    bar = _Bar(window.menuBar())
    made: dict[str, QAction] = {}
    choices: dict[str, QActionGroup] = {}
    for action in ACTIONS:
        item = _item(action, bar.menu(action.menu, action.group), slots[action.id])
        if action.one_of:
            if action.group not in choices:
                choices[action.group] = QActionGroup(window)
            choices[action.group].addAction(item)
        made[action.id] = item
    # What a window holds itself its dialogs borrow: text can be made larger in all of them.
    window.addActions([made[action.id] for action in ACTIONS if action.group == "size"])
    return made


def offer(actions: Mapping[str, QAction], state: State, *, as_with_report: bool = False) -> None:
    """Enable, tick and list what fits the state.

    `as_with_report` enables what any report has, for a preview of one that is still to be read.
    """
    for action in ACTIONS:
        item = actions[action.id]
        item.setEnabled(
            action.offered(state) or (as_with_report and action.offered in OF_ANY_REPORT)
        )
        if action.checked is not None:
            item.setChecked(action.checked(state))
        if action.listed is not None:
            list_menu(item).show_entries(action.listed(state))


def list_menu(item: QAction) -> ListMenu:
    """The sub-menu of an action that lists things."""
    menu = item.menu()
    assert isinstance(menu, ListMenu)
    return menu


def _item(action: Action, menu: QMenu, slot: Callable[..., None]) -> QAction:
    if action.listed is not None:
        inner = ListMenu(action, menu)
        inner.picked.connect(slot)
        item = menu.addMenu(inner)
    else:
        item = menu.addAction(action.text)
        item.triggered.connect(slot)
    item.setObjectName(action.id)
    item.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    item.setCheckable(action.checked is not None)
    return item
