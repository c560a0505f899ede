"""The entries for the size of a page do what they say."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.ui.checking.source.page_sizes import STEP, PageSizes
from viewer.ui.documents.picture_view import PictureView


@pytest.mark.parametrize(("entry", "zoom"), [(0, 2 * STEP), (1, 2 / STEP), (2, 1.0)])
def test_that_each_entry_sets_the_size_that_it_names(qtbot: QtBot, entry: int, zoom: float) -> None:
    picture = PictureView()
    sizes = PageSizes(picture)
    for made in (picture, sizes):
        qtbot.addWidget(made)
    picture.set_zoom(2.0)
    sizes.entries()[entry][2]()
    assert picture.zoom == pytest.approx(zoom)
