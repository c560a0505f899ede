"""A page of a document is asked for as wide as it is shown, and read on from page to page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.tabs.document import DocumentPage
from viewer.store.documents.page import Marked, PageImage, PageWanted, ShownPage
from viewer.store.problem import Problem
from viewer.ui.tabs.document import DocumentTab

TALL = PageImage(60, 240, b"\xff" * 4 * 60 * 240)
"""A page four times as high as wide, so that it scrolls."""


class Asked:
    """Stands in for the disk: notes how wide pages are wanted, and answers when it is told to."""

    def __init__(self, tab: DocumentTab, patched: pytest.MonkeyPatch) -> None:
        self.widths: list[int] = []
        self._tab = tab
        patched.setattr(tab._question, "ask", self._ask)

    def _ask(self, _task: Callable[..., Any], _wanted: PageWanted, width: int) -> None:
        self.widths.append(width)

    def answer(self, found: ShownPage | Problem) -> None:
        self._tab._take(found)


def content(number: int) -> DocumentPage:
    """A page with one before it and one after."""
    wanted = PageWanted(Path("report.json"), "source.pdf", "0" * 64, number)
    return DocumentPage(
        "source.pdf", wanted=wanted, previous_page=f"p{number - 1}", next_page=f"p{number + 1}"
    )


@pytest.fixture
def tab(qtbot: QtBot) -> DocumentTab:
    return shown(qtbot, DocumentTab(), 700, 400)


@pytest.fixture
def asked(qtbot: QtBot, tab: DocumentTab, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The second page of three, on the screen."""
    made = Asked(tab, monkeypatch)
    tab.show_content(content(2))
    qtbot.waitUntil(lambda: len(made.widths) == 1)
    made.answer(ShownPage(3, (), TALL))
    return made


@pytest.mark.parametrize(
    ("key", "item", "at_foot"),
    [(Qt.Key.Key_PageUp, "p1", True), (Qt.Key.Key_PageDown, "p3", False)],
)
def test_that_one_reads_on_at_the_foot_of_the_page_before_or_the_head_of_the_next(
    qtbot: QtBot, tab: DocumentTab, asked: Asked, key: Qt.Key, item: str, at_foot: bool
) -> None:
    bar = tab.picture.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0 if at_foot else bar.maximum())
    with qtbot.waitSignal(tab.chosen) as chosen:
        QTest.keyClick(tab.picture.canvas, key)
    assert chosen.args == [item]
    tab.show_content(content(1 if at_foot else 3))
    asked.answer(ShownPage(3, (), TALL))
    assert bar.value() == (bar.maximum() if at_foot else 0)


def test_that_a_page_that_is_only_drawn_anew_stays_where_it_was_scrolled_to(
    tab: DocumentTab, asked: Asked
) -> None:
    bar = tab.picture.verticalScrollBar()
    bar.setValue(50)
    asked.answer(ShownPage(3, (), TALL))
    assert bar.value() == 50


@pytest.mark.parametrize("width", [640, 900])
def test_that_a_page_is_drawn_anew_for_a_window_of_another_width(
    qtbot: QtBot, tab: DocumentTab, asked: Asked, width: int
) -> None:
    (before,) = asked.widths
    tab.resize(width, 400)
    qtbot.waitUntil(lambda: asked.widths[-1] == tab.picture.pixels_wanted() != before)
    assert (asked.widths[-1] > before) == (width > 700)
    tab.resize(width, 450)
    assert not tab._soon.isActive()


def test_that_a_page_that_cannot_be_shown_says_why_and_can_be_tried_again(
    qtbot: QtBot, tab: DocumentTab, asked: Asked
) -> None:
    tab.show_content(content(3))
    asked.answer(Problem("It is locked."))
    assert tab._why_not.text() == "It is locked."
    assert tab.again.isVisible()
    asked.widths.clear()
    tab.again.click()
    assert len(asked.widths) == 1


def test_that_the_marked_words_are_copied(tab: DocumentTab, asked: Asked) -> None:
    assert tab.copy_itself() == "There is nothing to copy here."
    marked = DocumentPage("source.pdf", wanted=content(2).wanted, here=0)
    tab.show_content(marked)
    asked.answer(ShownPage(3, (Marked("the harbour is safe"),), TALL))
    assert tab.copy_itself() == "Copied the marked words"
