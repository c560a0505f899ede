"""The bar over a page: each button sends its step, and those that lead nowhere are off."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.tabs.document import DocumentPage
from viewer.ui.documents.page_picture import PageCanvas
from viewer.ui.documents.picture_view import LEAST_ZOOM, MOST_ZOOM, PictureView
from viewer.ui.documents.steps_bar import STEP, StepsBar

ALL = DocumentPage(
    "source.pdf",
    counter="2 of 3",
    previous_place="place 1",
    next_place="place 3",
    previous_page="page 1",
    next_page="page 3",
)


@pytest.fixture
def bar(qtbot: QtBot) -> StepsBar:
    made = shown(qtbot, StepsBar(), 900, 60)
    made.show_content(ALL)
    made.show_page("Page 2 of 3", has_next=True, is_picture=True)
    return made


@pytest.mark.parametrize(
    ("button", "sent"),
    [
        ("previous_page", "page 1"), ("next_page", "page 3"),
        ("previous_place", "place 1"), ("next_place", "place 3"),
    ],
)  # fmt: skip
def test_that_a_button_sends_what_is_to_be_seen_next(
    qtbot: QtBot, bar: StepsBar, button: str, sent: str
) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        getattr(bar, button).click()
    assert chosen.args == [sent]


@pytest.mark.parametrize(
    ("button", "factor"), [("zoom_in", STEP), ("zoom_out", 1 / STEP), ("fit_width", 0.0)]
)
def test_that_a_button_sends_how_large_the_page_is_to_be(
    qtbot: QtBot, bar: StepsBar, button: str, factor: float
) -> None:
    with qtbot.waitSignal(bar.zoomed) as zoomed:
        getattr(bar, button).click()
    assert zoomed.args == [factor]


@pytest.mark.parametrize(("step", "sent"), [(1, ["page 3"]), (-1, ["page 1"])])
def test_that_a_turn_is_a_press_where_there_is_a_page(
    bar: StepsBar, step: int, sent: list[str]
) -> None:
    chosen: list[str] = []
    bar.chosen.connect(chosen.append)
    bar.turn(step)
    assert chosen == sent
    bar.show_content(DocumentPage("source.pdf"))
    bar.show_page("Page 1 of 1", has_next=False, is_picture=False)
    bar.turn(step)
    assert chosen == sent


def test_that_what_leads_nowhere_is_off(bar: StepsBar) -> None:
    bar.show_content(DocumentPage("source.pdf", next_place="place 2"))
    bar.show_page("Page 1", has_next=False, is_picture=False)
    steps = (bar.previous_page, bar.next_page, bar.previous_place, bar.next_place)
    assert [one.isEnabled() for one in steps] == [False, False, False, True]
    sizes = (bar.zoom_in, bar.zoom_out, bar.fit_width)
    assert [one.isEnabled() for one in sizes] == [False] * 3


@pytest.mark.parametrize(("wanted", "zoom"), [(0.1, LEAST_ZOOM), (2.0, 2.0), (99.0, MOST_ZOOM)])
def test_that_a_page_is_neither_tiny_nor_huge(qtbot: QtBot, wanted: float, zoom: float) -> None:
    view = shown(qtbot, PictureView(PageCanvas()), 400, 300)
    view.set_zoom(1.0)
    plain = view.canvas.width()
    with qtbot.waitSignal(view.resized):
        view.set_zoom(wanted)
    assert view.zoom == zoom
    assert view.canvas.width() == pytest.approx(plain * zoom, abs=2)
