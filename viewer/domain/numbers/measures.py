"""What the heading of a table says its numbers are counted in: (%), (minutes), (£000)."""

import re
from decimal import Decimal
from typing import NamedTuple

from viewer.domain.numbers.words import SCALES
from viewer.domain.units import AFTER_VALUES, IN_HEADINGS

_PERCENT = re.compile(AFTER_VALUES["percent"], re.IGNORECASE)
_SCALE = r"(?P<scale>000s?|k|m|bn|thousands?|millions?)?"
_POUNDS = re.compile(rf"(?:[(,]\s?(?:in\s)?|^)£\s?[’'‘]?{_SCALE}\s?(?:[),]|\s*$)", re.IGNORECASE)
_MEASURE = re.compile(
    rf"(?i:\((?:(?!per\s)[a-z]+\s){{0,2}}|\bin\s|,\s)(?:{'|'.join(IN_HEADINGS.values())})(?:\)|$)"
)


class Measure(NamedTuple):
    """A unit, and what its numbers are to be multiplied by."""

    unit: str
    times: Decimal = Decimal(1)


def measure_named(words: str) -> Measure | None:
    """The unit that a heading names, if it names one."""
    if _PERCENT.search(words):
        return Measure("percent")
    if measure := _MEASURE.search(words):
        return Measure(measure.lastgroup or "")
    if not (pounds := _POUNDS.search(words)):
        return None
    scale = (pounds["scale"] or "").casefold().rstrip("s")
    return Measure("pounds", Decimal(10) ** (3 if scale == "000" else SCALES.get(scale, 0)))
