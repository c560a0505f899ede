"""The words that lie where somebody moves the mouse over a page."""

from pathlib import Path

from tests.documents import PAGES, pdf_of, wanted
from viewer.store.documents.page import ShownPage
from viewer.store.documents.page_reader import region_words, shown_page
from viewer.store.problem import Problem


def test_that_words_are_taken_whole_from_where_a_region_touches_them(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_of(*PAGES))
    page = shown_page(wanted(file, 2, (3, 15)), 300)
    assert isinstance(page, ShownPage)
    assert page.marked[0] is not None
    words, (left, top, right, bottom) = page.marked[0].words, page.marked[0].boxes[0]
    assert words == "38 of 48 cas"
    middle = (top + bottom) / 2
    region = (left + 0.001, middle, right - 0.001, middle + 0.001)
    assert region_words(wanted(file, 2), region) == (3, 17)


def test_that_a_place_without_words_says_so(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_of(*PAGES))
    found = region_words(wanted(file, 2), (0.9, 0.9, 0.99, 0.99))
    assert found == Problem("There are no words there.")
