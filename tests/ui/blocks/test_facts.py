from pytestqt.qtbot import QtBot

from viewer.presentation.content.blocks import Entry, FactList, LabelledEntries
from viewer.presentation.content.overview import Cite
from viewer.presentation.content.text import Run
from viewer.store.session.history import Place
from viewer.ui.blocks.block_parent import BlockParent
from viewer.ui.blocks.facts import EntryLink, FactGrid
from viewer.ui.widgets.citable_words import ROOM, CitableWords


def test_that_links_stand_as_far_in_as_the_words_above_them(qtbot: QtBot) -> None:
    parent = BlockParent()
    qtbot.addWidget(parent)
    entries = (
        Entry((Run("Report, page 9"),)),
        Entry((Run("Show in the document", "body", "accent"),), Place("about")),
    )
    fact = LabelledEntries("Source", entries, cites=Cite("finding", "size"))
    grid = FactGrid(FactList((fact,)), parent)
    parent.column.addWidget(grid)
    parent.resize(500, 200)
    parent.show()
    qtbot.wait(1)
    (words,), (link,) = grid.findChildren(CitableWords), grid.findChildren(EntryLink)
    assert link.mapTo(grid, link.rect().topLeft()).x() == (
        words.mapTo(grid, words.rect().topLeft()).x() + ROOM[0]
    )
