"""What a workbook is given goes into it as it is: days before its calendar, signs in a header."""

import io
from datetime import date
from unittest.mock import Mock

import pytest

from tests.export.documents import job, shipped
from viewer.export.tables.workbook import Book, turn_page


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
