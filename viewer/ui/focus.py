"""When to show where the focus is, for the keyboard always, for the mouse not; and its way back."""

from itertools import pairwise

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

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


def give_back_focus(before: QWidget | None, holder: QWidget) -> None:
    """Return the focus to where it was, or else let it go on to the next thing."""
    if before is not None and shiboken6.isValid(before) and before.isVisible():
        before.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        holder.focusNextChild()


def put_in_order(*widgets: QWidget) -> None:
    """Let the Tab key and screen readers go through siblings in this order, as the eye does."""
    for before, after in pairwise(widgets):
        after.raise_()
        QWidget.setTabOrder(before, after)
