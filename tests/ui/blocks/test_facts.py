from pytestqt.qtbot import QtBot

from viewer.presentation.content.blocks import Entry, FactList, LabelledEntries
from viewer.presentation.content.row import Cite
from viewer.presentation.content.text import Run
from viewer.store.session.place import Place
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


def test_that_only_the_values_that_a_fact_begins_with_are_cited(qtbot: QtBot) -> None:
    parent = BlockParent()
    qtbot.addWidget(parent)
    cite = Cite("finding", "size")
    value, muted = Entry((Run("12 boats"),)), Entry((Run("in May", "caption", "muted"),))
    for number, after in enumerate(
        (
            Entry((Run("Show in the document"),), Place("about")),
            Entry((Run("Copy the formula"),), cites=cite),
            muted,
        )
    ):
        fact = LabelledEntries("Size", (value, value, after, value), cites=cite)
        grid = FactGrid(FactList((fact,)), parent)
        (words,) = grid.findChildren(CitableWords)
        assert words.text() == "12 boats\n12 boats", number
        assert words.accessibleName() == "Size: 12 boats, 12 boats"
        assert words.citing() == (cite,)


def test_that_an_entry_without_a_place_copies_what_it_cites(qtbot: QtBot) -> None:
    link = EntryLink(Entry((Run("Copy the formula"),), cites=Cite("metric", "m")))
    qtbot.addWidget(link)
    with qtbot.waitSignal(link.cited) as cited, qtbot.assertNotEmitted(link.followed):
        link.click()
    assert cited.args == [Cite("metric", "m")]
