"""Days of a command line are days that have been."""

from argparse import ArgumentTypeError
from datetime import date

import pytest

from viewer.cli.collection.days import day_since, day_until

LAST = date(2024, 5, 16)


def test_that_the_last_day_itself_has_been_and_the_next_one_has_not() -> None:
    assert day_until("--as-at", "16 May 2024", LAST) == LAST
    with pytest.raises(ArgumentTypeError, match="--as-at: 17 May 2024 is after 16 May 2024"):
        day_until("--as-at", "17/5/2024", LAST)


def test_that_a_month_ends_with_its_last_day_and_begins_after_the_one_before_it() -> None:
    assert day_until("--until", "April 2024", LAST) == date(2024, 4, 30)
    assert day_since("--since", "2024", LAST) == date(2023, 12, 31)
    assert day_until("--until", None, LAST) is day_since("--since", None, LAST) is None


def test_that_what_is_no_day_is_shown() -> None:
    with pytest.raises(ArgumentTypeError, match="“soon”"):
        day_since("--since", "soon", LAST)
