"""The units a metric can be in. A new unit is one line in `UNITS`."""

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """How a unit is written.

    `prefix` and `suffix` stand around a value and `noun` (singular, plural) after it; `difference`
    names what a move is counted in, None where a difference is written like a value. `decimals`
    is how many a value has when it has any: £2.50, never £2.5. `is_of_many` is whether a value can
    be so many of so many: 5% of 120, never 5 days of 120. Documents are read by suffix and noun,
    and by `printed`, a pattern of what else they print: per cent, hrs. Before what `is_time` a
    word may stand: 5 working days.
    """

    id: str
    title: str
    prefix: str = ""
    suffix: str = ""
    noun: tuple[str, str] | None = None
    difference: tuple[str, str] | None = None
    decimals: int = 0
    is_of_many: bool = True
    printed: str = ""
    is_time: bool = False

    def written(self, value: Decimal) -> str:
        """A value in this unit: 62.3%, £19,993,556, 1 day."""
        sign = "\N{MINUS SIGN}" if value < 0 else ""
        noun = f" {self.noun[abs(value) != 1]}" if self.noun else ""
        whole, point, rest = f"{abs(value):,f}".partition(".")
        number = f"{whole}{point}{rest:0<{self.decimals}}" if point else whole
        return f"{sign}{self.prefix}{number}{self.suffix}{noun}"


def _time(noun: str, printed: str = "") -> Unit:
    nouns = (noun, f"{noun}s")
    return Unit(nouns[1], nouns[1], noun=nouns, is_of_many=False, printed=printed, is_time=True)


_POINTS = r"%[\s-]?points?|percentage[\s-]points?|per\s?cent(?:age)?[\s-]points?|%?[\s-]?pp?ts?|pp"
UNITS: tuple[Unit, ...] = (
    Unit("percent", "per cent", suffix="%", difference=("point", "points"), printed=r"per\s?cent"),
    Unit("pounds", "pounds", prefix="£", decimals=2, is_of_many=False, printed="pounds?"),
    Unit("count", "number"),
    Unit("points", "points", noun=("point", "points"), printed=_POINTS),
    Unit("score", "score"),
    Unit("ratio", "ratio"),
    _time("year"),
    _time("month"),
    _time("week"),
    _time("day"),
    _time("hour", "hrs?"),
    _time("minute", "mins?"),
    _time("second", "secs?"),
)

TIMES = frozenset(unit.id for unit in UNITS if unit.is_time)


def _printed(unit: Unit, *nouns: str) -> str:
    """A group of all that says a unit, named by its id; the last letter ends a word."""
    forms = (unit.printed, re.escape(unit.suffix.strip()), *nouns)
    return rf"(?P<{unit.id}>(?:{'|'.join(filter(None, forms))})(?!(?<=\w)\w))"


_SAID = tuple(unit for unit in UNITS if unit.printed or unit.suffix or unit.noun)
AFTER_VALUES = {unit.id: _printed(unit, *(unit.noun or ())) for unit in _SAID}
"""The pattern of each unit after a value: 5%, 5 per cent, 1 day."""
IN_HEADINGS = {
    unit.id: _printed(unit, *(f"(?i:{noun})" for noun in (unit.noun or ())[1:])) for unit in _SAID
}
"""The pattern of each unit in the heading of a table: (minutes), but not per minute."""

_BY_ID = {unit.id: unit for unit in UNITS}


def unit_named(unit_id: str) -> Unit:
    """Return the unit with this id; raise `KeyError` for an id that is not in `UNITS`."""
    return _BY_ID[unit_id]
