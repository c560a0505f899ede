"""Days of a command line: as the window takes them, a day, a month or a year in any usual form."""

from argparse import ArgumentTypeError
from datetime import date

from viewer.characters import shown
from viewer.domain.dates import day_text
from viewer.presentation.collection.screen.typed_dates import NO_DATE, since_typed, until_typed


def day_until(option: str, words: str | None, last: date) -> date | None:
    """The day that something ends with: of a month or a year, the last one of it."""
    return None if words is None else _checked(option, words, until_typed(words, last), last)


def day_since(option: str, words: str | None, last: date) -> date | None:
    """The day that something begins with: of a month or a year, the last one before it."""
    return None if words is None else _checked(option, words, since_typed(words), last)


def _checked(option: str, words: str, day: date | None, last: date) -> date:
    if day is None:
        raise ArgumentTypeError(f"{option}: {NO_DATE.format(shown(words))}")
    if day > last:
        on = f"{day_text(day)} is after {day_text(last)}"
        raise ArgumentTypeError(f"{option}: {on}, and nobody knows what stands then")
    return day
