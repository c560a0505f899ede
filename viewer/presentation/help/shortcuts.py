"""The page of shortcuts, made from the table of actions."""

from viewer.presentation.actions import ACTIONS, Action
from viewer.presentation.content import Cell, Column, Heading, Table
from viewer.presentation.help.pages import HelpPage, says

SHORTCUTS = "shortcuts"
COLUMNS = (Column("Keys"), Column("Action"), Column("What it does", stretch=True))

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("Tab, Shift+Tab", "To the next control, to the one before."),
    ("Enter, Space", "Press a button, follow a link."),
    ("Arrow keys", "Walk a list, the figures of a chart, the cells of a table, the tabs."),
    ("Home, End", "To the first and the last of them."),
    ("Page Up, Page Down", "Scroll the page."),
    ("Ctrl+C", "Copy the chosen rows of a table."),
    ("Escape", "Clear a field; close what lies over the window; leave a chart’s figures."),
    ("Alt and a letter", "Open the menu with that letter underlined."),
)


def shortcuts_page() -> HelpPage:
    """Every action with keys, in the order of the menus, and the keys that go without saying."""
    with_keys = tuple(_row(action) for action in ACTIONS if action.shortcuts)
    rows = tuple((Cell(keys), Cell(does)) for keys, does in EVERYWHERE)
    columns = (Column("Keys"), Column("What they do", stretch=True))
    body = (
        says("Every action is also in the menus, and in the palette that Ctrl+K opens."),
        Table("Keys of actions", COLUMNS, with_keys),
        Heading("Everywhere"),
        Table("Keys everywhere", columns, rows),
    )
    return HelpPage(SHORTCUTS, "Keyboard", "Keyboard shortcuts", body)


def keys_text(action: Action) -> str:
    """The shortcuts as people say them: Ctrl+Plus or Ctrl+=."""
    return " or ".join(map(_spelled, action.shortcuts))


def _spelled(keys: str) -> str:
    """A sign that reads badly after a + becomes a word."""
    for sign, word in (("++", "+Plus"), ("+-", "+Minus")):
        keys = keys.removesuffix(sign) + word if keys.endswith(sign) else keys
    return keys


def _row(action: Action) -> tuple[Cell, ...]:
    return Cell(keys_text(action)), Cell(action.words.rstrip("…")), Cell(action.about)
