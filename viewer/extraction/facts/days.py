"""Days and stretches of days as reports write them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from viewer.domain.dates import MONTH_NAMES

_ENGLISH = " ".join(MONTH_NAMES).lower()
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {
    name: number
    for names in (_ENGLISH, _WELSH, _SHORT)
    for number, name in enumerate(names.split(), 1)
} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)"
_DAY = r"(?:the\s+)?\d{1,2}(?:\s?(?:st|nd|rd|th))?(?!\d|%|\.\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DASH = r"[-–—─‒−‐‑]|/"
_BETWEEN = rf"\s*(?:(?:{_DASH}|,|&|\bto\b|\band\b|\buntil\b|\bthrough\b|\bi\b|\ba\b)\s*)+"
_PART = (
    rf"(?:(?:{_WEEKDAY},?\s+)?{_DAY}(?:\s*(?:of\s+)?(?:{_MONTH})\b\.?)?(?:,?\s*{_YEAR})?"
    rf"|(?:{_MONTH})\.?\s+{_DAY}(?:,?\s+{_YEAR})?)"
)
_CHAIN = re.compile(rf"(?<![\w./£$-]){_PART}(?:{_BETWEEN}{_PART})*", re.IGNORECASE)
_DIGITS = re.compile(
    r"(?<![\w./-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})(?P<sep>[/.])(?P<m2>\d{1,2})(?P=sep)(?P<y2>(?:19|20)?\d\d))(?![\w/-]|\.\d)"
)
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_PIECE = re.compile(rf"(?P<year>{_YEAR})|(?P<month>\b(?:{_MONTH})\b)|(?P<day>\d{{1,2}})", re.I)
_TIME = rf"(?:(?:early|mid|late|the\s+(?:start|end)\s+of)[\s-]+)?(?:{_MONTH})\b"
_MONTHS_ONLY = re.compile(
    rf"(?<!\w){_TIME}(?:\s+{_YEAR})?(?:{_BETWEEN}{_TIME}(?:\s+{_YEAR})?)*", re.IGNORECASE
)
NONE = date(1900, 1, 1)
"""What tables print where there is no date."""


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of time in a text, with its first and last day if it says them."""

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    in_months: bool = False


def days_in(text: str) -> Iterator[Days]:
    """Days and stretches of days; those that never were are none."""
    yield from sorted([*_days_in_words(text), *_days_in_digits(text)], key=lambda days: days.start)


def months_in(text: str) -> Iterator[Days]:
    """Stretches of time in months, without days, of which the last has its year.

    They begin with the first day of the first month, and end with the last day of the last.
    """
    for match in _MONTHS_ONLY.finditer(text):
        if re.search(rf"{_YEAR}$", match[0]):
            first, last = _whole_months(match[0])
            yield Days(match.start(), match.end(), first, last, in_months=True)


def _whole_months(text: str) -> tuple[date, date]:
    """The first and the last day of months; one without a year is in that of the next."""
    year = month = 0
    months: list[date] = []
    for piece in reversed(list(_PIECE.finditer(text))):
        if piece["year"]:
            year, month = int(piece["year"]), 0
        elif piece["month"]:
            this = _MONTHS[piece["month"].lower()]
            year -= bool(month and this > month)
            month = this
            months.append(date(year, month, 1))
    last = max(months)
    return min(months), last.replace(day=monthrange(last.year, last.month)[1])


def _days_in_words(text: str) -> Iterator[Days]:
    for match in _CHAIN.finditer(text):
        if (found := _first_and_last(match[0])) and NONE not in found:
            start = match.start() + len(match[0]) - len(_THE.sub("", match[0]))
            yield Days(start, match.start() + len(match[0].rstrip(" ,")), *found)


def _days_in_digits(text: str) -> Iterator[Days]:
    for match in _DIGITS.finditer(text):
        year = match["y"] or match["y2"]
        if len(year) == 2:
            year = f"20{year}"
        day = _day(int(year), int(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
        if day and day != NONE:
            yield Days(*match.span(), day, day)


def _first_and_last(text: str) -> tuple[date, date] | None:
    """The first and the last of some days; what a day lacks, the next one has."""
    year = month = None
    has_year = False
    days: list[date] = []
    for piece in reversed(list(_PIECE.finditer(_month_last(text)))):
        if piece["year"]:
            year, has_year = int(piece["year"]), True
        elif piece["month"]:
            month = _MONTHS[piece["month"].lower()]
        elif not (year and month and (day := _day(year, month, int(piece["day"])))):
            return None
        else:
            if days and day > days[-1] and not has_year:
                year -= 1
                day = day.replace(year=year, day=min(day.day, 28 if day.month == 2 else day.day))
            days.append(day)
            has_year = False
    return (min(days), max(days)) if days else None


def _month_last(text: str) -> str:
    """Days after their months, as Americans write them, the other way round."""
    first = rf"^(?P<month>{_MONTH})\.?\s+(?P<day>{_DAY})(?=[\s,]+{_YEAR}$)"
    return re.sub(first, r"\g<day> \g<month>", text, flags=re.IGNORECASE)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
