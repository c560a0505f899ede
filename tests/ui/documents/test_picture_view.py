"""A page without a framed place is shown from its head, or at its foot."""

from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.ui.documents.picture_view import PictureView


def test_that_a_page_that_is_turned_back_to_is_shown_at_its_foot(qtbot: QtBot) -> None:
    view = shown(qtbot, PictureView(), 300, 200)
    view.set_zoom(2.0)
    bar = view.verticalScrollBar()
    view.reveal(at_foot=True)
    assert bar.value() == bar.maximum() > 0
    view.reveal()
    assert bar.value() == 0
