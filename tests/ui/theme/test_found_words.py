"""Words searched for are marked where they stand on a page, and nowhere else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.blocks import Cell, Item, ItemGroup, Table, TableColumn
from viewer.presentation.content.row import Row
from viewer.presentation.inks import THEMES, Theme
from viewer.ui.blocks.table import TableView
from viewer.ui.theme import theme as look
from viewer.ui.theme.found_words import Seeking, sought_around
from viewer.ui.theme.theme import now
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.row_link import RowLink
from viewer.ui.widgets.words import Words


class Page(QWidget, Seeking):
    """A page that holds one widget."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addWidget(held)
        column.addStretch(1)


class Paintings(QObject):
    """Counts how often a widget's window asks to be painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.window().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


def words() -> QWidget:
    return Words("Files come late, and 😀 late files make courts wait")


def broken_words() -> QWidget:
    return Words("First lines\nhold nothing, but files are in the second")


def row() -> QWidget:
    return RowLink(Row("Files come late"))


def choices() -> QWidget:
    made = ChoiceList()
    made.show_groups("Findings", (ItemGroup("Files", (Item("one", "Files come late"),)),), None)
    return made


def cells() -> QWidget:
    column = QWidget()
    table = Table("Files", (TableColumn("Words"),), ((Cell("Files come late"),),))
    QVBoxLayout(column).addWidget(TableView(table, column))
    return column


KINDS = [words, broken_words, row, choices, cells]


def marks(page: QWidget) -> list[tuple[int, int]]:
    """The points of a page that have the colour of what was found."""
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colour, width = QColor(now().inks.found).rgb(), image.bytesPerLine() // 4
    pixels = memoryview(bytes(image.constBits())).cast("I")
    return [(at % width, at // width) for at, pixel in enumerate(pixels) if pixel == colour]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_that_words_searched_for_are_marked_on_every_kind_of_content(
    qtbot: QtBot, kind: Callable[[], QWidget], theme: Theme
) -> None:
    look.set_look(look.Look(theme.inks, theme.dark, "", 14.0), QFont())
    page = shown(qtbot, Page(kind()), 500, 160)
    assert not marks(page)
    page.seek("files")
    assert marks(page)
    page.seek("absent")
    assert not marks(page)
    page.seek("files")
    page.seek("")
    assert not marks(page)


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_mark_is_a_line_too_and_not_a_colour_alone(
    qtbot: QtBot, kind: Callable[[], QWidget]
) -> None:
    page = shown(qtbot, Page(kind()), 500, 160)
    page.seek("files")
    image = page.grab().toImage()
    found = marks(page)
    under = max(y for _, y in found) + 1
    left = min(x for x, y in found if y == under - 1)
    assert image.pixel(left + 5, under) == QColor(now().inks.muted).rgb()


def test_that_a_mark_reaches_from_the_first_letter_of_a_word_to_its_last(qtbot: QtBot) -> None:
    held = Words("😀 late files")
    page = shown(qtbot, Page(held), 500, 100)
    page.seek("files")
    measure = QFontMetricsF(held.font())
    left = held.x() + measure.horizontalAdvance("😀 late ")
    right = held.x() + measure.horizontalAdvance("😀 late files")
    across = [x for x, _ in marks(page)]
    assert min(across) == pytest.approx(left, abs=1.5)
    assert max(across) == pytest.approx(right, abs=1.5)


def test_that_nothing_is_marked_outside_the_pages(qtbot: QtBot) -> None:
    window = QWidget()
    page, beside = Page(words()), Words("Files come late")
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(beside)
    shown(qtbot, window, 500, 200)
    page.seek("files")
    assert sought_around(page) == ("files",)
    assert sought_around(beside) == ()
    assert not marks(beside)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_that_a_page_with_marks_is_painted_and_then_left_alone(
    kind: Callable[[], QWidget], qtbot: QtBot
) -> None:
    page = Page(kind())
    shown(qtbot, page)
    page.seek("files")
    paintings = Paintings(page)
    qtbot.wait(50)
    page.repaint()
    paintings.count = 0
    qtbot.wait(100)
    assert paintings.count <= 2


ARABIC = "\u0646\u0633\u0628\u0629 2017 \u0645\u0646 \u0627\u0644\u0646\u0627\u0633"
"""Four words that run from right to left, with a number after the first."""


@pytest.mark.parametrize("part", ["2017", "017", "20"])
def test_that_a_number_in_a_sentence_from_the_right_is_marked_where_it_stands(
    qtbot: QtBot, part: str
) -> None:
    held = Words(ARABIC)
    page = shown(qtbot, Page(held), 500, 100)
    page.seek(part)
    across = [x for x, _ in marks(page)]
    measure = QFontMetricsF(held.font())
    before = measure.horizontalAdvance("2017"[: "2017".index(part)])
    page.seek("2017")
    left = min(x for x, _ in marks(page))
    wide = measure.horizontalAdvance(part)
    assert max(across) - min(across) == pytest.approx(wide, abs=2)
    assert min(across) == pytest.approx(left + before, abs=2)
