"""The words of a matrix: what a rating is to the one before, and ages."""

from datetime import date

from viewer.domain.collection.changes import RatingChange
from viewer.presentation.collection.over_time.lengths import between_text, months_between
from viewer.presentation.collection.rated_words import OUTCOMES, on_text, skipped_text
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import day_text


def change_words(change: RatingChange, *, across: bool) -> str:
    """What a rating is to the one before, in a sentence; empty where there is none before."""
    before = change.before
    if before is None or before.step is None or change.outcome in {"first", "unrated"}:
        return ""
    levels = before.held.rating.scale.levels
    then = one_line(levels[before.step].label)
    when = on_text(before.when)
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


def age_text(day: date | None, today: date) -> str:
    """How long ago a day is, in years and months."""
    if day is None:
        return ""
    if day > today:
        return "to come"
    years, months = divmod(months_between(day, today), 12)
    return f"{years}\u202fy {months}\u202fm" if years else f"{months}\u202fm"


def spoken_age(day: date | None, today: date) -> str:
    """The same in words that are heard."""
    if day is None:
        return "date not stated"
    if day > today:
        return "to come"
    return f"{between_text(day, today)} ago"


def short_day(when: str | None) -> str:
    """A date in few letters, no more than is known of it: 16 May 2024, Nov 2016."""
    if when is None:
        return "date not stated"
    return " ".join(word[:3] if word.isalpha() else word for word in day_text(when).split(" "))
