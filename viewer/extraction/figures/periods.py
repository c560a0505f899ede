"""Dates and periods in words: where they stand in a text, and the days they mean."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from viewer.domain.dates import MONTH_NAMES
from viewer.domain.numbers.quarters import Year, quarters
from viewer.extraction.candidates import PeriodRead

_MONTHS = {
    word: number for number, name in enumerate(MONTH_NAMES, 1) for word in (name, name[:3])
} | {"Sept": 9}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_NAMES = "|".join(MONTH_NAMES)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d\b"
_SHORT_YEAR = r"[’']?(?:0\d|1\d|2\d)\b(?=\s*(?:[,.;:)]|$))(?![.,]\d)"
_TO = r"\s*(?:–|—|─|-|\bto\b|\band\b|\buntil\b)\s*"
_ENDING = re.compile(
    r"(?:the\s+)?\b(?:year|12\s+months|twelve\s+months)\s+(?:ending|ended|to|up\s+to)\s+$",
    re.IGNORECASE,
)

_DATES = re.compile(
    r"(?=[\dJFMASOND])(?:"
    # 3, 4 and 11 to 12 March 2024; 3–4 and 10–14 March 2024
    rf"(?<![\d.,£])\b(?P<listed>{_DAY})(?:{_TO}{_DAY})?(?:\s*,\s*{_DAY}(?:{_TO}{_DAY})?)*\s*(?:,|,?\s+and|&)\s+(?:{_DAY}{_TO})?"
    rf"(?P<end_day>{_DAY})\s+(?P<end_month>{_MONTH})(?:,?\s+(?P<end_year>{_YEAR}))(?!\s+(?:and|to)\s+\d)|"
    # 28 November 2021 to 9 December 2022; 4 to 15 March 2024; 4 March
    rf"\b(?:(?P<day>{_DAY})(?:\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR})(?!\s+and))?)?{_TO})?"
    rf"(?P<last_day>{_DAY})\s+(?:of\s+)?(?P<last_month>{_MONTH})(?:,?\s+(?P<last_year>{_YEAR}|{_SHORT_YEAR}))?"
    # March 2013; April to May 2014; April 2013 to March 2014
    rf"|\b(?:(?P<from_month>{_MONTH})(?:\s+(?P<from_year>{_YEAR})(?!\s+and))?{_TO})?"
    rf"(?P<to_month>{_MONTH})\s+(?P<to_year>{_YEAR})"
    # 2011 to 2014, between 2011 and 2014; 2016-17, 2016/2017
    r"|\b(?P<since>(?:19|20)\d\d)\s+(?:to|(?<=between\s\d{4}\s)and)\s+(?P<till>(?:19|20)\d\d)\b(?![,.]\d)"
    r"|(?<![\d,.£])(?P<first>(?:19|20)\d\d)\s?(?P<by>[-–─/])\s?(?P<second>(?:20)?\d\d)\b(?![\d%]|,\d)"
    r"|(?<![\d,.£/])(?<!\d[-–])(?P<only>(?:19|20)\d\d)(?P<decade>s)?\b(?![-/][\d]|,\d|\.\d|\s?%)"
    r"|\b(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d)\b"
    r")"
)
_SAID = re.compile(
    # in June
    rf"\b(?:in|during)\s+(?:{_NAMES})\b(?!\s+\d|’s|'s|,\s+(?:19|20)\d\d)|"
    r"\b(?:(?:in|over|during)\s+)?(?:the\s+)?(?:(?:last|past|previous|same|next|prior)\s+year\b|"
    r"year\s+before\b|previous\s+(?:financial\s+|academic\s+)?year\b)"
    r"|\bthis\s+(?:financial\s+|academic\s+)?year\b"
    r"|\b(?:at\s+)?(?:the\s+|our\s+)?(?:time\s+of\s+(?:the|our)\s+)?(?:last|previous)\s+(?:inspections?|visit|"
    r"survey)\b|\b(?:last|previous)\s+time\b",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?:in|over|during|at)\s+(?:our\s+)?|^(?:the|our)\s+", re.IGNORECASE)
_SAYS = re.compile(rf"\b(?:{_NAMES}|year|inspections?|visit|survey|time)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(
    r"\s+(?:young\s+|new\s+|looked\s+after\s+)?(?:children|people|families|pupils|cases|referrals|contacts|assessments|"
    r"staff|visits|young|homes|files|incidents|calls|households|residents|offences)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:academic|school)\s+year|\bpupils?\b|\b(?:school|overall|pupil)\s+attendance\b|(?:^|\bthat\s)attendance\b(?!\s+at\b)|\bpersistent(?:ly)?\s+absen|\boverall\s+"
    r"absence\b|\bGCSEs?\b|\bkey\s+stages?\b",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(r"\b(?:financial|fiscal)\s+year|£", re.IGNORECASE)
"""What says that 2023–24 begins in September, or in April after all."""

_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_LAWS = re.compile(r"(?:\bActs?|\bRegulations|\bOrder|\bRules|\bCode|\bCensus)\s+$")


class Dated(NamedTuple):
    """Words that are a date or a period; `days` are the first and the last day, where they say."""

    start: int
    end: int
    label: str
    days: tuple[date, date] | None
    kind: str

    @property
    def period(self) -> PeriodRead:
        """The period as a candidate holds it."""
        first, last = self.days or (None, None)
        return PeriodRead(label=self.label, start=first, end=last)


@lru_cache(maxsize=4)  # a sentence is asked for twice
def periods(text: str) -> tuple[Dated, ...]:
    """The dates and periods of a text, in order; `words` are such as last year."""
    found = (
        _with_quarters(text, _with_spans(text, [*_dates_in(text)])) if _DIGIT.search(text) else []
    )
    for match in _SAID.finditer(text) if _SAYS.search(text) else ():
        if not any(dated.start < match.end() and match.start() < dated.end for dated in found):
            label = _LED.sub("", match[0])
            found.append(Dated(match.start(), match.end(), label, None, "words"))
    return tuple(sorted(found, key=lambda dated: dated.start))


def _with_spans(text: str, found: list[Dated]) -> list[Dated]:
    """The dates, those that are between June 2014 and May 2015 as one period."""
    joined: list[Dated] = []
    for dated in found:
        before = joined[-1] if joined else None
        if before and _is_between(text, before, dated):
            days = (before.days[0], dated.days[1]) if before.days and dated.days else None
            label = text[before.start : dated.end]
            joined[-1] = Dated(before.start, dated.end, label, days, "date")
        else:
            joined.append(dated)
    return joined


def _with_quarters(text: str, found: list[Dated]) -> list[Dated]:
    """The dates, the quarters of a year in the place of it."""
    years = tuple(Year(*dated[:2], dated.days) for dated in found if dated.kind == "year")
    parts = tuple(quarters(text, years))
    if not parts:
        return found
    told = [Dated(part.start, part.end, part.label, part.days, "date") for part in parts]
    beside = {part.year for part in parts if part.start < part.year[1] <= part.end}
    return [*told, *(dated for dated in found if dated[:2] not in beside)]


def _is_between(text: str, one: Dated, other: Dated) -> bool:
    starts = text[one.start : one.start + 7].casefold() == "between"
    return starts and text[one.end : other.start] == " and "


def _dates_in(text: str) -> Iterator[Dated]:
    for match in _DATES.finditer(text):
        if match["only"] and _is_count(text, match):
            continue
        years = match["only"] or match["first"] or match["since"]
        start, days = match.start(), _days(match)
        if match["first"] and days and _SCHOOL.search(text) and not _ACCOUNTS.search(text):
            days = days[0].replace(month=9), days[1].replace(month=8)
        if _LAWS.search(text, max(start - 14, 0), start):
            yield Dated(start, match.end(), match[0], days, "law")
            continue
        if before := _BETWEEN.search(text, max(start - 10, 0), start):
            start = before.start()
        elif not years and (ending := _ENDING.search(text, max(start - 40, 0), start)):
            start = ending.start()
            days = (_year_before(days[1]), days[1]) if days else None
        kind = "year" if years else "date"
        label = text[start : match.end()]
        label = label.removesuffix(".") if match.end() == len(text) else label
        yield Dated(start, match.end(), label, days, kind)


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Whether four digits are no year: 2000 children, not 2014 children's services."""
    before = text[max(match.start() - 12, 0) : match.start()].lower()
    dated = re.search(r"\b(?:in|since|by|during|of|for|until|from)\s+$", before)
    return bool(_COUNTED.match(text, match.end()) and not dated)


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    try:
        days = _days_printed(match)
    except ValueError:  # 31 June
        return None
    return days if days and days[0] <= days[1] else None


def _year_before(last: date) -> date:
    day_after = last + timedelta(days=1)
    return day_after.replace(year=day_after.year - 1, day=min(day_after.day, 28))


def _days_printed(match: re.Match[str]) -> tuple[date, date] | None:
    if match["only"]:
        first = int(match["only"])
        return date(first, 1, 1), date(first + (9 if match["decade"] else 0), 12, 31)
    if match["since"]:
        return date(int(match["since"]), 1, 1), date(int(match["till"]), 12, 31)
    if match["first"]:
        return _of_years(match["first"], match["second"])
    if match["to_month"]:
        return _of_months(match)
    if match["numeric"]:
        day, month, year = (int(part) for part in re.split(r"[/.]", match["numeric"]))
        return (whole := date(_whole_year(str(year)), month, day)), whole
    return _of_listed(match) if match["listed"] else _of_days(match)


def _of_listed(match: re.Match[str]) -> tuple[date, date]:
    """From the first to the last of several days of a month."""
    year, month = int(match["end_year"]), _month(match["end_month"])
    first, last = (_number(match[group]) for group in ("listed", "end_day"))
    return date(year, month, first), date(year, month, last)


def _of_years(first: str, second: str) -> tuple[date, date] | None:
    """2016-17 as the year of an account, April to March; longer ones from its first to its last."""
    start, end = int(first), int(first[: 4 - len(second)] + second)
    if end <= start:
        return None
    return date(start, 4, 1), date(end, 3, 31)


def _of_months(match: re.Match[str]) -> tuple[date, date]:
    year, month = int(match["to_year"]), _month(match["to_month"])
    from_year = int(match["from_year"] or year)
    from_month = _month(match["from_month"]) if match["from_month"] else month
    if not match["from_year"] and from_month > month:
        from_year -= 1
    return date(from_year, from_month, 1), date(year, month, monthrange(year, month)[1])


def _of_days(match: re.Match[str]) -> tuple[date, date] | None:
    if not match["last_year"]:
        return None
    year, month = _whole_year(match["last_year"]), _month(match["last_month"])
    last = date(year, month, _number(match["last_day"]))
    if not match["day"]:
        return last, last
    from_month = _month(match["month"]) if match["month"] else month
    from_year = int(match["year"] or (year - 1 if from_month > month else year))
    return date(from_year, from_month, _number(match["day"])), last


def _whole_year(printed: str) -> int:
    """The year of 2015, or of 15 after a day and a month."""
    year = int(printed.strip("’'"))
    return year + 2000 if year < 100 else year


def _month(word: str) -> int:
    return _MONTHS[word.rstrip(".")]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))
