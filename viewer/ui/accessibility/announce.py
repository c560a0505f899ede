"""Tells screen readers what happened: the one place that knows what reaches which of them.

Readers of Linux, up to Debian 12 at least, do not speak announcements. They do speak a change of
what describes the widget with the focus, and a notification that comes into sight; newer ones speak
all of it, so that to say a thing in both ways would be to say it twice.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QWidget

from viewer.ui.accessibility.focus import alive, focus_changed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

AT_SPI = frozenset({"xcb", "wayland"})
"""The platforms whose readers are told by what changes."""

ONCE = Qt.ConnectionType.SingleShotConnection
_TOLD = "told"
"""What described a widget before it was told what a key did, and what was told."""


def announce(where: QWidget, sentence: str, *, now: bool = False) -> None:
    """Have a sentence read when the reader has finished what it reads, or at once; if there is one.

    At once is for what answers a key that was just pressed.
    """
    if sentence and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(where, sentence)
        levels = QAccessible.AnnouncementPoliteness
        event.setPoliteness(levels.Assertive if now else levels.Polite)
        QAccessible.updateAccessibility(event)


def answer(focus: QWidget, sentence: str, *, now: bool = True) -> None:
    """Tell what a key has done, where the focus is and stays: it describes the widget from now on.

    Without a sentence, there is nothing more to say of it.
    """
    focus.setAccessibleDescription(sentence)
    if not _is_told_by_changes():
        announce(focus, sentence, now=now)


def answer_once(focus: QWidget, sentence: str) -> None:
    """Tell what was done elsewhere, where the focus is: it describes the widget until that goes."""
    answer(focus, sentence, now=False)
    focus_changed().connect(partial(_forget, focus, sentence), ONCE)


def answer_in_passing(focus: QWidget, sentence: str) -> None:
    """Tell what a key has done, or why nothing, until the focus goes; then as it was described."""
    told, before = focus.property(_TOLD), focus.accessibleDescription()
    if told and told[1] == before:
        before = told[0]
    if not told:
        focus_changed().connect(partial(_describe_again, focus), ONCE)
    focus.setProperty(_TOLD, (before, sentence))
    answer(focus, sentence)


def notify(where: QWidget, sentence: str) -> None:
    """Tell a sentence that a notification shows, now or later: where its showing does not."""
    if not _is_told_by_changes():
        announce(where, sentence)


def show_notification(notification: QWidget, sentence: str) -> None:
    """Show a notification: each time that it comes into sight, readers read its name."""
    focus: QWidget | None = notification.window().focusWidget()
    if _is_told_by_changes() and (focus is None or not notification.isAncestorOf(focus)):
        notification.hide()
    notification.setAccessibleName(sentence)
    notification.show()


def tell_current(view: "QAbstractItemView") -> None:
    """Tell which row or cell the focus is on that has come to a list or table.

    Once Qt has told of the whole, which is all that it tells.
    """
    if QAccessible.isActive():
        QTimer.singleShot(0, view, partial(_tell_of_current, view, QAccessible.Event.Focus))


def answer_in_cell(view: "QAbstractItemView", sentence: str) -> None:
    """Tell what was done with a table: its model says it before the cell that the focus is on.

    A reader is not told again of a focus that stays where it is; it is told of another name there.
    """
    if not QAccessible.isActive():
        return
    if _is_told_by_changes():
        QTimer.singleShot(0, view, partial(_tell_of_current, view, QAccessible.Event.NameChanged))
    else:
        announce(view, sentence, now=True)


def _tell_of_current(view: "QAbstractItemView", what: QAccessible.Event) -> None:
    known = QAccessible.queryAccessibleInterface(view)
    here = known.focusChild() if view.hasFocus() else None
    if here is not None:
        event = QAccessibleEvent(view, what)
        event.setChild(known.indexOfChild(here))
        QAccessible.updateAccessibility(event)


def _forget(focus: QWidget, sentence: str, *_: object) -> None:
    living = alive(focus)
    if living is not None and living.accessibleDescription() == sentence:
        # Later: until the focus has been told of elsewhere, this would be heard as an answer.
        QTimer.singleShot(0, living, partial(living.setAccessibleDescription, ""))


def _describe_again(focus: QWidget, *_: object) -> None:
    if (living := alive(focus)) is not None and (told := living.property(_TOLD)):
        living.setProperty(_TOLD, None)
        before, sentence = told
        if living.accessibleDescription() == sentence:
            QTimer.singleShot(0, living, partial(living.setAccessibleDescription, before))


def _is_told_by_changes() -> bool:
    return QGuiApplication.platformName() in AT_SPI
