"""Pieces beside one another are rows of cells, by a few points of where they stand."""

import pytest

from tests.extraction.layout.placed import Placed, placed, words_in
from viewer.extraction.layout.lines import pieces_of
from viewer.extraction.layout.paragraphs import Usual, usual
from viewer.extraction.layout.printed import Piece
from viewer.extraction.layout.rows import LayoutRow, lines_of
from viewer.extraction.layout.tables import LayoutTable, has_room, numbered_columns, parted

HEAD: tuple[Placed, ...] = (("Name", 6, 100), ("Grade", 200, 100), ("Year", 300, 100))


def lines(*words: Placed, low: str = "", bold: str = "", pitch: float = 1.2) -> list[str]:
    """The lines of a page; the cells of a row are parted by |, their lines by /."""
    page = placed(*words, low=low, bold=bold)
    found = lines_of(pieces_of(page), pitch, page.text)
    return [
        words_in(line, page)
        if isinstance(line, Piece)
        else " | ".join("/".join(words_in(one, page) for one in cell) for cell in line.cells)
        for line in found
    ]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ((), ["Name | Grade | Year"]),
        ((("lit", 6, 113),), ["Name/lit | Grade | Year"]),
        ((("lit", 6, 115.4),), ["Name/lit | Grade | Year"]),
        ((("lit", 6, 115.6),), ["Name | Grade | Year", "lit"]),
        ((("Lit", 6, 113.6),), ["Name | Grade | Year", "Lit"]),
        ((("lit", 9.9, 113),), ["Name/lit | Grade | Year"]),
        ((("lit", 206, 113),), ["Name | Grade/lit | Year"]),
        ((("lit", 220, 113),), ["Name | Grade | Year", "lit"]),
        ((("lit", 6, 87),), ["lit/Name | Grade | Year"]),
        ((("•", 6, 113), ("lit", 20, 113)), ["Name | Grade | Year", "[•] lit"]),
        ((("lit", 200, 124),), ["Name | Grade | Year", "lit"]),
        ((("Lit", 200, 124.9),), ["Name | Grade | Year", "Lit"]),
        ((("Lit.", 200, 120),), ["Name | Grade | Year", "Lit."]),
        ((("Lit", 300, 113), ("old", 200, 113)), ["Name | Grade/old | Year/Lit"]),
        (
            (("Lit", 6, 113), ("Old", 200, 113), ("2", 300, 113)),
            ["Name | Grade | Year", "Lit | Old | 2"],
        ),
        ((("lit", 6, 113), ("old", 200, 113)), ["Name/lit | Grade/old | Year"]),
        ((("lit", 6, 113), ("old", 250, 113)), ["Name | Grade | Year", "lit | old"]),
        ((("lit", 6, 125), ("old", 200, 125)), ["Name | Grade | Year", "lit | old"]),
    ],
)
def test_that_a_line_near_a_cell_may_be_one_of_it(
    words: tuple[Placed, ...], read: list[str]
) -> None:
    assert lines(*HEAD, *words) == read


def test_that_a_line_alone_under_a_column_is_a_row_of_it() -> None:
    assert lines(*HEAD, ("Fair", 200, 118)) == ["Name | Grade | Year", "Fair"]
    page = placed(*HEAD, ("Fair", 200, 118))
    rows = lines_of(pieces_of(page), 1.2, page.text)
    assert [isinstance(row, LayoutRow) for row in rows] == [True, True]
    for other in (("Fair", 200, 126), ("Fair", 6, 118), ("Fair,", 200, 118), ("Fair", 240, 118)):
        page = placed(*HEAD, other)
        rows = lines_of(pieces_of(page), 1.2, page.text)
        assert [isinstance(row, LayoutRow) for row in rows] == [True, False], other
    centred = placed(*HEAD, ("Ok", 209, 118))
    assert isinstance(lines_of(pieces_of(centred), 1.2, centred.text)[1], LayoutRow)
    two = placed(*HEAD[:2], ("Fair", 200, 118))
    assert isinstance(lines_of(pieces_of(two), 1.2, two.text)[1], Piece)
    more = placed(*HEAD, ("Fair", 200, 118), ("and", 200, 131), ("lit", 200, 144))
    assert len(lines_of(pieces_of(more), 1.2, more.text)) == 2


def test_that_type_parts_a_line_from_a_cell() -> None:
    assert lines(*HEAD, ("lit", 6, 113), bold="lit") == ["Name | Grade | Year", "lit"]
    assert lines(*HEAD, ("lit", 6, 113), low="lit") == ["Name | Grade | Year", "lit"]
    assert lines(*HEAD, ("lit", 6, 114), pitch=1.3) == ["Name/lit | Grade | Year"]


def test_that_pieces_that_share_little_of_their_height_are_no_row() -> None:
    assert lines(("Name", 6, 100), ("Grade", 200, 107)) == ["Name | Grade"]
    assert lines(("Name", 6, 100), ("Grade", 200, 109.6)) == ["Name", "Grade"]
    assert lines(("Grade", 200, 107.6), ("Name", 6, 100)) == ["Name", "Grade"]
    assert lines(("Grade", 200, 107.4), ("Name", 6, 100)) == ["Name | Grade"]


def test_that_a_stretched_line_of_prose_is_a_line() -> None:
    prose: list[Placed] = [("lamps", 6 + 36 * at, 100) for at in range(8)]
    wide: list[Placed] = [("boats", 6, 112), ("are", 120, 112), ("lit", 270, 112)]
    assert lines(*prose, *wide) == [" ".join(["lamps"] * 8), "boats | are | lit"]
    near: list[Placed] = [
        ("boats", 6, 112),
        ("are", 70, 112),
        ("all", 112, 112),
        ("now", 160, 112),
        ("and", 210, 112),
        ("lit", 264, 112),
    ]
    assert lines(*prose, *near) == [" ".join(["lamps"] * 8), "boats are all now and lit"]


def row(top: float, *cells: tuple[float, float]) -> LayoutRow:
    """A row of cells from left to right, ten points high."""
    return LayoutRow(
        [[Piece([], left, top, right, top + 10, at)] for at, (left, right) in enumerate(cells)]
    )


A, B, C = (0.0, 50.0), (100.0, 150.0), (200.0, 250.0)


def test_that_a_cell_over_several_columns_makes_none() -> None:
    table = LayoutTable([row(0, A, B, C), row(20, (0, 150), C), row(40, B)])
    assert numbered_columns(table) == [[1, 2, 3], [1, 3], [2]]
    assert numbered_columns(LayoutTable([row(0, A, B), row(20, (40, 60), (90, 110))])) == [
        [1, 2],
        [1, 2],
    ]
    assert numbered_columns(LayoutTable([row(0, A), row(20, (50, 90))])) == [[1], [2]]


def test_that_a_table_has_room_for_rows_with_a_column_for_each_cell() -> None:
    table = LayoutTable([row(0, A, B), row(20, A, B)])
    assert has_room(table, row(40, A, B))
    assert has_room(table, row(40, A))
    assert has_room(table, row(40, A, B, C))
    assert has_room(table, row(90, A, B))
    assert not has_room(table, row(40, (0, 40), (30, 60)))
    assert has_room(table, row(40, (0, 150)))
    assert not has_room(table, row(90, (0, 150)))
    long = LayoutTable([row(-20, (0, 10), (20, 30)), *(row(20 * at, A, B) for at in range(12))])
    assert has_room(long, row(240, A, B))


def test_that_a_table_is_parted_at_its_widest_gap() -> None:
    rows = [row(0, A), row(20, A), row(60, A), row(80, A)]
    table = LayoutTable(list(rows))
    below = parted(table)
    assert (table.rows, below.rows) == (rows[:2], rows[2:])
    single = LayoutTable([rows[0]])
    assert (parted(single).rows, single.rows) == ([], [rows[0]])


def prose(count: int, apart: float, left: float = 6.0) -> list[Piece]:
    """Lines of six words, so far apart."""
    page = placed(
        *(
            (f"w{at}", left + 18 * at, 100 + apart * line)
            for line in range(count)
            for at in range(6)
        )
    )
    return pieces_of(page)


def test_that_what_is_usual_is_told_by_most_lines() -> None:
    assert usual([]) == usual([[]]) == Usual()
    assert usual([prose(5, 14)]) == Usual(10.0, 1.4)
    assert usual([prose(5, 20)]) == Usual(10.0, 2.0)
    assert usual([prose(4, 20)]) == Usual(10.0, 1.3)
    assert usual([prose(2, 15)]) == Usual(10.0, 1.5)
    assert usual([prose(2, 16)]) == Usual(10.0, 1.3)
    assert usual([prose(3, 26)]) == Usual(10.0, 1.3)
    assert usual([prose(3, 14), prose(6, 12)]).pitch == 1.2
