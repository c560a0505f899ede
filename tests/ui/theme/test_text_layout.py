import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.presentation.content.text import Line, Mark, MarkShape, Run
from viewer.ui.theme import text_layout
from viewer.ui.theme.text_layout import TextLayout, line_height, natural_width

WRITINGS = {
    "Latin": "Trials not going ahead for prosecution reasons",
    "Arabic": "خدمة الادعاء الملكية في شرق إنجلترا",
    "Hebrew": "שירות התביעה של הכתר במזרח אנגליה",
    "endless": "Donaudampfschifffahrt" * 20,
    "emoji": "👩‍⚖️🎉" * 30,
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("first", ["plain", "🎉🎉 done", "é", "👩‍⚖️"])
def test_that_looks_begin_and_end_where_their_words_do(first: str) -> None:
    line: Line = (Run(first, "strong"), Run(" and more", "body", "muted"))
    spans = text_layout._formats(line)
    units = len(first.encode("utf-16-le")) // 2
    assert (spans[0].start, spans[0].length) == (0, units)
    assert (spans[1].start, spans[1].length) == (units, len(" and more"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("width", [40, 90, 200, 700])
def test_that_wrapped_words_never_exceed_the_width(writing: str, width: int) -> None:
    line: Line = (Run(WRITINGS[writing]),)
    used, height = TextLayout().text(line, 0, 0, width)
    assert used <= width + 1
    assert height >= line_height(line)


@pytest.mark.usefixtures("qapp")
def test_that_words_stay_on_one_line_where_there_is_room() -> None:
    line: Line = (Run("Conviction rate "), Run("62.3%", "strong"))
    used, height = TextLayout().text(line, 0, 0, natural_width(line) + 1)
    assert height == line_height(line)
    assert used == natural_width(line)


@pytest.mark.usefixtures("qapp")
def test_that_nothing_takes_no_room() -> None:
    assert TextLayout().text((), 0, 0, 100) == (0, 0)
    assert natural_width(()) == 0


@pytest.mark.parametrize("shape", ["up", "down", "level", "plus", "minus", "dot"])
def test_that_each_mark_is_drawn_within_its_square(qtbot: QtBot, shape: MarkShape) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    made = TextLayout()
    made.mark(Mark(shape), 10, 10, 20)
    made.paint(painter, QWidget())
    painter.end()
    drawn = {
        (x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != QColor("white")
    }
    assert drawn
    assert all(9 <= x <= 30 and 9 <= y <= 30 for x, y in drawn)


def test_that_no_two_marks_look_the_same(qtbot: QtBot) -> None:
    images = []
    for shape in ("up", "down", "level", "plus", "minus", "dot"):
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        made = TextLayout()
        made.mark(Mark(shape), 0, 0, 20)
        made.paint(painter, QWidget())
        painter.end()
        assert image not in images
        images.append(image)


def test_that_a_painter_is_as_it_was_after_a_fault(qtbot: QtBot) -> None:
    def failing(painter: QPainter, _place: QRectF) -> None:
        painter.setOpacity(0.5)
        raise ZeroDivisionError

    made = TextLayout()
    made.shape(failing, QRectF(0, 0, 5, 5))
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with pytest.raises(ZeroDivisionError):
        made.paint(painter, QWidget(), QPointF(7, 7))
    assert painter.transform().isIdentity()
    assert painter.opacity() == 1
    painter.end()
