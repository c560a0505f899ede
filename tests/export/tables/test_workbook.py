"""What a workbook is given goes into it as it is: days before its calendar, signs in a header."""

import io
from datetime import date
from unittest.mock import Mock

import pytest

from tests.export.documents import job, shipped
from viewer.export.table_rows import TableRows
from viewer.export.tables.workbook import Book, turn_page
from viewer.export.tables.xlsx import _write_table


@pytest.mark.parametrize(
    ("day", "as_text"),
    [(date(1899, 12, 31), True), (date(1900, 12, 31), True), (date(1901, 1, 1), False)],
)
def test_that_a_day_before_the_calendar_is_sure_is_a_text(day: date, *, as_text: bool) -> None:
    book, sheet = Book.new(io.BytesIO(), job(shipped())), Mock()
    book.day(sheet, 0, 0, day)
    assert sheet.write_string.called is as_text
    assert sheet.write_datetime.called is not as_text


def test_that_a_sign_of_the_header_s_own_is_a_sign_of_the_title() -> None:
    sheet = Mock()
    turn_page(sheet, 3, "Health & care")
    assert sheet.set_header.call_args.args[0].endswith("Health && care")


@pytest.mark.parametrize(("count", "frozen"), [(3, 0), (4, 1)])
def test_that_a_first_column_stays_in_sight_where_the_others_may_not(
    count: int, frozen: int
) -> None:
    names = tuple(f"Column {number}" for number in range(count))
    table = TableRows("Ratings", "Ratings", names, (names,))
    book, sheet = Book.new(io.BytesIO(), job(shipped())), Mock()
    _write_table(book, sheet, table, head=1)
    sheet.freeze_panes.assert_called_once_with(2, frozen)
