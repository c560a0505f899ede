import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from viewer.presentation.window.actions import ACTIONS
from viewer.resources import resource
from viewer.ui.theme.icons import paint_icon

FILES = sorted(resource("icons").glob("*.svg"))
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
SIDE = 48


def drawn(name: str, colour: str) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, SIDE, SIDE), QColor(colour))
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    every = range(SIDE)
    return {(x, y) for x in every for y in every if image.pixelColor(x, y).alpha() > 20}


def test_that_every_icon_that_is_named_is_drawn() -> None:
    named = {action.icon for action in ACTIONS if action.icon}
    assert named <= {file.stem for file in FILES}


@EVERY
def test_that_icons_share_a_grid_a_weight_and_the_colour_they_are_given(file: Path) -> None:
    root = ET.fromstring(file.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("fill"), root.get("stroke")) == ("none", "currentColor")
    assert root.get("stroke-width") == "1.75"
    own = {name for part in root for name in part.attrib} & {"fill", "stroke", "stroke-width"}
    assert own == set()


@EVERY
def test_that_an_icon_is_drawn_in_the_colour_asked_for(file: Path, qtbot: QtBot) -> None:
    image = drawn(file.stem, "#12497f")
    solid = [image.pixelColor(x, y) for x, y in inked(image)]
    assert {colour.name() for colour in solid if colour.alpha() == 255} == {"#12497f"}


@EVERY
def test_that_an_icon_fills_its_square_and_is_not_cut(file: Path, qtbot: QtBot) -> None:
    places = inked(drawn(file.stem, "#000000"))
    xs, ys = {x for x, _ in places}, {y for _, y in places}
    assert max(max(xs) - min(xs), max(ys) - min(ys)) > SIDE * 0.6
    assert min(xs | ys) > 0
    assert max(xs | ys) < SIDE - 1


@EVERY
def test_that_an_icon_holds_nothing_but_drawing(file: Path) -> None:
    tags = {re.sub(r"^\{.*\}", "", part.tag) for part in ET.fromstring(file.read_text("utf-8"))}
    assert tags <= {"path", "circle", "rect"}
