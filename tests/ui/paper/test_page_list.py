"""Pages in a list and under each other: either leads to the page of the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.documents import pdf_of
from tests.ui.showing import shown
from viewer.ui.paper.page_list import PageList
from viewer.ui.paper.pages import PdfPages
from viewer.ui.paper.sheets_view import FIT_PAGE, FIT_WIDTH, SheetsView


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Five small pages."""
    return pdf_of(*"abcde", setup="#set page(width: 200pt, height: 283pt)")


def test_that_a_page_that_is_chosen_is_wanted_and_one_that_is_followed_is_not(
    qtbot: QtBot, pdf: bytes
) -> None:
    pages, made = PdfPages(pdf), shown(qtbot, PageList(), 150, 400)
    wanted: list[int] = []
    made.wanted.connect(wanted.append)
    made.show_pages(pages)
    assert (made.count(), made.currentIndex().row(), wanted) == (5, 0, [])
    made.follow(3)
    assert (made.currentIndex().row(), wanted) == (3, [])
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert wanted == [4]
    made.show_pages(pages)
    assert (made.currentIndex().row(), wanted) == (4, [4])
    made.show_pages(None)
    assert made.count() == 0
    pages.close()


def test_that_scrolling_tells_the_last_page_that_has_come_into_view(
    qtbot: QtBot, pdf: bytes
) -> None:
    sheets = shown(qtbot, SheetsView(), 300, 400)
    sheets.set_zoom(100)
    sheets.show_pdf(pdf)
    qtbot.waitUntil(lambda: sheets.verticalScrollBar().maximum() > 0)
    numbers: list[int] = []
    sheets.shown.connect(numbers.append)
    for number in (2, 4, 0):
        sheets.go_to(number)
    assert numbers == [2, 4, 0]
    sheets.close_pages()


@pytest.mark.parametrize(("zoom", "fits_high"), [(FIT_PAGE, True), (FIT_WIDTH, False)])
def test_that_a_page_fits_as_a_whole_or_in_its_width(
    qtbot: QtBot, pdf: bytes, zoom: int, fits_high: bool
) -> None:
    sheets = shown(qtbot, SheetsView(), 500, 300)
    sheets.set_zoom(zoom)
    sheets.show_pdf(pdf)
    (first, *_) = sheets.views
    assert first.width() <= sheets.viewport().width()
    assert (first.height() <= sheets.viewport().height()) == fits_high
    sheets.close_pages()
