"""Dates of tables are read as exactly as they are written."""

from datetime import date

import pytest

from viewer.extraction.tables.dates import date_of, is_no_day, order_of
from viewer.extraction.tables.spans import span_of
from viewer.extraction.tables.table import SheetCell


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2024, 3, 1), "2024-03-01"),
        ("2024-03-01", "2024-03-01"),
        ("2024-03-01T10:30:00Z", "2024-03-01"),
        ("2024-03-01 00:00:00", "2024-03-01"),
        ("2024-03", "2024-03"),
        ("01/03/2024", "2024-03-01"),
        ("1.3.24", "2024-03-01"),
        ("01/03/2024 09:15", "2024-03-01"),
        ("1 March 2024", "2024-03-01"),
        ("Friday 1st March 2024", "2024-03-01"),
        ("01-Mar-24", "2024-03-01"),
        ("March 1, 2024", "2024-03-01"),
        ("March 2024", "2024-03"),
        ("2024", "2024"),
        ("31/02/2024", None),
        ("soon", None),
        ("12 Good 2024", None),
        ("01/01/1900", None),
        (None, None),
    ],
)
def test_that_a_date_is_read_as_exactly_as_it_is_written(cell: SheetCell, day: str | None) -> None:
    assert date_of(cell) == day


def test_that_the_month_may_stand_first() -> None:
    assert order_of(["03/04/2024", "03/14/2024"]) == "month_first"
    assert order_of(["03/04/2024", "13/04/2024"]) == order_of(["03/04/2024"]) == "day_first"
    assert date_of("03/14/2024", "month_first") == "2024-03-14"


def test_that_the_day_which_stands_for_none_is_none() -> None:
    assert is_no_day("01/01/1900")
    assert is_no_day(date(1900, 1, 1))
    assert is_no_day("NULL")
    assert not is_no_day("2024")


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("4 March 2024–15 March 2024", ("2024-03-04", "2024-03-15")),
        ("4 to 15 March 2024", ("2024-03-04", "2024-03-15")),
        ("28 November to 9 December 2022", ("2022-11-28", "2022-12-09")),
        ("04/03/2024 - 15/03/2024", ("2024-03-04", "2024-03-15")),
        ("4-15 March 2024", ("2024-03-04", "2024-03-15")),
        ("4 March-15 April 2024", ("2024-03-04", "2024-04-15")),
        ("4 March 2024", ("2024-03-04", "2024-03-04")),
        ("spring 2024", (None, None)),
    ],
)
def test_that_a_span_is_read(words: str, span: tuple[str | None, str | None]) -> None:
    assert span_of(words) == span
