"""A period as a person types it, read by the grammar that reads documents."""

import re
from calendar import monthrange
from datetime import date

from viewer.extraction.candidates import PeriodRead
from viewer.extraction.figures.periods import periods

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_NAMES = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:in|at|as|on|by|of|for|during|the|end|calendar|financial|academic|school|fiscal|year|fy)"
    r"[\s:]*)*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:spring|summer|autumn|winter|terms?|quarters?|q[1-4]|half|early|mid|late|months?|weeks?|"
    r"days?|years?)\b",
    re.IGNORECASE,
)


def typed_period(words: str) -> PeriodRead | None:
    """The period that these words are; none where they name no time, or a day that never was.

    Its days are known where the words are a date or a period and nothing else. Spring 2024 and
    last year are periods whose days nobody can tell.
    """
    label = " ".join(words.split())
    if days := _as_numbers(label):
        return PeriodRead(label=label, start=days[0], end=days[1])
    named = _NAMES.sub(lambda month: month[0].capitalize(), label)
    found = periods(named)
    if any(one.days is None and _is_impossible(one.label) for one in found):
        return None
    if len(found) == 1 and _LEADING.fullmatch(named[: found[0].start] + named[found[0].end :]):
        first, last = found[0].days or (None, None)
        return PeriodRead(label=label, start=first, end=last)
    return PeriodRead(label=label) if found or _PART.search(label) else None


def _as_numbers(label: str) -> tuple[date, date] | None:
    """2024-03-15, or 2024-03 where it is no pair of years such as 2011-12."""
    try:
        if day := _DAY.fullmatch(label):
            return (whole := date(*(int(part) for part in day.groups()))), whole
        if (month := _MONTH.fullmatch(label)) and int(label[2:4]) >= int(month[2]):
            year, number = int(month[1]), int(month[2])
            return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    except ValueError:
        return None
    return None


def _is_impossible(label: str) -> bool:
    """Whether a date or years are printed whole, so that they would have days if they could."""
    return not _PART.search(label) and bool(re.search(r"(?:19|20)\d\d|[/.]\d\d$", label))
