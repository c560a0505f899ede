"""As at which day, and between which days, something is wanted, as somebody types it."""

from datetime import date, timedelta

from viewer.characters import cut
from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.dates import day_text, first_day, last_day
from viewer.extraction.tables.dates import date_of

NO_DATE = "“{}” is not a date. Write 1 May 2024, 2024-05-01, 1/5/2024, May 2024 or 2024."
NO_START = "Say from when, too."
TO_COME = "{} is after today. Write a day that has been."
AFTER_THAT = "{} is after {}, the day that all is shown as at."
BACKWARDS = "The second date must be after the first."
SHOWN = 30


def since_typed(words: str) -> date | None:
    """The day that a change begins with; of a month or a year, the last day before it."""
    found = date_of(words.strip())
    if found is None:
        return None
    first = first_day(found)
    return first if len(found.split("-")) == 3 or first == date.min else first - timedelta(days=1)


def until_typed(words: str, today: date) -> date | None:
    """The day that a change ends with; of a month or a year, its last, or today in this one."""
    found = date_of(words.strip())
    if found is None:
        return None
    return today if first_day(found) <= today < last_day(found) else last_day(found)


def span_typed(since: str, until: str, today: date, *, is_today: bool = True) -> ChangeSpan | str:
    """From one day to another, or to now without the second; else what is wrong, in a sentence.

    Without `is_today` the last day is the one that all is shown as at.
    """
    start, end = since_typed(since), until_typed(until, today)
    for words, day in ((since, start), (until, end)):
        if words.strip() and day is None:
            return NO_DATE.format(cut(words.strip(), SHOWN))
        if day is not None and day > today:
            late = TO_COME if is_today else AFTER_THAT
            return late.format(cut(words.strip(), SHOWN), day_text(today))
    if start is None:
        return NO_START
    if end is not None and end <= start:
        return BACKWARDS
    return ChangeSpan("dates", start, end)


def as_at_typed(words: str, today: date) -> date | str | None:
    """The day that things are wanted as at; None for today; else what is wrong, in a sentence."""
    if not words.strip():
        return None
    day = until_typed(words, today)
    if day is None:
        return NO_DATE.format(cut(words.strip(), SHOWN))
    if day > today:
        return TO_COME.format(cut(words.strip(), SHOWN))
    return day if day < today else None


def typed_of(span: ChangeSpan) -> tuple[str, str]:
    """The two days of a span as they are typed."""
    start, end = (day_text(day) if day else "" for day in (span.since, span.until))
    return start, end
