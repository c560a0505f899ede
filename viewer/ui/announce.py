"""Tells screen readers what happened away from where the reader is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, sentence: str, *, now: bool = False) -> None:
    """Have a sentence read when the reader has finished what it reads, or at once; if there is one.

    At once is for what answers a key that was just pressed.
    """
    if sentence and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(where, sentence)
        levels = QAccessible.AnnouncementPoliteness
        event.setPoliteness(levels.Assertive if now else levels.Polite)
        QAccessible.updateAccessibility(event)
