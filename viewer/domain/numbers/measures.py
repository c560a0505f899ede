"""What the heading of a table says its numbers are counted in: (%), (minutes), (£000)."""

import re
from decimal import Decimal
from typing import NamedTuple

from viewer.domain.numbers.words import SCALES
from viewer.domain.units import OF_NOUNS, UNITS

_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_SCALE = r"(?P<scale>000s?|k|m|bn|thousands?|millions?)?"
_POUNDS = re.compile(rf"(?:[(,]\s?(?:in\s)?|^)£\s?[’'‘]?{_SCALE}\s?(?:[),]|\s*$)", re.IGNORECASE)
_NOUNS = "|".join(unit.noun[1] for unit in UNITS if unit.noun)
_MEASURE = re.compile(
    rf"(?:\((?:[a-z]+\s){{0,2}}|\bin\s|,\s)(?P<noun>{_NOUNS})(?:\)|$)", re.IGNORECASE
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
        return Measure(OF_NOUNS[measure["noun"].casefold()])
    if not (pounds := _POUNDS.search(words)):
        return None
    scale = (pounds["scale"] or "").casefold().rstrip("s")
    return Measure("pounds", Decimal(10) ** (3 if scale == "000" else SCALES.get(scale, 0)))
