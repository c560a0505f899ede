"""Keys of one letter act while nobody types; where somebody does, they rest, and that is said."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from viewer.presentation.checking.keys import KEYS
from viewer.ui.accessibility.focus import focus_changed
from viewer.ui.window.pages import Pages

SINGLE = tuple(key for key in KEYS if "Ctrl" not in key.keys)
ENTER = "Return"


class SingleKeys(QObject):
    """Takes the keys from their actions while the focus is where somebody types."""

    def __init__(self, actions: Mapping[str, QAction], pages: Pages, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._pages, self._window = actions, pages, window
        self._state = (False, False)
        focus_changed().connect(self._follow_focus)

    def refresh(self) -> None:
        """Let the keys rest or act, by what has the focus now."""
        self._follow(self._window.focusWidget())

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._window.isAncestorOf(new):
            self._follow(new)

    def _follow(self, focus: QWidget | None) -> None:
        page = self._pages.checking
        if page is None:
            return
        types = _types_into(focus)
        presses = isinstance(focus, QAbstractButton)
        page.rest(resting=focus is not None and types and page.isAncestorOf(focus))
        if (types, presses) == self._state:
            return
        self._state = (types, presses)
        for key in SINGLE:
            rests = types or (presses and key.keys == ENTER)
            keys = [] if rests else [QKeySequence(key.keys)]
            self._actions[key.id].setShortcuts(keys)


def _types_into(focus: QWidget | None) -> bool:
    if isinstance(focus, QPlainTextEdit):
        return not focus.isReadOnly()
    return isinstance(focus, QLineEdit | QComboBox | QAbstractSpinBox)
