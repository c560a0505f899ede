"""Boxes of words are shares of the page as it is shown, however its words were turned."""

import pytest

from viewer.extraction.layout.printed import PrintedPage, box_on_page
from viewer.extraction.source_text import Box


@pytest.mark.parametrize(
    ("box", "turned", "shares"),
    [
        ((20, 20, 100, 50), 0, (0.1, 0.2, 0.5, 0.5)),
        ((20, 20, 100, 50), 1, (0.5, 0.1, 0.8, 0.5)),
        ((20, 20, 100, 50), 2, (0.5, 0.5, 0.9, 0.8)),
        ((20, 20, 100, 50), 3, (0.2, 0.5, 0.5, 0.9)),
        ((-5, -5, 300, 300), 0, (0.0, 0.0, 1.0, 1.0)),
    ],
)
def test_that_a_box_stands_where_the_page_shows_it(box: Box, turned: int, shares: Box) -> None:
    page = PrintedPage(1, "", (), 200, 100, turned)
    assert box_on_page(box, page) == pytest.approx(shares)


def test_that_a_page_without_a_size_has_boxes_all_the_same() -> None:
    assert box_on_page((0, 0, 5, 0.5), PrintedPage(1, "", (), 0, 0)) == (0, 0, 1, 0.5)
