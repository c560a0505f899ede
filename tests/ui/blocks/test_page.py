from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.blocks import (
    Cell,
    ContentBlock,
    Divider,
    Entry,
    FactList,
    LabelledEntries,
    LargeScale,
    Prose,
    Rows,
    SectionHeading,
    Table,
    TableColumn,
    Tiles,
    Title,
)
from viewer.presentation.content.rating import RatingScale
from viewer.presentation.content.row import Cite, Row
from viewer.presentation.content.text import Run
from viewer.presentation.content.tile import Tile
from viewer.store.session.place import Place
from viewer.ui.blocks import RENDERERS, widget_for
from viewer.ui.blocks.facts import EntryLink
from viewer.ui.blocks.page import BlockColumn, Page
from viewer.ui.widgets.painted import Painted

PLACE = Place("metrics", "rate")
LINES = ((Run("First."),), (Run("Second.", "body", "muted"),))
LABELLED = LabelledEntries("Source", (Entry((Run("Words"),)), Entry((Run("Link"),), PLACE)), "p. 1")
BLOCKS: tuple[ContentBlock, ...] = (
    Title("A title", "and more"),
    SectionHeading("A heading", "here"),
    Prose(LINES),
    Tiles((Tile((Run("62.3%"),), (), "Rate", PLACE, "Rate: 62.3%"),)),
    LargeScale(RatingScale("Good", ("Bad", "Good"), 1, "Good, the best of 2 levels")),
    Rows((Row("Leads on", place=PLACE),)),
    Divider(),
    FactList((LABELLED,)),
    Table("Figures", (TableColumn("Period"),), ((Cell("2016-17"),),)),
)


def column_of(qtbot: QtBot, *blocks: ContentBlock) -> BlockColumn:
    column = BlockColumn()
    column.show_blocks(blocks)
    return shown(qtbot, column, 500, 600)


def test_that_every_kind_of_block_has_a_renderer() -> None:
    assert set(RENDERERS) == set(get_args(ContentBlock))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_that_a_block_becomes_a_widget_of_its_column(qtbot: QtBot, block: ContentBlock) -> None:
    column = BlockColumn()
    qtbot.addWidget(column)
    widget = widget_for(block, column)
    assert widget.parent() is column


@pytest.mark.parametrize("block", [BLOCKS[3], BLOCKS[5], BLOCKS[7]], ids=["tile", "row", "fact"])
def test_that_a_link_in_a_block_leads_out_of_the_column(qtbot: QtBot, block: ContentBlock) -> None:
    column = column_of(qtbot, block)
    (link,) = [one for one in column.findChildren(QWidget) if isinstance(one, Painted)]
    with qtbot.waitSignal(column.followed) as followed:
        link.click()
    assert followed.args == [PLACE]


def test_that_an_entry_that_copies_sends_what_it_cites(qtbot: QtBot) -> None:
    copy = Entry((Run("Copy with citation"),), cites=Cite("metric", "rate"))
    column = column_of(qtbot, FactList((LabelledEntries("Source", (copy,)),)))
    (link,) = column.findChildren(EntryLink)
    with qtbot.waitSignal(column.cited) as cited:
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert cited.args == [Cite("metric", "rate")]


def test_that_equal_blocks_keep_their_widgets(qtbot: QtBot) -> None:
    column = column_of(qtbot, *BLOCKS)
    before = column.findChildren(QWidget)
    assert not column.show_blocks((*BLOCKS,))
    assert column.findChildren(QWidget) == before


def test_that_other_blocks_take_the_place_of_the_ones_before(qtbot: QtBot) -> None:
    column = column_of(qtbot, *BLOCKS)
    assert column.show_blocks((Prose(LINES),))
    assert [label.text() for label in column.findChildren(QLabel)] == ["First.", "Second."]


def test_that_a_link_finds_the_block_that_it_names(qtbot: QtBot) -> None:
    column = column_of(qtbot, *BLOCKS)
    found = column.anchor("here")
    assert isinstance(found, QLabel)
    assert found.text() == "A heading"
    assert column.anchor("elsewhere") is None
    assert column.anchor(None) is None


def test_that_every_line_of_a_long_fact_is_seen(qtbot: QtBot) -> None:
    entry = Entry((Run("many words that go on " * 20),), PLACE)
    column = column_of(qtbot, FactList((LabelledEntries("Source", (entry,)),)))
    column.resize(300, column.heightForWidth(300))
    (link,) = column.findChildren(EntryLink)
    qtbot.waitUntil(lambda: link.height() >= link.heightForWidth(link.width()))


def test_that_another_page_is_read_from_its_top(qtbot: QtBot) -> None:
    page = Page()
    shown(qtbot, page, 300, 200)
    page.show_blocks((Prose(LINES * 60),))
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.show_blocks((Prose(LINES * 60),))
    assert bar.value() > 0
    page.show_blocks((Prose(LINES * 70),))
    assert bar.value() == 0
