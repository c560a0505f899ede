"""Page thumbnails: drawn as they come into sight, with what is open on each."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.documents import PAGES, pdf_of, wanted
from viewer.presentation.checking.content import PageEntry
from viewer.store.documents.page import PageWanted
from viewer.ui.checking.source.thumbnails.model import IMAGE
from viewer.ui.checking.source.thumbnails.view import Thumbnails


@pytest.fixture
def document(tmp_path: Path) -> PageWanted:
    """A PDF of 30 pages."""
    file = tmp_path / "report.pdf"
    setup = "#set page(width: 200pt, height: 283pt)"
    file.write_bytes(pdf_of(*(f"Page {number}" for number in range(1, 31)), setup=setup))
    return wanted(file, 0)


def entries(count: int, left: int = 2) -> tuple[PageEntry, ...]:
    """Pages of which the second has something open."""
    return tuple(
        PageEntry(2, "open", f"Page 2, {left} open", left)
        if number == 2
        else PageEntry(number, "empty", f"Page {number}, nothing found")
        for number in range(1, count + 1)
    )


def shown(qtbot: QtBot, document: PageWanted, count: int = 30) -> Thumbnails:
    """Thumbnails in a window of their own."""
    view = Thumbnails()
    qtbot.addWidget(view)
    view.resize(view.width(), 400)
    view.show_pages(entries(count), 1, document)
    view.show()
    return view


def image(view: Thumbnails, number: int) -> QImage | None:
    """The picture of a page, where there is one."""
    found = view.row_model.index(number - 1).data(IMAGE)
    return found if isinstance(found, QImage) else None


def test_that_only_pages_in_sight_are_drawn(qtbot: QtBot, document: PageWanted) -> None:
    view = shown(qtbot, document)
    qtbot.waitUntil(lambda: image(view, 1) is not None and image(view, 3) is not None)
    first = image(view, 1)
    assert first is not None
    assert first.width() == view.picture_width()
    assert image(view, 30) is None
    view.show_pages(entries(30), 30, document)
    qtbot.waitUntil(lambda: image(view, 30) is not None)
    assert image(view, 1) is not None
    assert image(view, 12) is None


def test_that_an_arrow_key_turns_the_page_and_a_decision_leaves_the_pictures(
    qtbot: QtBot, document: PageWanted
) -> None:
    view = shown(qtbot, document)
    qtbot.waitUntil(lambda: image(view, 2) is not None)
    turned: list[int] = []
    view.turned.connect(turned.append)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert turned == [2]
    view.show_pages(entries(30, left=1), 2, document)
    assert turned == [2]
    assert image(view, 2) is not None
    index = view.row_model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Page 2, 1 open"


def test_that_a_page_that_cannot_be_drawn_is_asked_for_once(
    qtbot: QtBot, document: PageWanted
) -> None:
    view = shown(qtbot, document, 31)
    view.show_pages(entries(31), 31, document)
    qtbot.waitUntil(lambda: image(view, 30) is not None)
    assert image(view, 31) is None
    assert view.row_model.missing(view.rows_in_sight()) == ()


def test_that_another_document_has_pictures_of_its_own(
    qtbot: QtBot, document: PageWanted, tmp_path: Path
) -> None:
    view = shown(qtbot, document)
    qtbot.waitUntil(lambda: image(view, 1) is not None)
    other = tmp_path / "other.pdf"
    other.write_bytes(pdf_of(*PAGES))
    view.show_pages(entries(3), 1, wanted(other, 0))
    assert image(view, 1) is None
    qtbot.waitUntil(lambda: image(view, 3) is not None)
    third = image(view, 3)
    assert third is not None
    assert third.width() > third.height()


def test_that_below_the_last_page_there_is_nothing_to_draw(qtbot: QtBot) -> None:
    view = Thumbnails()
    qtbot.addWidget(view)
    view.resize(view.width(), 4_000)
    view.show_pages(entries(2), 1, None)
    assert view.rows_in_sight() == range(2)
