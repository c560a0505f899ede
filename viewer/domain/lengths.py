"""How long a period lasts, as far as its label tells: only periods of one length make a change.

A year is no change from the quarter before it, nor is a day from a year. A label that is not wholly
understood tells no length: a wrong length would hide a change, or make a false one.
"""

import re
from functools import lru_cache

Months = int | None
"""How many months a period lasts; 0 is a day, None is not known."""

YEAR = 12
DAY, MONTH_LONG = 0, 1
MANY_LABELS = 16_384
"""More different labels than a report has, unless one of its lists is a megabyte long."""

FEW_YEARS = 20
"""What is printed like a stretch of this many years is none."""

MONTHS = (
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sep(?:t(?:ember)?)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
)
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_IN_WORDS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
_FILLER = re.compile(
    r"[(),.*†]|\b(?:calendar|financial|fiscal|provisional|revised|estimated?|p|r|in|of|the|fy|year)\b"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? )"
_UNTIL = r"(?: to| until| and)?"
_YEARS = re.compile(r"(\d{4})(?:(?: to)? (\d{4}|\d{2}))?")
_RANGE = re.compile(rf"(?:from )?{_DAY}?m(\d+)(?: (\d{{4}}))?{_UNTIL} {_DAY}?m(\d+)(?: (\d{{4}}))?")
_COUNTED = re.compile(r"(\d+|[a-z]+) months?(?: to| up to| ended| ending)? (?!.* to ).*\d{4}")
_YEAR_TO = re.compile(r"year (?:to|ended|ending) (?!date).*\d{4}")
_QUARTER = re.compile(
    r"(?:q ?[1-4]|quarter [1-4])(?: \d{4}(?: \d{2}| \d{4})?)?|\d{4}(?: \d{2})? q ?[1-4]"
)
_QUARTER_TO = re.compile(
    r"(?:last |first |second |third |fourth )?quarter (?:to|ended|ending) .*\d{4}"
)
_HALF = re.compile(r"(?:h ?[12] \d{4}|half year (?:to|ended|ending) .*\d{4})")
_ONE_DAY = re.compile(
    rf"(?:as )?(?:at |on )?(?:{_DAY}m\d+(?: \d{{4}})?|m\d+ \d{{1,2}} \d{{4}}"
    r"|\d{1,2} \d{1,2} \d{4}|\d{4} \d{2} \d{2}|(?:the )?end (?:of )?m\d+ \d{4})"
)
_NAMED = re.compile(r"(?:m(\d+) )?(\d{4})")
_ONE_MONTH = re.compile(r"m\d+(?: \d{4})?")


@lru_cache(maxsize=MANY_LABELS)
def months_of(folded: str) -> Months:
    """How long the period of a label lasts; `folded` has neither capitals nor hyphens."""
    text = " ".join(folded.split())
    if found := _COUNTED.fullmatch(text):
        return _number(found[1])
    for pattern, months in ((_YEAR_TO, YEAR), (_HALF, 6), (_QUARTER, 3), (_QUARTER_TO, 3)):
        if pattern.fullmatch(text):
            return months
    text = MONTH.sub(lambda month: f"m{month_number(month[0])}", text)
    if _ONE_DAY.fullmatch(text):
        return DAY
    text = " ".join(_FILLER.sub(" ", text).split())
    if _ONE_MONTH.fullmatch(text):
        return 1
    if found := _RANGE.fullmatch(text):
        return _between(found)
    found = _YEARS.fullmatch(text)
    return _years(found[1], found[2]) if found else None


def named_time(label: str) -> tuple[int, Months]:
    """The year and, where there is one, the month that are all a label names; else year 0."""
    text = MONTH.sub(lambda month: f"m{month_number(month[0])}", " ".join(label.casefold().split()))
    found = _NAMED.fullmatch(text)
    return (int(found[2]), int(found[1]) if found[1] else None) if found else (0, None)


def may_be_one(one: Months, other: Months) -> bool:
    """Whether periods of these lengths that end together may be the same: no whole and its part."""
    return one is None or other is None or one == other


def may_speak_of(said: Months, figure: Months) -> bool:
    """Whether a verdict in words may be on a figure whose period ends on the same day.

    A source that gives no figure may name a stretch of time by its last month or day, or turned
    round. A quarter's verdict is none on its year.
    """
    return may_be_one(said, figure) or min(said or DAY, figure or DAY) <= MONTH_LONG


def _number(word: str) -> Months:
    return int(word) if word.isdecimal() and len(word) < 4 else _IN_WORDS.get(word)


def month_number(word: str) -> int | None:
    """The number of the month that a word names or is; None for any other word."""
    if word.isdecimal():
        return int(word)
    return next((n for n, name in enumerate(MONTHS, 1) if re.fullmatch(name, word)), None)


def _between(found: re.Match[str]) -> Months:
    """From the first month to the last; a year left out is the other's or the one before."""
    months = int(found[3]) - int(found[1]) + 1
    if found[2] and found[4]:
        months += YEAR * (int(found[4]) - int(found[2]))
        return months if months > 0 else None
    return months if months > 0 else months + YEAR


def _years(first: str, last: str | None) -> Months:
    """2022 and 2021-22 are years; 2019-22 is three of them. 2022-06 can be a month."""
    if last is None:
        return YEAR
    years = (int(last) - int(first)) % (100 if len(last) == 2 else 10_000)
    if _can_be_month(last) and years != 1:
        return 1 if years >= FEW_YEARS else None
    return years * YEAR if 0 < years < FEW_YEARS else None


def _can_be_month(digits: str) -> bool:
    return len(digits) == 2 and 1 <= int(digits) <= 12
