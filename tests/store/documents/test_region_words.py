"""The words that lie where somebody moves the mouse over a page."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from tests.documents import PAGES, pdf_of, wanted
from viewer.store.documents.page import ShownPage
from viewer.store.documents.page_process import page_text
from viewer.store.documents.page_reader import region_words, shown_page
from viewer.store.documents.region_words import words_in
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


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ((0.0, 0.05, 0.4, 0.17), "The first line."), ((0.0, 0.05, 1.0, 0.17), "The first line."),
        ((0.0, 0.05, 1.0, 0.3), "The first line.\r\nThe second."),
        ((0.0, 0.19, 1.0, 0.3), "The second."),
        ((0.5, 0.05, 1.0, 0.17), None), ((0.0, 0.05, 0.1, 0.17), "The"),
    ],
)  # fmt: skip
def test_that_a_line_is_taken_without_the_next(region: list[float], words: str | None) -> None:
    page = pypdfium2.PdfDocument(pdf_of("The first line.\\\nThe second."))[0]
    textpage = page.get_textpage()
    text = page_text(textpage)
    span = words_in(page, textpage, text, list(region))
    assert (text[slice(*span)] if span else None) == words


def test_that_a_place_without_words_says_so(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf_of(*PAGES))
    found = region_words(wanted(file, 2), (0.9, 0.9, 0.99, 0.99))
    assert found == Problem("There are no words there.")
