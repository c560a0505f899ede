"""A document without pages shows its tables in columns, and its places stay what they are."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.extraction.source_text import Block, CharacterRun, SourcePage
from viewer.presentation.checking.content import CandidateMark, Spot
from viewer.ui.checking.source.mark_text import MarkText
from viewer.ui.checking.source.text_rows import GAP, _widths

TEXT = "Grades\nGood\tAdequate\tPoor\nPrevention\nAfter it"
PAGE = SourcePage(
    1,
    TEXT,
    (
        Block("heading", "Grades", (CharacterRun(0, 0),), level=1),
        Block("cell", "Good", (CharacterRun(0, 7),), table=1, row=1, column=1),
        Block("cell", "Adequate", (CharacterRun(0, 12),), table=1, row=1, column=2),
        Block("cell", "Poor", (CharacterRun(0, 21),), table=1, row=1, column=3),
        Block("cell", "Prevention", (CharacterRun(0, 26),), table=1, row=2, column=2),
        Block("paragraph", "After it", (CharacterRun(0, 37),)),
    ),
)


def test_that_a_cell_after_an_empty_one_stands_in_its_own_column(qtbot: QtBot) -> None:
    shown = MarkText()
    qtbot.addWidget(shown)
    shown.show_page(PAGE)
    heading, grades, under, after = (shown.document().findBlockByNumber(n) for n in range(4))
    assert heading.begin().fragment().charFormat().fontWeight() > 400
    stops = [tab.position for tab in grades.blockFormat().tabPositions()]
    assert 0 < stops[0] < stops[1]
    assert under.blockFormat().leftMargin() == stops[0]
    assert after.blockFormat().leftMargin() == 0


def test_that_the_text_and_its_marks_are_as_they_were(qtbot: QtBot) -> None:
    shown = MarkText()
    qtbot.addWidget(shown)
    shown.show_page(PAGE)
    shown.show_marks((CandidateMark("rating", Spot(1, 26, 36), "open"),))
    assert shown.toPlainText() == TEXT
    assert shown.extraSelections()[0].cursor.selectedText() == "Prevention"


def test_that_a_table_is_no_wider_than_its_side(qtbot: QtBot) -> None:
    words = ("Harbour", "kept clean and open all day " * 6, "4", "Another " * 30)
    starts = [sum(len(one) + 1 for one in words[:number]) for number in range(4)]
    cells = tuple(
        Block("cell", one, (CharacterRun(0, start),), table=1, row=1, column=number + 1)
        for number, (one, start) in enumerate(zip(words, starts, strict=True))
    )
    shown = MarkText()
    qtbot.addWidget(shown)
    shown.resize(700, 400)
    shown.show()
    shown.show_page(SourcePage(1, "\t".join(words), cells))
    bar, row = shown.horizontalScrollBar(), shown.document().firstBlock()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    wide = [tab.position for tab in row.blockFormat().tabPositions()]
    shown.resize(420, 400)
    qtbot.waitUntil(lambda: [t.position for t in row.blockFormat().tabPositions()] != wide)
    assert bar.maximum() == 0


def test_that_a_cell_alone_in_its_row_makes_no_column_wide() -> None:
    (head, *row) = PAGE.blocks[4], *PAGE.blocks[1:4]
    long = replace(head, text="Prevention of every kind of harm to boats")
    wide = _widths([tuple(row), (long,)], lambda words: 10.0 * len(words))
    assert wide == {1: 40.0 + GAP, 2: 80.0 + GAP, 3: 40.0 + GAP}


def test_that_a_click_picks_the_shortest_mark_there(qtbot: QtBot) -> None:
    shown = MarkText()
    qtbot.addWidget(shown)
    shown.resize(500, 300)
    shown.show()
    shown.show_page(PAGE)
    long = CandidateMark("a-long", Spot(1, 26, 45), "open")
    short = CandidateMark("z-short", Spot(1, 26, 36), "accepted")
    beside = CandidateMark("beside", Spot(1, 26, 30), "beside")
    shown.show_marks((long, short, beside))
    picked: list[str] = []
    shown.picked.connect(picked.append)
    cursor = QTextCursor(shown.document())
    for at in (29, 40, 2):
        cursor.setPosition(at)
        place = shown.cursorRect(cursor).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked == ["z-short", "a-long"]
