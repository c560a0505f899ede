"""Dates between which changes are wanted are read as people write them."""

from datetime import date

import pytest

from viewer.domain.collection.changes import ChangeSpan
from viewer.presentation.collection.screen.typed_dates import NO_DATE, span_typed, typed_of

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("since", "until", "span"),
    [
        ("1 May 2024", "", ChangeSpan("dates", date(2024, 5, 1))),
        ("2024-05-01", "01/06/2025", ChangeSpan("dates", date(2024, 5, 1), date(2025, 6, 1))),
        ("2023", "2024", ChangeSpan("dates", date(2022, 12, 31), date(2024, 12, 31))),
        ("2023", "2026", ChangeSpan("dates", date(2022, 12, 31), TODAY)),
        ("March 2024", "March 2024", ChangeSpan("dates", date(2024, 2, 29), date(2024, 3, 31))),
    ],
)
def test_that_a_span_goes_from_one_day_to_another(since: str, until: str, span: ChangeSpan) -> None:
    assert span_typed(since, until, TODAY) == span


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        ("soon", "", NO_DATE.format("soon")),
        ("", "2024", "Say from when, too."),
        ("2025", "2023", "The second date must be after the first."),
        ("1 May 2030", "", "1 May 2030 is after today. Write a day that has been."),
        ("2024", "1 May 2030", "1 May 2030 is after today. Write a day that has been."),
    ],
)
def test_that_what_is_no_span_is_told_in_a_sentence(since: str, until: str, sentence: str) -> None:
    assert span_typed(since, until, TODAY) == sentence


def test_that_the_days_of_a_span_are_shown_as_they_can_be_typed() -> None:
    span = ChangeSpan("dates", date(2024, 5, 1), date(2025, 6, 1))
    assert span_typed(*typed_of(span), TODAY) == span


def test_that_a_day_after_the_one_that_is_shown_is_not_called_after_today() -> None:
    told = span_typed("2018", "1 Jan 2024", date(2019, 6, 30), is_today=False)
    assert told == "1 Jan 2024 is after 30 June 2019, the day that all is shown as at."
