"""Whatever words a report holds, the window shows them as words: no markup, no address opens."""

import re
from html import unescape
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
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

from tests.proof.hostile import hostile
from tests.proof.settling import settle
from tests.running import Starter
from viewer.app import Program
from viewer.presentation.tabs import TABS
from viewer.presentation.window.actions import ACTIONS
from viewer.store.session.history import Place
from viewer.ui.checking.source.mark_text import MarkText

LEFT_OUT = {"quit", "close", "close-all"}
SHOWING = [
    action.id
    for action in ACTIONS
    if action.id not in LEFT_OUT and action.listed is None and not action.id.startswith("tab-")
]
SHOWING.sort(key=lambda action: action != "open-councils")
"""What is largest comes first, and small things lie before it when all the others are shown."""

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

    Tables and lists out of sight are left out where that is wanted: they are as when they were
    seen, and asking each for its tool tips takes longer than all the rest.
    """
    within = [window, *window.findChildren(QWidget)]
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
        if isinstance(one, QAbstractItemView) and (hidden or one.isVisible()):
            found += _tips(one)
    # An entry of a menu has its words for a tool tip, which a menu shows only if it is told to.
    menus = (one for one in within if isinstance(one, QMenu))
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
    for window in QApplication.topLevelWidgets():
        assert guessed(window, hidden=hidden or window is not program.window) == [], where
        assert window.windowTitle().isprintable(), where


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """Every address that the program asks the desktop to open."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def test_that_hostile_words_are_words_wherever_they_are_shown(
    start: Starter, tmp_path: Path, opened: list[QUrl]
) -> None:
    file = tmp_path / "<img src=x>&%s\u202e\n=1+1.inspection.json"
    file.write_bytes(hostile())
    program = start(file)
    document = program.hub.state.document
    assert document is not None, program.hub.state.opening.refusals
    index = document.index
    for tab in TABS:
        program.hub.go(Place(tab.id))
        check(program, tab.id)
    for metric in index.metrics:
        program.hub.go(Place("metrics", metric))
        check(program, metric)
    hostile_id = program.hub.state.front or 0
    for action in SHOWING:
        act_and_close(program, action)
        if program.hub.state.document is not document and not program.hub.state.open_collection:
            program.hub.bring(hostile_id)
    check(program, "the end", hidden=True)
    assert [url for url in opened if not url.isLocalFile()] == []


def act_and_close(program: Program, action: str) -> None:
    """Trigger an action, look at what it shows, and put that away."""
    from unittest.mock import patch

    with (
        patch("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: ("", "")),
        patch("PySide6.QtWidgets.QFileDialog.getOpenFileNames", lambda *_: ([], "")),
        patch("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: ""),
    ):
        program.window.actions_by_id[action].trigger()
        check(program, action)
    while (
        over := QApplication.activePopupWidget() or QApplication.activeModalWidget()
    ) is not None:
        over.close()
        settle(program)


def test_that_what_is_copied_holds_no_markup_of_the_report(start: Starter, tmp_path: Path) -> None:
    file = tmp_path / "hostile.inspection.json"
    file.write_bytes(hostile())
    program = start(file)
    document = program.hub.state.document
    assert document is not None
    program.hub.go(Place("metrics", next(iter(document.index.metrics))))
    settle(program)
    program.window.actions_by_id["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!?]+)", data.html()))
    assert not tags & {"img", "script", "a", "svg", "b", "style", "iframe"}, tags
    assert "javascript:" not in re.sub(r">[^<]*<", "><", unescape(data.html()))


def test_that_a_refused_file_is_shown_as_words(start: Starter, tmp_path: Path) -> None:
    file = tmp_path / "<b>&%s\u202e.json"
    file.write_bytes(b'{"format": "inspection-report", "<img src=x>": "<b>", "version": "<i>"}')
    program = start(file)
    assert program.hub.state.opening.refusals
    check(program, "problems")


def test_that_markup_would_be_noticed(qapp: QApplication, start: Starter) -> None:
    program = start()
    label = QLabel("<b>bold</b>", program.window)
    assert guessed(program.window) == ["<b>bold</b>"]
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setToolTip("<p>a</p><img src=x>")
    assert len(guessed(program.window)) == 1
    label.setToolTip("<p>&lt;img src=x&gt;</p>")
    assert guessed(program.window) == []
