"""What a screen reader is told that something is, where Qt would guess wrong.

An `Accessible` widget says so itself; for any other, and where it says None, Qt's own answer
stands, but for the kinds of Qt that are named here.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


OF_QT = {"QStackedWidget": QAccessible.Role.Pane}
"""Qt calls a stack a layered pane, which readers speak of whenever the focus comes into it."""


class Accessible:
    """A widget that says itself what it is."""

    def spoken_role(self) -> QAccessible.Role | None:
        """What a screen reader calls it; None for what Qt takes it for."""
        raise NotImplementedError


class _Installed:
    """Qt keeps factories for the life of the process."""

    done = False


def install() -> None:
    """Have Qt ask here first. Nothing more is made until somebody listens."""
    if not _Installed.done:
        _Installed.done = True
        QAccessible.installFactory(_interface)


def changed(widget: QWidget) -> None:
    """Something has become another thing: what is known of it is forgotten."""
    if QAccessible.isActive():
        known = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _interface(name: str, thing: "QObject | None") -> QAccessibleInterface | None:
    # Qt may ask for a widget while it is being deleted, when Python has already let go of it.
    if not isinstance(thing, QWidget) or not isValid(thing):
        return None
    wanted = thing.spoken_role() if isinstance(thing, Accessible) else OF_QT.get(name)
    if wanted is None:
        return None
    from viewer.ui.accessibility.role_interfaces import KINDS, Spoken  # noqa: PLC0415 - not needed for a start

    return KINDS.get(wanted, Spoken)(thing, wanted)
