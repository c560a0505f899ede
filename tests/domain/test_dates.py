"""A date that is no day means a stretch of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import first_day, last_day

PARTIAL = st.builds(
    lambda day, length: day.isoformat()[:length], st.dates(), st.sampled_from([4, 7, 10])
)


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-06", date(2022, 6, 1), date(2022, 6, 30)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-06-15", date(2022, 6, 15), date(2022, 6, 15)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_that_a_partial_date_lasts_from_its_first_day_to_its_last(
    partial: str, first: date, last: date
) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


@given(PARTIAL)
def test_that_both_ends_lie_within_the_date_and_the_days_beyond_do_not(partial: str) -> None:
    first, last = first_day(partial), last_day(partial)
    assert first.isoformat().startswith(partial)
    assert last.isoformat().startswith(partial)
    if last < date.max:
        assert not (last + timedelta(1)).isoformat().startswith(partial)
    if first > date.min:
        assert not (first - timedelta(1)).isoformat().startswith(partial)
