"""Dates as tables have them, and what they leave open."""

import re
from datetime import date, timedelta

from viewer.domain.lengths import month_number
from viewer.extraction.tables.mapping import DateOrder
from viewer.extraction.tables.table import SheetCell, said_in, words_of

NO_DAY = "1900-01-01"
"""What many tables write where there is no date."""

LONGEST = 60
"""Letters that a date has at most, with its weekday and the time."""

_CLOCK = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
_DIGITS = re.compile(r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4}|\d{2})")
_WORDS = re.compile(
    r"(?:[a-z]+day )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -])?"
    r"(?P<month>[a-z]+)[ -](?P<year>\d{4}|\d{2})"
)
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]+) (?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<year>\d{4})")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})")


def date_of(cell: SheetCell, order: DateOrder = "day_first") -> str | None:
    """A day, a month or a year, as 2024-03-01, 2024-03 or 2024; None for all else."""
    if isinstance(cell, date):
        found: str | None = cell.isoformat()
    elif day := serial_day(cell):
        found = day.isoformat()
    else:
        words = words_of(cell)
        if len(words) > LONGEST or not any(map(str.isdecimal, words)):
            return None
        found = _date_in_words(words.casefold().replace(",", " "), order)
    return None if found == NO_DAY else found


FIRST_SERIAL, LAST_SERIAL = 18_264, 73_415
_BEFORE_ALL = date(1899, 12, 30)
"""Days as spreadsheets count them, from 1950 to 2100: what a date is without its format."""


def serial_day(cell: SheetCell) -> date | None:
    """The day of a number that may be one; its hours are dropped."""
    words = words_of(cell).partition(".")[0]
    if len(words) != 5 or not (words.isascii() and words.isdecimal()):
        return None
    days = int(words)
    found = FIRST_SERIAL <= days <= LAST_SERIAL
    return _BEFORE_ALL + timedelta(days) if found else None


def is_no_day(cell: SheetCell) -> bool:
    """Whether a cell holds what stands for no date: 01/01/1900."""
    return not said_in(cell) or words_of(cell) in (
        NO_DAY,
        "01/01/1900",
        "1/1/1900",
        "00/01/1900",
        "00/00/0000",
    )


def is_day(cell: SheetCell) -> bool:
    """Whether a cell is a date beyond doubt: more than a bare year, which may be any number."""
    if isinstance(cell, str):
        return not cell.strip().isdecimal() and date_of(cell) is not None
    return isinstance(cell, date)


def looks_dated(cell: SheetCell) -> bool:
    """Whether a cell is written like a date, although it may be none, or is a bare year."""
    words = words_of(cell).casefold()
    return any(pattern.fullmatch(words) for pattern in (_ISO, _DIGITS, _YEAR))


def order_of(cells: list[SheetCell]) -> DateOrder:
    """Whether days stand before months, as far as days after the twelfth tell."""
    pairs = [_DIGITS.match(cell.strip()) for cell in cells if isinstance(cell, str)]
    first = any(found and int(found["a"]) > 12 for found in pairs)
    second = any(found and int(found["b"]) > 12 for found in pairs)
    return "month_first" if second and not first else "day_first"


def _date_in_words(text: str, order: DateOrder) -> str | None:
    text = " ".join(_CLOCK.sub("", text.strip()).split())
    for pattern in (_ISO, _DIGITS, _WORDS, _MONTH_FIRST, _YEAR):
        if found := pattern.fullmatch(text):
            return _date(found.groupdict(), order)
    return None


def _date(parts: dict[str, str | None], order: DateOrder) -> str | None:
    if parts.get("a"):
        turned = order == "month_first"
        parts["day"], parts["month"] = parts["b" if turned else "a"], parts["a" if turned else "b"]
    year, month, day = parts["year"] or "", _month(parts.get("month")), parts.get("day")
    year = f"20{year}" if len(year) == 2 else year
    if month == 0:
        return None
    try:
        whole = date(int(year), month or 1, int(day or 1)).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def _month(word: str | None) -> int | None:
    """The number of a month; 0 for a word that is none, None where there is no word."""
    return None if word is None else month_number(word) or 0
