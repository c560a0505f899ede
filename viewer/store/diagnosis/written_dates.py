"""Dates as people write them, as in 25 October 2017 and May 2018: what a report file has."""

import re
from datetime import date

from viewer.domain.lengths import month_number

_DAY = r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?"
_IN_WORDS = re.compile(rf"{_DAY}(?P<month>[a-z]+) (?P<year>\d{{4}})")
_MONTH_FIRST = re.compile(r"(?P<day>)(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<day>)(?P<year>\d{4})[/.-](?P<month>\d)")
_SHORT = re.compile(r"(?P<day>)(?P<month>[a-z]{3,})[- ’'](?P<year>\d{2})")
_IN_DIGITS = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")


def meant_date(written: str) -> str | None:
    """The date that a text is, as 2017-10-25 or 2018-05; None where that is not certain."""
    text = " ".join(written.casefold().replace(",", " ").split())
    forms = (_IN_WORDS, _IN_DIGITS, _MONTH_FIRST, _YEAR_FIRST, _SHORT)
    found = next(filter(None, (form.fullmatch(text) for form in forms)), None)
    month = month_number(found["month"]) if found else None
    if found is None or month is None:
        return None
    day = int(found["day"]) if found["day"] else None
    if found.re is _IN_DIGITS and day is not None and day <= 12 and day != month:
        return None  # the day may stand first or second
    try:
        year = int(found["year"]) + (2000 if found.re is _SHORT else 0)
        whole = date(year, month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return whole[:7] if day is None else whole
