"""Dates as tables have them, and what they leave open."""

import re
from datetime import date

from viewer.domain.lengths import MONTHS
from viewer.extraction.tables.mapping import DateOrder
from viewer.extraction.tables.table import Cell, said_in, words_of

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
_TO = re.compile(
    r"\s*(?:[–—─]|\bto\b|\band\b|\buntil\b|\s-|-\s"
    r"|(?<=\d)-(?=\d\d? [A-Za-z])|(?<=[a-z])-(?=\d\d? ))\s*"
)


def date_of(cell: Cell, order: DateOrder = "day_first") -> str | None:
    """A day, a month or a year, as 2024-03-01, 2024-03 or 2024; None for all else."""
    if isinstance(cell, date):
        found: str | None = cell.isoformat()
    else:
        words = words_of(cell)
        if len(words) > LONGEST or not any(map(str.isdecimal, words)):
            return None
        found = _written(words.casefold().replace(",", " "), order)
    return None if found == NO_DAY else found


def is_no_day(cell: Cell) -> bool:
    """Whether a cell holds what stands for no date: 01/01/1900."""
    return not said_in(cell) or words_of(cell) in (
        NO_DAY,
        "01/01/1900",
        "1/1/1900",
        "00/01/1900",
        "00/00/0000",
    )


def is_day(cell: Cell) -> bool:
    """Whether a cell is a date beyond doubt: more than a bare year, which may be any number."""
    if isinstance(cell, str):
        return not cell.strip().isdecimal() and date_of(cell) is not None
    return isinstance(cell, date)


def span_of(cell: Cell, order: DateOrder = "day_first") -> tuple[str | None, str | None]:
    """The first and the last day of a cell such as 4 to 15 March 2024, as far as it says them."""
    if one := date_of(cell, order):
        return one, one
    parts = _TO.split(words_of(cell))
    if len(parts) != 2:
        return None, None
    first, last = parts
    end = date_of(last, order)
    rest = last.split()
    start = date_of(first, order)
    for count in (1, 2):
        if start is None and end is not None and len(rest) > count:
            start = date_of(" ".join([first, *rest[-count:]]), order)
    return (start, end) if start and end else (None, None)


def order_of(cells: list[Cell]) -> DateOrder:
    """Whether days stand before months, as far as days after the twelfth tell."""
    pairs = [_DIGITS.match(cell.strip()) for cell in cells if isinstance(cell, str)]
    first = any(found and int(found["a"]) > 12 for found in pairs)
    second = any(found and int(found["b"]) > 12 for found in pairs)
    return "month_first" if second and not first else "day_first"


def _written(text: str, order: DateOrder) -> str | None:
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
    if word is None:
        return None
    if word.isdecimal():
        return int(word)
    return next((n for n, name in enumerate(MONTHS, 1) if re.fullmatch(name, word)), 0)
