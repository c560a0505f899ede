"""What is said of a page, part by part."""

from decimal import Decimal

import pytest

from viewer.presentation.content.blocks import (
    Blocks,
    Cell,
    ContentBlock,
    Entry,
    FactList,
    Item,
    LabelledEntries,
    LargeScale,
    Listing,
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
from viewer.presentation.parts.spoken_page import gist, page_title, page_words
from viewer.store.session.place import Place

TITLE = Title("Letters are late")
TEXT = Prose(((Run("One in three is late."),), (Run("Some never come"),)))
SOURCE = LabelledEntries(
    "Source",
    (
        Entry((Run("HMCPSI, paragraph 6"), Run("“late”"))),
        Entry((Run("Copy with citation"),), cites=Cite("finding", "late")),
    ),
)
CELLS = Table("Figures", (TableColumn("Value"),), ((Cell("62%", sort=Decimal(62)),),))
SAID: tuple[tuple[ContentBlock, str], ...] = (
    (TEXT, "One in three is late. Some never come."),
    (FactList((SOURCE,)), "Source: HMCPSI, paragraph 6, “late”."),
    (
        FactList((LabelledEntries("Theme", (Entry((Run("Letters"),)),), "paragraph 8"),)),
        "Theme: Letters (paragraph 8).",
    ),
    (
        LargeScale(RatingScale("Good", ("Poor", "Good"), 1, "Good, best of 2")),
        "Rating: Good, best of 2.",
    ),
    (Tiles((Tile((Run("62%"),), (), "Rate", spoken="Rate: 62%"),)), "Rate: 62%."),
    (Rows((Row("Rate", detail=(Run("62%"),), place=Place("metrics")),)), "Rate: 62%."),
    (Listing("Many", (Item("a", "A"),), (None,)), "List with 1 entry."),
    (CELLS, "Table with 1 row."),
    (SectionHeading("Strengths"), "Strengths."),
)


@pytest.mark.parametrize(("block", "words"), SAID)
def test_that_each_part_of_a_page_is_said(block: ContentBlock, words: str) -> None:
    assert page_words((TITLE, block)) == words


def test_that_a_page_is_called_by_its_title_or_first_heading_and_says_it_once() -> None:
    for head in (TITLE, SectionHeading("Context")):
        page: Blocks = (head, TEXT)
        assert page_title(page) == head.text
        assert head.text not in page_words(page)


def test_that_the_gist_is_what_stands_before_the_first_section() -> None:
    page: Blocks = (TITLE, TEXT, CELLS, FactList((SOURCE,)), SectionHeading("Strengths"), TEXT)
    said = "One in three is late. Some never come. Source: HMCPSI, paragraph 6, “late”."
    assert gist(page, "Letters are late") == said
    assert gist(page, "Another name") == f"Letters are late. {said}"


def test_that_an_empty_page_says_nothing() -> None:
    assert (page_title(()), page_words(()), gist((), "")) == ("", "", "")
