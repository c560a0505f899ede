"""Pictures of pages are kept as long as they are of this document, and those seen last."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import PageEntry
from viewer.store.documents.page import PageImage
from viewer.ui.checking.source.thumbnails.model import IMAGE, MOST_KEPT, ThumbnailModel

DOT = PageImage(1, 1, b"\xff" * 4)


def model(qtbot: QtBot, count: int) -> ThumbnailModel:
    made = ThumbnailModel(shown(qtbot, QWidget()))
    made.show_pages(tuple(PageEntry(n, "empty", f"Page {n}") for n in range(1, count + 1)))
    return made


def test_that_of_many_pictures_those_drawn_last_are_kept(qtbot: QtBot) -> None:
    made = model(qtbot, MOST_KEPT + 2)
    for number in range(1, MOST_KEPT + 3):
        made.take((number,), {number: DOT})
    assert made.missing(range(MOST_KEPT + 2)) == (1, 2)
    assert made.index(2).data(IMAGE) is not None


def test_that_a_page_that_could_not_be_drawn_is_not_missing(qtbot: QtBot) -> None:
    made = model(qtbot, 3)
    made.take((1, 2), {1: DOT})
    assert made.missing(range(3)) == (3,)
    made.forget()
    assert made.missing(range(3)) == (1, 2, 3)
