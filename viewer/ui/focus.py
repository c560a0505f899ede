"""When to show where the focus is: for the keyboard always, for the mouse not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


def by_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came by the keyboard, so that it must be seen."""
    return event.reason() in _BY_KEYBOARD
