"""A screen reader that writes down what it is told."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)

from viewer.ui.accessibility import announce


class Reader:
    """Stands in for QAccessible where announcements are made."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness
    Event = QAccessible.Event

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.at_once: list[str] = []

    def isActive(self) -> bool:
        """As Qt's: somebody listens."""
        return True

    def queryAccessibleInterface(self, thing: QObject) -> QAccessibleInterface:
        """As Qt's: what it is to those who listen."""
        return QAccessible.queryAccessibleInterface(thing)

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        """As Qt's: write the sentence down."""
        if not isinstance(event, QAccessibleAnnouncementEvent):
            return
        self.heard.append(event.message())
        if event.politeness() == self.AnnouncementPoliteness.Assertive:
            self.at_once.append(event.message())


@contextmanager
def listening() -> Iterator[Reader]:
    """Listen to what is announced."""
    reader = Reader()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(announce, "QAccessible", reader)
        yield reader
