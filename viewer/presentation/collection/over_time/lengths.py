"""How long things last, in words: whole months alone, as people count their age."""

from datetime import date

from viewer.domain.dates import PartialDate, first_day, is_day, last_day
from viewer.presentation.wording.numbers import count_text

YEAR = 365.25


def months_between(start: date, end: date) -> int:
    """How many whole months lie between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def between_text(start: date, end: date) -> str:
    """The time between two days in years and months."""
    return _months_text(months_between(start, end), (end - start).days)


def age_words(when: PartialDate, today: date) -> str:
    """How old something is: at least so much where its day is not stated; to come if it is."""
    if first_day(when) > today:
        return "to come"
    age = between_text(min(last_day(when), today), today)
    if is_day(when):
        return age
    return f"at least {age}" if last_day(when) < today else ""


def years_text(days: int) -> str:
    """So many days, of several stretches of time, in years and months."""
    whole = int((days + 1) / YEAR * 12)  # a year without a leap day is a year too
    return _months_text(whole, days)


def _months_text(months: int, days: int) -> str:
    if months < 1:
        return count_text(days, "day", "days")
    years, months = divmod(months, 12)
    parts = [count_text(years, "year", "years")] if years else []
    parts += [count_text(months, "month", "months")] if months else []
    return " ".join(parts)
