"""A place in a text is marked where its words are, whatever ends the lines before it."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.store.documents.page import Marked
from viewer.ui.documents.page_text import TextPage


@pytest.mark.parametrize("before", ["A line.\n", "A line.\r\n" * 3, "\N{GRINNING FACE}\r\n", ""])
def test_that_what_is_marked_is_the_place_itself(qtbot: QtBot, before: str) -> None:
    page = TextPage()
    qtbot.addWidget(page)
    place = len(before), len(f"{before}The place")
    page.show_text(f"{before}The place is here.", (place,), (Marked("The place"),), 0)
    (marked,) = page.extraSelections()
    assert marked.cursor.selectedText() == "The place"
