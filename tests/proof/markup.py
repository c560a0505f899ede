"""What Qt would read as markup, or open as an address, in the windows of the program."""

import re
from typing import cast

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMenu,
    QMessageBox,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.proof.settling import settle
from viewer.app import Program
from viewer.ui.checking.source.mark_text import MarkText

TAG = re.compile(r"<\s*[/!?]?\s*[A-Za-z-]")
MOST_ROWS = 40
"""What is looked at of a list: no list of the hostile report is longer."""

OURS = re.compile(r"</?p>")
"""The one element that our own tool tips have, around words that are escaped."""


def read_as_markup(text: str) -> bool:
    """Whether Qt might take a text for markup, other than our own element of a tool tip."""
    return bool(TAG.search(OURS.sub("", text) if text.startswith("<p>") else text))


def guessed(window: QWidget, *, hidden: bool = True) -> list[str]:
    """Every text that Qt would read as markup, wherever it is shown in a window.

    What is out of sight is left out where that is wanted: it is as it was when it was seen, and to
    ask each table for its tool tips takes longer than all the rest.
    """
    every = [window, *window.findChildren(QWidget)]
    within = [one for one in every if hidden or one.isVisible()]
    found = [f"{type(one).__name__}: {one.toolTip()}" for one in within
             if read_as_markup(one.toolTip())]  # fmt: skip
    for one in within:
        if isinstance(one, QLabel) and one.textFormat() != Qt.TextFormat.PlainText:
            found += [one.text()] if TAG.search(one.text()) else []
            found += ["RichText"] if one.textFormat() == Qt.TextFormat.RichText else []
        if isinstance(one, QLabel) and one.openExternalLinks():
            found.append(f"opens links: {one.text()}")
        if isinstance(one, QTextEdit | QMessageBox) and not isinstance(one, MarkText):
            found.append(f"{type(one).__name__}")
        if isinstance(one, QAbstractItemView):
            found += _tips(one)
    # An entry of a menu has its words for a tool tip, which a menu shows only if it is told to.
    menus = (one for one in every if isinstance(one, QMenu))
    found += [menu.title() for menu in menus if menu.toolTipsVisible()]
    return found + [type(item).__name__ for item in _texts_in_charts(within)]


def _tips(view: QAbstractItemView) -> list[str]:
    model = cast("QAbstractItemModel | None", view.model())  # the stub knows no view without one
    if model is None:
        return []
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    rows = range(min(model.rowCount(), MOST_ROWS))
    cells = [model.index(row, column) for row in rows for column in range(columns)]
    tips = [str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells]
    return [tip for tip in tips if read_as_markup(tip)]


def _texts_in_charts(within: list[QWidget]) -> list[QGraphicsTextItem]:
    views = [one for one in within if isinstance(one, QGraphicsView)]
    items = [item for view in views for item in view.items()]
    return [item for item in items if isinstance(item, QGraphicsTextItem)]


def check(program: Program, where: str, *, hidden: bool = False) -> None:
    """Every window that is open shows words and nothing else."""
    settle(program)
    for window in QApplication.topLevelWidgets() if hidden else _on_screen():
        assert guessed(window, hidden=hidden or window is not program.window) == [], where
        assert window.windowTitle().isprintable(), (where, window.windowTitle())


def _on_screen() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]
