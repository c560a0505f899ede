"""When to show where the focus is, for the keyboard always, for the mouse not; and its way back."""

from collections.abc import Sequence
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


FOR_A_WHILE = frozenset(
    {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)
"""Why the focus goes when it comes back: to a menu, or to another window."""


def by_keyboard(event: QFocusEvent, before: bool = False) -> bool:
    """Whether the focus came by the keyboard, so that it must be seen; back from a menu, as before.

    `before` tells whether it was seen when it went.
    """
    reason = event.reason()
    return before if reason in FOR_A_WHILE else reason in _BY_KEYBOARD


def give_back_focus(before: QWidget | None, holder: QWidget) -> None:
    """Return the focus to where it was, or else let it go on to the next thing."""
    if before is not None and shiboken6.isValid(before) and before.isVisible():
        before.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        holder.focusNextChild()


def first_stop(within: QWidget) -> QWidget | None:
    """The first thing within a widget that the Tab key stops at."""
    at = within.nextInFocusChain()
    while at is not None and at is not within:  # what was made late is far along the chain
        if within.isAncestorOf(at) and _is_stop(at):
            return at
        at = at.nextInFocusChain()
    return None


def _is_stop(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()


def step_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Give the focus to the pane that many after the one where it is; after the last the first.

    A pane reaches from its own widget to the next pane's, as the Tab key goes.
    """
    here, at = 0, panes[0]
    while at is not focus:
        following = at.nextInFocusChain()
        if following is None or following is panes[0]:
            break
        at = following
        here = panes.index(at) if at in panes else here
    panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def put_in_order(*widgets: QWidget) -> None:
    """Let the Tab key and screen readers go through siblings in this order, as the eye does."""
    for before, after in pairwise(widgets):
        after.raise_()
        QWidget.setTabOrder(before, after)
