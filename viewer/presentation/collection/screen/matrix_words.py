"""The words of a matrix: what a rating is to the one before, and ages."""

from datetime import date

from viewer.domain.collection.changes import RatingChange
from viewer.domain.dates import PartialDate, day_text, first_day, is_day, last_day
from viewer.presentation.collection.over_time.lengths import age_words, months_between
from viewer.presentation.collection.rated_words import OUTCOMES, on_text, skipped_text
from viewer.presentation.content.text import one_line


def change_words(change: RatingChange, *, across: bool) -> str:
    """What a rating is to the one before, in a sentence; empty where there is none before."""
    before = change.before
    if before is None or before.label is None or change.outcome in {"first", "unrated"}:
        return ""
    then, when = one_line(before.label), on_text(before.when)
    outcome = change.counted(across)
    if outcome in {"rose", "fell"}:
        moved = "better" if outcome == "rose" else "worse"
        other = " under another framework" if change.across else ""
        return f"{moved} than {then}{when}{other}{_between(change)}"
    if outcome == "same":
        return f"the same as{when}{_between(change)}"
    return f"before: {then}{when}{_between(change)}. {OUTCOMES[outcome]}"


def _between(change: RatingChange) -> str:
    """How many inspections without a rating lie between the two; nothing where none does."""
    between = skipped_text(change)
    return f", {between}" if between else ""


def age_text(when: PartialDate, today: date) -> str:
    """How long ago a date is, in years and months; with a plus it may be longer."""
    if first_day(when) > today:
        return "to come"
    if not is_day(when) and last_day(when) >= today:
        return ""
    years, months = divmod(months_between(last_day(when), today), 12)
    age = f"{years}\u202fy {months}\u202fm" if years else f"{months}\u202fm"
    return age if is_day(when) else f"{age}+"


def spoken_age(when: PartialDate, today: date) -> str:
    """The age of an inspection, as a screen reader says it."""
    words = age_words(when, today)
    return words if words in {"", "to come"} else f"{words} ago"


def short_day(when: str | None) -> str:
    """A date in few letters, no more than is known of it: 16 May 2024, Nov 2016."""
    if when is None:
        return "date not stated"
    return " ".join(word[:3] if word.isalpha() else word for word in day_text(when).split(" "))
