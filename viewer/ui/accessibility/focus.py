"""When to show where the focus is, for the keyboard always, for the mouse not; and its way back."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

Remembered = TypeVar("Remembered", bound=QWidget)

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


def focus_changed() -> SignalInstance:
    """What the program sends when the focus moves: from what, and to what."""
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    return program.focusChanged


def alive(widget: Remembered | None) -> Remembered | None:
    """A widget that was remembered, unless Qt has deleted it meanwhile; whoever keeps one asks."""
    return widget if widget is not None and shiboken6.isValid(widget) else None


def give_back_focus(before: QWidget | None, holder: QWidget) -> None:
    """Return the focus to where it was, or else let it go on to the next thing."""
    if (living := alive(before)) is not None and living.isVisible():
        living.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        holder.focusNextChild()


def in_order(window: QWidget) -> list[QWidget]:
    """Everything in a window, itself without, in the order that `put_in_order` keeps.

    WORKAROUND: PySide takes what `nextInFocusChain` and `previousInFocusChain` answer for a child
    of whom they were asked, and with the one, all of the other is gone for Python: the main window
    and its menus with a page. So the program walks the tree and never that chain.
    """
    return [one for one in window.findChildren(QWidget) if one.window() is window]


def first_stop(within: QWidget) -> QWidget | None:
    """The first thing within a widget that the Tab key stops at."""
    for one in within.findChildren(QWidget):
        if _is_stop(one):
            return one
    return None


def _is_stop(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()


def step_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Give the focus to the pane that many after the one where it is; after the last the first.

    A pane reaches from its own widget to the next pane's, as the Tab key goes.
    """
    here = 0
    for one in in_order(panes[0].window()):
        here = panes.index(one) if one in panes else here
        if one is focus:
            break
    else:
        here = 0
    panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def take_place(old: QWidget, new: QWidget) -> None:
    """Let the Tab key and screen readers come to a new widget where they came to the old one.

    What is put into a layout later is the last of all to them. Before the old one goes.
    """
    new.stackUnder(old)
    QWidget.setTabOrder(old, new)


def put_in_order(*widgets: QWidget) -> None:
    """Let the Tab key and screen readers go through siblings in this order, as the eye does."""
    for before, after in pairwise(widgets):
        after.raise_()
        QWidget.setTabOrder(before, after)
