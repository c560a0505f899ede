"""Dates as a report writes them: as exactly as the document prints them."""

import re
from calendar import monthrange
from datetime import date

from viewer.extraction.candidates import FactCandidate, PeriodRead

_LAST_DAY = re.compile(r"(?<![\d/–-])(?:28|29|30|31)(?!\d)")


_A_DAY = re.compile(r"\d")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def partial(start: date | None, end: date | None) -> str | None:
    """One date that may be a month or a year: the day, or what its first and last day make."""
    if start and end and start.year == end.year and start != end:
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return f"{end.year:04}"
        if start.month == end.month and start.day == 1 and is_last_of_month(end):
            return _month(end)
    day = end or start
    return day.isoformat() if day else None


def is_last_of_month(day: date) -> bool:
    """Whether the next day is in another month."""
    return day.day == monthrange(day.year, day.month)[1]


def stretch(fact: FactCandidate) -> tuple[str | None, str | None]:
    """When a stretch of time begins and ends: months, if its words have no days."""
    start, end = fact.start, fact.end
    in_months = not _A_DAY.search(_YEARS.sub("", fact.value))
    if in_months and start and end and start.day == 1 and is_last_of_month(end):
        return _month(start), _month(end)
    return start.isoformat() if start else None, end.isoformat() if end else None


def ends_of(period: PeriodRead) -> str | None:
    """When a period ends: a month, unless its label names a day or it ends within one."""
    if period.end is None:
        return None
    if is_last_of_month(period.end) and not _LAST_DAY.search(period.label):
        return _month(period.end)
    return period.end.isoformat()


def runs_backwards(fact: FactCandidate) -> bool:
    """Whether it ends before it starts."""
    return fact.start is not None and fact.end is not None and fact.end < fact.start


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"
