"""The page of shortcuts, made from the table of actions."""

from viewer.presentation.content.blocks import Cell, SectionHeading, Table, TableColumn, prose
from viewer.presentation.help.pages import HelpPage
from viewer.presentation.window.actions import ACTIONS, Action

SHORTCUTS = "shortcuts"
COLUMNS = (TableColumn("Keys"), TableColumn("Action"), TableColumn("What it does", stretch=True))

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("Tab, Shift+Tab", "Go to the next control, or the previous one."),
    ("Enter, Space", "Press a button or follow a link."),
    ("Arrow keys", "Move through a list, a chart, a table or the tabs."),
    ("Home, End", "Go to the first or the last item."),
    ("Page Up, Page Down", "Scroll the page."),
    ("Ctrl+C", "Copy the selected rows of a table."),
    ("Escape", "Clear a field, close a message or a search, or stop moving through a chart."),
    ("Alt and a letter", "Open the menu that has this letter underlined."),
)


def shortcuts_page() -> HelpPage:
    """Every action with keys, in the order of the menus, and the keys that go without saying."""
    with_keys = tuple(
        (Cell(keys_text(action)), Cell(action.words.rstrip("…")), Cell(action.about))
        for action in ACTIONS
        if action.shortcuts
    )
    rows = tuple((Cell(keys), Cell(does)) for keys, does in EVERYWHERE)
    columns = (TableColumn("Keys"), TableColumn("What they do", stretch=True))
    body = (
        prose("You can also find every action in the menus, and in the quick search (Ctrl+K)."),
        Table("Shortcuts for actions", COLUMNS, with_keys),
        SectionHeading("General keys"),
        Table("General keys", columns, rows),
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
