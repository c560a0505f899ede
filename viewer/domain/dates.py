"""Dates as reports know them: sometimes a day, sometimes only a month or a year."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

PARTIAL_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso_text(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("not_a_day", "a date written YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_iso_text)]
"""A calendar day, written YYYY-MM-DD."""


def _real(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise PydanticCustomError("no_such_date", "a date that exists") from None
    return value


PartialDate = Annotated[
    str,
    StringConstraints(pattern=PARTIAL_DATE_PATTERN),
    AfterValidator(_real),
]
"""A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. Sorts as text."""
