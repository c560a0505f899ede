"""Dates as reports know them: sometimes a day, sometimes only a month or a year."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

PARTIAL_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_text(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("not_a_day", "a date written YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_iso_text)]
"""A calendar day, written YYYY-MM-DD."""


@lru_cache(maxsize=4_096)
def _real(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise PydanticCustomError("no_such_date", "a date that exists") from None
    return value


PartialDate = Annotated[
    str,
    StringConstraints(pattern=PARTIAL_DATE_PATTERN),
    AfterValidator(_real),
]
"""A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. Compared by `last_day`, never as text."""


@lru_cache(maxsize=32_768)  # more than the days of any report under a megabyte
def last_day(partial: str) -> date:
    """The last day that a partial date can mean: 2022 is 31 December, 2022-06 is 30 June."""
    year, month, day = _numbers(partial, 12, 0)
    return date(year, month, day or monthrange(year, month)[1])


def first_day(partial: str) -> date:
    """The first day that a partial date can mean: 2022 is 1 January, 2022-06 is 1 June."""
    return date(*_numbers(partial, 1, 1))


def is_day(partial: str) -> bool:
    """Whether a partial date is known to the day."""
    return partial.count("-") == 2


def is_before(one: str, other: str) -> bool:
    """Whether one partial date surely lies before the other: 2020 is not before 2020-06."""
    return last_day(one) < first_day(other)


def day_text(when: date | str) -> str:
    """Write a day as people do, 25 October 2017; of a month or a year no more than is known."""
    if isinstance(when, str):
        year, *rest = when.split("-")
        if len(rest) < 2:
            return f"{MONTH_NAMES[int(rest[0]) - 1]} {year}" if rest else year
    day = date.fromisoformat(when) if isinstance(when, str) else when
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year:04}"


def _numbers(partial: str, month: int, day: int) -> tuple[int, int, int]:
    """Year, month and day, with these in the places that the date leaves open."""
    given = [int(part) for part in partial.split("-")]
    year, month, day = [*given, *(0, month, day)[len(given) :]]
    return year, month, day
