"""Days and stretches of days are read as reports write them, and only those that there are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extraction.facts.days import days_in, months_in


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4 to 15 March 2024", "2024-03-04", "2024-03-15"),
        ("28 November to 9 December 2022", "2022-11-28", "2022-12-09"),
        ("12 December to 20 January 2023", "2022-12-12", "2023-01-20"),
        ("12 November 2018 to 23 November 2018", "2018-11-12", "2018-11-23"),
        ("18 February 2014 – 12 March 2014", "2014-02-18", "2014-03-12"),
        ("20 June 2017 ─ 13 July 2017", "2017-06-20", "2017-07-13"),
        ("29 and 30 November and 1 December 2022", "2022-11-29", "2022-12-01"),
        ("11, 12 and 13 March 2024", "2024-03-11", "2024-03-13"),
        ("29th and 30th October 2019", "2019-10-29", "2019-10-30"),
        ("Wednesday 25 October 2017", "2017-10-25", "2017-10-25"),
        ("8-19 Mai 2017", "2017-05-08", "2017-05-19"),
        ("March 4, 2024", "2024-03-04", "2024-03-04"),
        ("03/04/2024", "2024-04-03", "2024-04-03"),
        ("2024-04-03", "2024-04-03", "2024-04-03"),
    ],
)
def test_that_days_are_read_as_reports_write_them(text: str, first: str, last: str) -> None:
    found = list(days_in(f"Inspected on {text}, by two of us"))
    assert [(days.first, days.last) for days in found] == [
        (date.fromisoformat(first), date.fromisoformat(last))
    ]
    assert f"Inspected on {text}"[found[0].start : found[0].end] == text


@pytest.mark.parametrize(
    "text",
    ["31 February 2024", "01/01/1900", "62.3% in 2016-17", "3 of 4", "12 homes in May", "4.3.2"],
)
def test_that_what_is_no_day_is_none(text: str) -> None:
    assert list(days_in(text)) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("late July and early August 2017", date(2017, 7, 1), date(2017, 8, 31)),
        ("November and January 2018", date(2017, 11, 1), date(2018, 1, 31)),
        ("March 2020 to February 2022", date(2020, 3, 1), date(2022, 2, 28)),
    ],
)
def test_that_months_last_from_their_first_day_to_their_last(
    words: str, first: date, last: date
) -> None:
    text = f"The fieldwork took place in {words}."
    (found,) = months_in(text)
    assert text[found.start : found.end] == words
    assert (found.first, found.last) == (first, last)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_that_a_day_written_out_is_that_day(day: date) -> None:
    (found,) = days_in(f"on {day.day} {day:%B} {day.year}")
    assert (found.first, found.last) == (day, day)


@given(st.text(alphabet="0123456789 /-–.,to andMayJune2024th", max_size=60))
def test_that_any_text_has_days_that_are_within_it(text: str) -> None:
    for found in (*days_in(text), *months_in(text)):
        assert 0 <= found.start < found.end <= len(text)
        assert (found.first or date.min) <= (found.last or date.max)
