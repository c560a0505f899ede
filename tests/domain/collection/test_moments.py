"""Inspections whose order nobody knows are of one moment; nothing waits from one to another."""

from datetime import date

import pytest

from tests.inspections import inspection
from viewer.domain.collection.bodies import bodies_of
from viewer.domain.collection.over_time.intervals import intervals_of
from viewer.domain.collection.over_time.moments import moments_of

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2020-01-01", "2021-01-01"], [1, 1]),
        (["2020-01-01", "2020-01-01"], [2]),
        (["2020-03-01", "2020-09-01", "2020"], [3]),
        (["2020-03-01", "2020-09", "2020-09-30"], [1, 2]),
        (["2019", "2020", None, "2031-01-01"], [1, 1]),
    ],
)
def test_that_dates_that_overlap_are_of_one_moment(
    dates: list[str | None], expected: list[int]
) -> None:
    found = [inspection("A", when, id=f"n{n}") for n, when in enumerate(dates)]
    assert [len(one.inspections) for one in moments_of(found, TODAY)] == expected


def test_that_only_waits_between_moments_are_averaged() -> None:
    found = [
        inspection("A", "2020-01-01", id="a"),
        inspection("A", "2020-01-01", id="b"),
        inspection("A", "2022-01-01", id="c"),
        inspection("A", "2031-01-01", id="d"),
    ]
    intervals = intervals_of(bodies_of(found), TODAY)
    assert (intervals.count, intervals.days) == (1, 731)
