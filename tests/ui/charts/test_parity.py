"""Screen and paper draw the same picture: the same words, marks and lines."""

from collections import Counter
from functools import cache
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsSimpleTextItem
from pytestqt.qtbot import QtBot

from tests.golden.charts.cases import cases
from tests.ui.charts.showing import held, words
from viewer.export.drawing.svg import picture_svg
from viewer.presentation.charts.layout import lay_out, natural_height
from viewer.presentation.charts.picture import Picture
from viewer.ui.charts.items import items_of
from viewer.ui.theme.theme import now

CASES = cases()
SVG = "{http://www.w3.org/2000/svg}"
WIDTH, EM = 640.0, 14.0
every_case = pytest.mark.parametrize("name", CASES)


@cache
def picture(name: str) -> Picture:
    """A kept chart, laid out with the table of widths."""
    return lay_out(CASES[name], WIDTH, natural_height(CASES[name], EM), EM)


@cache
def paper(name: str) -> ElementTree.Element:
    """The same chart as SVG."""
    height = natural_height(CASES[name], EM)
    return ElementTree.fromstring(picture_svg(CASES[name], WIDTH, height, EM))


@every_case
def test_that_screen_and_paper_say_the_same(name: str, qtbot: QtBot) -> None:
    items = list(items_of(picture(name), now()))
    on_screen = [item.text() for item in items if isinstance(item, QGraphicsSimpleTextItem)]
    assert on_screen == [item.text for item in paper(name).iter(f"{SVG}text")]


@every_case
def test_that_screen_and_paper_have_the_same_marks(name: str, qtbot: QtBot) -> None:
    drawn, root = picture(name), paper(name)
    kinds = Counter(type(item).__name__ for item in items_of(drawn, now()))
    on_paper = [*root.iter(f"{SVG}circle"), *root.iter(f"{SVG}polygon")]
    assert kinds["ScatterPlotItem"] == len(on_paper) == len(drawn.markers)
    assert kinds["PlotCurveItem"] == len(list(root.iter(f"{SVG}polyline"))) == len(drawn.strokes)
    assert kinds["QGraphicsRectItem"] == len(list(root.iter(f"{SVG}rect"))) == len(drawn.boxes)


@every_case
def test_that_a_hollow_mark_is_hollow_on_paper(name: str) -> None:
    marks = [item for kind in ("circle", "polygon") for item in paper(name).iter(f"{SVG}{kind}")]
    hollow = sum(mark.get("fill") != mark.get("stroke") for mark in marks)
    assert hollow == sum(mark.hollow for mark in picture(name).markers)


@every_case
def test_that_the_chart_on_the_screen_shows_its_picture(name: str, qtbot: QtBot) -> None:
    view = held(qtbot, CASES[name])
    assert view.picture is not None
    assert Counter(words(view)) == Counter(label.text for label in view.picture.labels)


@every_case
@pytest.mark.parametrize("width", [420, 860])
def test_that_no_word_on_the_screen_is_cut_off(name: str, width: int, qtbot: QtBot) -> None:
    view = held(qtbot, CASES[name], width)
    for item in view.scene().items():
        if isinstance(item, QGraphicsSimpleTextItem):
            place = item.sceneBoundingRect()
            assert place.left() >= -1
            assert place.right() <= view.width() + 1
            assert place.bottom() <= view.height() + 2


def test_that_a_hatched_bar_stays_hatched_on_the_screen(qtbot: QtBot) -> None:
    for name in CASES:
        boxes = picture(name).boxes
        items = [
            one for one in items_of(picture(name), now()) if isinstance(one, QGraphicsRectItem)
        ]
        for box, item in zip(boxes, items, strict=True):
            solid = item.brush().style().name == "SolidPattern"
            assert solid == (not box.hatched and not box.hollow)
