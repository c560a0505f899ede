"""Keys of one letter rest while somebody types, and Enter on a button; nowhere else."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.window.pages import Pages
from viewer.ui.window.single_keys import ENTER, SINGLE, SingleKeys


class Page(QWidget):
    """A checking page, as far as its keys go."""

    resting = False

    def rest(self, *, resting: bool) -> None:
        """Whether the keys rest is said on the page."""
        self.resting = resting


def read_only() -> QPlainTextEdit:
    """Words to read."""
    made = QPlainTextEdit()
    made.setReadOnly(True)
    return made


FOCUS: dict[str, tuple[Callable[[], QWidget], bool, bool]] = {
    "a list": (QListView, True, True),
    "words to read": (read_only, True, True),
    "a button": (QPushButton, True, False),
    "words to write": (QPlainTextEdit, False, False),
    "a line": (QLineEdit, False, False),
    "a number": (QSpinBox, False, False),
    "a choice": (QComboBox, False, False),
}
"""By where the focus is: whether the letters act, and whether Enter does."""


@pytest.mark.parametrize("where", FOCUS)
@pytest.mark.parametrize("on_page", [True, False], ids=["on the page", "beside it"])
def test_that_keys_act_where_nobody_types(qtbot: QtBot, where: str, *, on_page: bool) -> None:
    make, letters, enter = FOCUS[where]
    window, page, widget = QWidget(), Page(), make()
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    (QVBoxLayout(page) if on_page else layout).addWidget(widget)
    actions = {key.id: QAction(window) for key in SINGLE}
    keys = SingleKeys(actions, cast(Pages, SimpleNamespace(checking=page)), window)
    for key in SINGLE:
        actions[key.id].setShortcut(QKeySequence(key.keys))
    shown(qtbot, window, 300, 300)
    widget.setFocus()
    keys.refresh()
    for key in SINGLE:
        acts = bool(actions[key.id].shortcuts())
        assert acts == (enter if key.keys == ENTER else letters), key.keys
    assert page.resting == (on_page and not letters)
    page.setFocusPolicy(page.focusPolicy().StrongFocus)
    page.setFocus()
    keys.refresh()
    assert all(actions[key.id].shortcuts() == [QKeySequence(key.keys)] for key in SINGLE)
    assert not page.resting
