"""Base of the models: a part is frozen; what ids, texts and exact numbers may be."""

import re
import unicodedata
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from viewer.domain.no_plugins import skip_search

skip_search()  # before the first model

MAX_TEXT = 20_000
MAX_MAGNITUDE = Decimal("1e18")
MAX_DECIMALS = 10
_APART = re.compile(r"[^a-z0-9]+")
_LARGEST = int(MAX_MAGNITUDE)


class Part(BaseModel):
    """A part of a report: immutable, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


ID_PATTERN = r"^[a-z0-9]+(?:[-_.][a-z0-9]+)*$"
TEXT_PATTERN = r"\S"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, min_length=1, max_length=100)]
"""Lower-case letters and digits joined by single hyphens, underscores or full stops."""

Text = Annotated[str, StringConstraints(pattern=TEXT_PATTERN, min_length=1, max_length=MAX_TEXT)]
"""Words for people; never empty, never only white space."""


def slug(words: str) -> str:
    """Words as an id holds them; empty for those that are not of the Latin alphabet."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _APART.sub("-", plain).strip("-")


def _exact(value: Any) -> Decimal:
    """Take an exact number as JSON wrote it, and nothing that merely looks like one."""
    if type(value) is int and -_LARGEST < value < _LARGEST:
        return Decimal(value)
    if isinstance(value, str):
        raise PydanticCustomError("number_as_text", "a number, not text")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise PydanticCustomError("not_a_number", "a number")
    number = Decimal(value)
    if not number.is_finite():
        raise PydanticCustomError("not_finite", "a finite number")
    exponent = number.as_tuple().exponent
    if abs(number.adjusted()) > 40 or abs(number) >= MAX_MAGNITUDE:
        raise PydanticCustomError("number_out_of_range", "a number below 10^18")
    if isinstance(exponent, int) and -exponent > MAX_DECIMALS:
        raise PydanticCustomError("too_many_decimals", "a number with at most 10 decimals")
    return number


Number = Annotated[Decimal, BeforeValidator(_exact), WithJsonSchema({"type": "number"})]
"""An exact decimal that keeps the decimals it was printed with: 62.0 stays 62.0."""
