"""A sheet is printed at 9 points or more, with nothing cut, whatever stands in it."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import finding, index
from tests.export.documents import job, odd, shipped
from tests.samples import ENDLESS, ODD
from viewer.export.table_rows import Amount, TableRows
from viewer.export.tables.sheet_layout import (
    HIGHEST,
    LINE,
    NARROWEST,
    PAGE,
    columns_of,
    lines,
    row_height,
    sentences,
)
from viewer.export.tables.workbook import SMALLER
from viewer.export.tables.workbook_sheets import SHEETS
from viewer.export.tables.xlsx import TOO_HIGH, write

POINTS = (297 / 25.4 - 0.8) * 72
"""The width of A4 on its side between its margins."""

WORDS = 12
"""The size of the words, in points."""

UNIT = 6.9
"""Points of a column's unit, as LibreOffice and Excel take it for this font: the wider of both."""

CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, max_value=10**17).map(Amount),
    st.dates().filter(lambda day: day != date.max),
)


def on_pages(table: TableRows) -> list[list[int]]:
    """The widths of the columns on each page beside the next."""
    made = columns_of(table)
    if not made.turn:
        return [made.widths]
    return [made.widths[: made.turn], [made.widths[0], *made.widths[made.turn :]]]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_that_no_page_is_wider_than_it_holds_at_9_points(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 22))
    columns = tuple(
        data.draw(st.sampled_from(("Period ends", "Value", "W" * 30))) for _ in range(count)
    )
    rows = tuple(tuple(data.draw(CELLS) for _ in range(count)) for _ in range(3))
    pages = on_pages(TableRows("Any", "Any", columns, rows))
    assert len(pages) <= 2
    for widths in pages:
        assert sum(widths) <= PAGE
        assert min(widths) >= 1
        assert WORDS * POINTS / (sum(widths) * UNIT) >= 9


def test_that_words_of_a_wide_sheet_are_printed_at_9_points() -> None:
    assert WORDS * SMALLER / 100 == 9
    assert PAGE * UNIT * SMALLER / 100 <= POINTS


def without_blanks(table: TableRows) -> TableRows:
    """The table without all its columns that say nothing."""
    return table.without(*table.columns)


@pytest.mark.parametrize("make", SHEETS, ids=lambda make: make.__name__)
def test_that_the_shipped_report_has_room_for_every_line(make: object) -> None:
    table = without_blanks(make(shipped()))  # type: ignore[operator] # a maker, named for pytest
    widths = columns_of(table).widths
    assert min(widths) >= NARROWEST
    assert all(row_height(row, widths) <= HIGHEST for row in table.rows)


@pytest.mark.parametrize(
    ("text", "width", "count"),
    [("", 10, 1), ("a", 10, 1), ("one\ntwo\nthree", 30, 3), ("many words " * 20, 30, 7),
     ("W" * 100, 30, 6), ("id-of-many-parts-that-may-be-parted", 20, 2)],
)  # fmt: skip
def test_that_a_text_has_room_for_its_lines(text: str, width: int, count: int) -> None:
    assert lines(text, width) >= count
    assert row_height((text,), [width]) >= count * LINE


def test_that_no_row_is_higher_than_rows_can_be_and_that_it_is_told() -> None:
    assert row_height((ENDLESS,), [20]) > HIGHEST
    report = index(findings=[finding(text="Many words. " * 1_600)])
    assert write(job(report)).notices == (TOO_HIGH,)


def test_that_columns_without_a_word_are_left_out_and_others_stay() -> None:
    table = TableRows("Any", "Any", ("A", "B", "C"), (("", "", "x"), ("", Amount(Decimal(0)), "")))
    assert without_blanks(table).columns == ("B", "C")
    assert without_blanks(table).rows == (("", "x"), (Amount(Decimal(0)), ""))
    assert without_blanks(TableRows("Any", "Any", ("A",), ())).columns == ("A",)


def test_that_a_note_is_told_in_lines_that_a_page_holds() -> None:
    assert sentences("One row each. 62.3 is 62.3%.") == ["One row each.", "62.3 is 62.3%."]
    assert sentences("") == []
    for make in SHEETS:
        table = make(shipped())
        assert all(lines(line, PAGE) == 1 for line in sentences(table.note or table.empty))


def test_that_a_wide_sheet_repeats_its_headings_and_its_first_column() -> None:
    with zipfile.ZipFile(io.BytesIO(write(job(shipped())).data)) as book:
        names = book.read("xl/workbook.xml").decode()
        sheet = book.read("xl/worksheets/sheet5.xml").decode()
    assert re.search(r"Print_Titles[^>]*>Figures!\$A:\$A,Figures!\$1?\d:\$1?\d<", names)
    assert 'orientation="landscape"' in sheet
    assert "<colBreaks" in sheet


@pytest.mark.parametrize("name", ODD)
def test_that_odd_reports_have_sheets_that_fit(name: str) -> None:
    for make in SHEETS:
        table = without_blanks(make(odd(name)))
        if table.rows:
            assert all(sum(widths) <= PAGE for widths in on_pages(table))


def test_that_the_last_of_two_columns_is_roomier_than_one_of_three() -> None:
    words = "some words " * 30
    two, three = (
        columns_of(TableRows("Any", "Any", tuple("ABC"[:count]), (("x", words, "y")[:count],)))
        for count in (2, 3)
    )
    assert two.widths[1] > 96 > three.widths[1] > 60


def test_that_a_column_is_never_narrower_than_a_short_word_and_its_edges() -> None:
    assert columns_of(TableRows("Any", "Any", ("A", "B"), (("x", "y"),))).widths == [10, 10]
