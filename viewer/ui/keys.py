"""Which keys mean the same wherever they are pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ALONE = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed alone; one of the number pad is."""
    return event.modifiers() in _ALONE
