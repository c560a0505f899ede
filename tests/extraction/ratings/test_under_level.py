"""A cell under a level has one name, or one in each of its lines."""

import re

import pytest

from viewer.extraction.ratings.under_level import names_in
from viewer.extraction.source_text import Block, CharacterRun, SourcePage


def names(cell: str, rest: str = "") -> list[str]:
    """The names of a cell that is printed so on a page, with this text before it."""
    lines = [match.span() for match in re.finditer(r"\S[^\r]*(?<=\S)", cell)]
    text, runs = "", []
    for start, end in lines:
        text += " " if text else ""
        runs.append(CharacterRun(len(text), len(rest) + start))
        text += cell[start:end]
    block = Block("cell", text, tuple(runs), table=1, row=1, column=1)
    page = SourcePage(1, rest + cell, (block,))
    found = names_in(page, block)
    for words in found:
        first, last = block.span(words.start, words.end)
        assert page.text[first:last].split() == words.text.split()
    return [words.text for words in found]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Piers", ["Piers"]),
        ("Piers\r\nLamps\r\nThe state of the quay", ["Piers", "Lamps", "The state of the quay"]),
        ("Piers\r\nLamps and\r\nBuoys of Northshire", ["Piers", "Lamps and Buoys of Northshire"]),
        ("Northshire\r\nPiers", ["Northshire Piers"]),
        ("Piers of\r\nthe north quay", ["Piers of the north quay"]),
    ],
)
def test_that_lines_with_room_for_more_are_names_of_their_own(
    cell: str, expected: list[str]
) -> None:
    assert names(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Achieving\r\nBelonging\r\nLeading and \r\nsteering",
         ["Achieving", "Belonging", "Leading and steering"]),
        ("North \r\nQuay", ["North Quay"]),
        ("Piers\r\nand lamps", ["Piers and lamps"]),
    ],
)  # fmt: skip
def test_that_a_page_may_keep_the_space_where_a_line_is_full(
    cell: str, expected: list[str]
) -> None:
    assert names(cell, "Boats lie long \r\nat the quay.\r\n") == expected
