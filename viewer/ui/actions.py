"""Every action as data: menus, shortcuts and what is offered when, all from one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from viewer.presentation.tabs import TABS
from viewer.store.state import State


def always(state: State) -> bool:
    """Offered whatever is open."""
    return True


def with_report(state: State) -> bool:
    """Offered when a report is open."""
    return state.document is not None


def with_past(state: State) -> bool:
    """Offered when there is somewhere to go back to."""
    return bool(state.history.past)


def with_future(state: State) -> bool:
    """Offered when there is somewhere to go forward to."""
    return bool(state.history.future)


@dataclass(frozen=True, slots=True)
class Action:
    """An action: its id, menu, words, shortcuts, when it is offered, and a line above it."""

    id: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    offered: Callable[[State], bool] = always
    apart: bool = False
    checked: Callable[[State], bool] | None = None


ACTIONS: tuple[Action, ...] = (
    Action("open", "&File", "&Open…", ("Ctrl+O",)),
    Action("open-shipped", "&File", "Open the East of En&gland report"),
    Action("print", "&File", "&Print…", ("Ctrl+P",), with_report, apart=True),
    Action("export", "&File", "&Export…", ("Ctrl+E",), with_report),
    Action("quit", "&File", "&Quit", ("Ctrl+Q",), apart=True),
    Action("find", "&Report", "&Find in this report…", ("Ctrl+F",), with_report),
    Action("filter", "&Report", "Filter this &list", ("Ctrl+Shift+F",), with_report),
    Action("switch-pane", "&Report", "Between c&hart and table", ("F6",), with_report),
    Action("back", "&Report", "&Back", ("Alt+Left", "Back"), with_past, apart=True),
    Action("forward", "&Report", "For&ward", ("Alt+Right", "Forward"), with_future),
    *(
        Action(f"tab-{tab.id}", "&View", f"&{number} {tab.title}", (f"Ctrl+{number}",))
        for number, tab in enumerate(TABS, 1)
    ),
    Action("next-tab", "&View", "&Next section", ("Ctrl+Tab",), apart=True),
    Action("previous-tab", "&View", "&Previous section", ("Ctrl+Shift+Tab",)),
    Action("larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+="), apart=True),
    Action("smaller", "&View", "&Smaller text", ("Ctrl+-",)),
    Action("normal", "&View", "N&ormal text size", ("Ctrl+0",)),
    Action(
        "theme-system", "&View", "Colours as the s&ystem", apart=True,
        checked=lambda state: state.settings.theme == "system",
    ),
    Action(
        "theme-light", "&View", "L&ight colours",
        checked=lambda state: state.settings.theme == "light",
    ),
    Action(
        "theme-dark", "&View", "&Dark colours",
        checked=lambda state: state.settings.theme == "dark",
    ),
    Action("help", "&Help", "How to &read a report", ("F1",)),
    Action("about-program", "&Help", "&About Inspection Viewer"),
)  # fmt: skip


def build_menus(window: QMainWindow, slots: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make the menus of a window; every action of the table needs its slot."""
    names = dict.fromkeys(action.menu for action in ACTIONS)
    menus = {name: window.menuBar().addMenu(name) for name in names}
    made = {}
    for action in ACTIONS:
        if action.apart:
            menus[action.menu].addSeparator()
        item = QAction(action.text, window)
        item.setObjectName(action.id)
        item.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        item.setCheckable(action.checked is not None)
        item.triggered.connect(slots[action.id])
        menus[action.menu].addAction(item)
        made[action.id] = item
    return made


def offer(actions: Mapping[str, QAction], state: State) -> None:
    """Enable and tick what fits the state."""
    for action in ACTIONS:
        actions[action.id].setEnabled(action.offered(state))
        if action.checked is not None:
            actions[action.id].setChecked(action.checked(state))
