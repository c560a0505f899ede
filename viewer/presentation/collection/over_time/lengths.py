"""How long things last, in words."""

from viewer.presentation.wording.numbers import count_text

YEAR = 365.25


def years_text(days: int) -> str:
    """A stretch of time in years and months."""
    months = round(days / YEAR * 12)
    if months < 1:
        return count_text(days, "day", "days")
    years, months = divmod(months, 12)
    parts = [count_text(years, "year", "years")] if years else []
    parts += [count_text(months, "month", "months")] if months else []
    return " ".join(parts)
