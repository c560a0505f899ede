"""A period that a person types is read as one of a document is."""

from datetime import date

import pytest

from viewer.extraction.figures.typed_periods import typed_period


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2014-15", date(2014, 4, 1), date(2015, 3, 31)),
        ("2021/22", date(2021, 4, 1), date(2022, 3, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("the year 2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("march 2020", date(2020, 3, 1), date(2020, 3, 31)),
        ("30 june 2015", date(2015, 6, 30), date(2015, 6, 30)),
        ("at 30 June 15", date(2015, 6, 30), date(2015, 6, 30)),
        ("31/03/2020", date(2020, 3, 31), date(2020, 3, 31)),
        ("2020-03-31", date(2020, 3, 31), date(2020, 3, 31)),
        ("2020-03", date(2020, 3, 1), date(2020, 3, 31)),
        ("2012-12", date(2012, 12, 1), date(2012, 12, 31)),
        ("2011-12", date(2011, 4, 1), date(2012, 3, 31)),
        ("year ending 31 March 2017", date(2016, 4, 1), date(2017, 3, 31)),
        ("April 2013 to March 2014", date(2013, 4, 1), date(2014, 3, 31)),
        ("2011 to 2014", date(2011, 1, 1), date(2014, 12, 31)),
    ],
)
def test_that_a_typed_period_has_its_days(typed: str, start: date, end: date) -> None:
    read = typed_period(typed)
    assert read
    assert (read.label, read.start, read.end) == (typed, start, end)


@pytest.mark.parametrize("typed", ["last year", "Spring 2024", "Q2 2023", "autumn term", "4 May"])
def test_that_a_period_without_days_is_one_all_the_same(typed: str) -> None:
    read = typed_period(typed)
    assert read
    assert (read.label, read.end) == (typed, None)


@pytest.mark.parametrize(
    "typed", ["", "banana", "31 Feb 2020", "2016-2015", "31/02/2020", "2020-13", "2020-02-31", "47"]
)
def test_that_what_is_no_period_is_none(typed: str) -> None:
    assert typed_period(typed) is None
