"""Quarters of a year: the days that they mean where the year is one of accounts."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("first one 1", "second two 2", "third three 3", "fourth four 4 final last"), 1
    )
    for word in words.split()
}
_QUARTER = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth|final|last)\s+quarter|quarter\s+(?P<word>one|two|three|four|"
    r"[1-4])|Q(?P<digit>[1-4]))\b(?P<of>,?\s+(?:of|in|for)?\s*(?:the\s+)?(?:(?:financial|fiscal)\s+)?(?:year\s+)?)?",
    re.IGNORECASE,
)
_NEVER_ALONE = frozenset(("final", "last"))


class Quarter(NamedTuple):
    """A quarter of a year from `start` to `end` of a text; `year` is where that stands."""

    start: int
    end: int
    label: str
    days: tuple[date, date] | None
    year: tuple[int, int]


class Year(NamedTuple):
    """A year of a text, and its first and last day."""

    start: int
    end: int
    days: tuple[date, date] | None


def quarters(text: str, years: tuple[Year, ...]) -> Iterator[Quarter]:
    """The quarters whose year is beside them, or beside the quarter before them."""
    by_start = {year.start: year for year in years}
    known: Year | None = None
    for match in _QUARTER.finditer(text) if years else ():
        said = next(filter(None, (match["nth"], match["word"], match["digit"]))).casefold()
        beside = by_start.get(match.end()) if match["of"] else None
        known = beside or known
        if known is None or (beside is None and said in _NEVER_ALONE):
            continue
        end = beside.end if beside else match.start("of") if match["of"] else match.end()
        words = text[match.start() : end]
        label = words if beside else f"{words} of {text[known.start : known.end]}"
        days = _days(known.days, _NUMBERS[said])
        yield Quarter(match.start(), end, label, days, (known.start, known.end))


def _days(year: tuple[date, date] | None, number: int) -> tuple[date, date] | None:
    """The days of a quarter of a year of accounts; of another year nobody says when it begins."""
    if year is None or (year[0].month, year[0].day) != (4, 1) or (year[1] - year[0]).days > 366:
        return None
    starts = [year[0].replace(month=month) for month in (4, 7, 10)]
    starts += [year[1].replace(month=1, day=1), year[1] + timedelta(days=1)]
    return starts[number - 1], starts[number] - timedelta(days=1)
