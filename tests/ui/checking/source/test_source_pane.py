"""The document beside its candidates: which page is asked for, and what of it is in sight."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.presentation.checking.checking_page import checking_content
from viewer.store.documents.page import PageImage, PageWanted, ShownPage
from viewer.store.problem import Problem
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.source.source_pane import NO_DOCUMENT, OPENING, SourcePane

TALL = ShownPage(3, (), PageImage(60, 240, b"\xff" * 4 * 60 * 240))
"""A page four times as high as wide, so that it scrolls."""

MADE = draft(figure("a", "12"))


def opened(page: int, file: str | None = "/a/x.pdf") -> OpenDraft:
    document = MADE.document.model_copy(update={"file": file, "kind": "pdf"})
    return OpenDraft(
        1, MADE.model_copy(update={"document": document}), Path("/x.draft.json"), page=page
    )


class Asked:
    """Stands in for the disk: notes which pages are wanted, and how wide."""

    def __init__(self, pane: SourcePane, patched: pytest.MonkeyPatch) -> None:
        self.wanted: list[tuple[int, int]] = []
        patched.setattr(pane._question, "ask", self._ask)

    def _ask(self, _task: Callable[..., Any], wanted: PageWanted, width: int) -> None:
        self.wanted.append((wanted.number, width))


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    return shown(qtbot, SourcePane(), 500, 400)


@pytest.fixture
def asked(qtbot: QtBot, pane: SourcePane, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The second page, on the screen."""
    made = Asked(pane, monkeypatch)
    show(pane, opened(2))
    qtbot.waitUntil(lambda: len(made.wanted) == 1)
    pane._take(TALL)
    return made


def show(pane: SourcePane, one: OpenDraft) -> None:
    pane.show_content(one, checking_content(one))


@pytest.mark.parametrize(
    ("key", "page", "at_foot"), [(Qt.Key.Key_PageUp, 1, True), (Qt.Key.Key_PageDown, 3, False)]
)
def test_that_one_reads_on_at_the_foot_of_the_page_before_or_the_head_of_the_next(
    qtbot: QtBot, pane: SourcePane, asked: Asked, key: Qt.Key, page: int, at_foot: bool
) -> None:
    bar = pane.picture.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0 if at_foot else bar.maximum())
    with qtbot.waitSignal(pane.turned) as turned:
        QTest.keyClick(pane.canvas, key)
    assert turned.args == [page]
    show(pane, opened(page))
    qtbot.waitUntil(lambda: asked.wanted[-1][0] == page)
    pane._take(TALL)
    assert bar.value() == (bar.maximum() if at_foot else 0)


def test_that_a_page_is_drawn_anew_for_another_width_and_for_no_other_height(
    qtbot: QtBot, pane: SourcePane, asked: Asked
) -> None:
    before = asked.wanted[-1]
    pane.resize(700, 400)
    qtbot.waitUntil(lambda: asked.wanted[-1] == (2, pane.picture.pixels_wanted()) != before)
    pane.resize(700, 500)
    assert not pane._soon.isActive()


def test_that_a_page_is_drawn_anew_for_another_size_alone(pane: SourcePane, asked: Asked) -> None:
    pane.picture.set_zoom(pane.picture.zoom)
    assert not pane._soon.isActive()
    pane.picture.set_zoom(2 * pane.picture.zoom)
    assert pane._soon.isActive()
    pane._soon.stop()


def test_that_only_the_page_that_was_turned_back_to_is_shown_at_its_foot(
    qtbot: QtBot, pane: SourcePane, asked: Asked
) -> None:
    bar = pane.picture.verticalScrollBar()
    bar.setValue(0)
    QTest.keyClick(pane.canvas, Qt.Key.Key_PageUp)
    for page, place in ((1, bar.maximum()), (3, 0)):
        show(pane, opened(page))
        qtbot.waitUntil(lambda page=page: asked.wanted[-1][0] == page)  # type: ignore[misc] # of this turn
        pane._take(TALL)
        assert bar.value() == place


def test_that_a_document_that_cannot_be_shown_says_why(pane: SourcePane, asked: Asked) -> None:
    assert pane.front() is pane.canvas
    assert len(pane.sizes()) == 3
    pane._take(Problem("It is locked."))
    assert pane._why.text() == "It is locked."
    assert (pane.front(), pane.sizes()) == (pane.nothing, ())


def test_that_a_draft_without_a_document_says_so(pane: SourcePane) -> None:
    show(pane, opened(1, None))
    assert pane._why.text() == NO_DOCUMENT
    assert pane.nothing.accessibleDescription() == NO_DOCUMENT


def test_that_a_disk_that_takes_its_time_is_told_of_until_it_answers(
    qtbot: QtBot, pane: SourcePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(pane, monkeypatch)
    show(pane, opened(1))
    qtbot.waitUntil(lambda: len(asked.wanted) == 1)
    pane._question.late.emit()
    assert pane.canvas.accessibleDescription() == OPENING
    pane._take(TALL)
    pane._question.late.emit()
    assert pane.canvas.accessibleDescription() != OPENING


def test_that_little_room_leaves_out_what_stands_below(pane: SourcePane, asked: Asked) -> None:
    pane.show_little(little=True)
    assert not pane.legend.isVisible()
    pane.show_little(little=False)
    assert pane.legend.isVisible()
