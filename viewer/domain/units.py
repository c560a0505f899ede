"""The units a metric can be in. A new unit is one line in `UNITS`."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """How a unit is written.

    `prefix` and `suffix` stand around a value and `noun` (singular, plural) after it; `difference`
    names what a move is counted in, None where a difference is written like a value. `decimals`
    is how many a value has when it has any: £2.50, never £2.5. `is_of_many` is whether a value can
    be so many of so many: 5% of 120, never 5 days of 120. What `is_time` is read in documents by
    its noun: 5 working days.
    """

    id: str
    title: str
    prefix: str = ""
    suffix: str = ""
    noun: tuple[str, str] | None = None
    difference: tuple[str, str] | None = None
    decimals: int = 0
    is_of_many: bool = True
    is_time: bool = False

    def written(self, value: Decimal) -> str:
        """A value in this unit: 62.3%, £19,993,556, 1 day."""
        sign = "\N{MINUS SIGN}" if value < 0 else ""
        noun = f" {self.noun[abs(value) != 1]}" if self.noun else ""
        whole, point, rest = f"{abs(value):,f}".partition(".")
        number = f"{whole}{point}{rest:0<{self.decimals}}" if point else whole
        return f"{sign}{self.prefix}{number}{self.suffix}{noun}"


UNITS: tuple[Unit, ...] = (
    Unit("percent", "per cent", suffix="%", difference=("point", "points")),
    Unit("pounds", "pounds", prefix="£", decimals=2, is_of_many=False),
    Unit("count", "number"),
    Unit("points", "points", noun=("point", "points")),
    Unit("score", "score"),
    Unit("ratio", "ratio"),
    Unit("years", "years", noun=("year", "years"), is_time=True, is_of_many=False),
    Unit("months", "months", noun=("month", "months"), is_time=True, is_of_many=False),
    Unit("weeks", "weeks", noun=("week", "weeks"), is_time=True, is_of_many=False),
    Unit("days", "days", noun=("day", "days"), is_time=True, is_of_many=False),
    Unit("hours", "hours", noun=("hour", "hours"), is_time=True, is_of_many=False),
    Unit("minutes", "minutes", noun=("minute", "minutes"), is_time=True, is_of_many=False),
    Unit("seconds", "seconds", noun=("second", "seconds"), is_time=True, is_of_many=False),
)

TIMES = frozenset(unit.id for unit in UNITS if unit.is_time)
OF_NOUNS = {noun: unit.id for unit in UNITS if unit.noun for noun in unit.noun}
"""The unit that each noun names, singular and plural: day and days are days."""

_BY_ID = {unit.id: unit for unit in UNITS}


def unit_named(unit_id: str) -> Unit:
    """Return the unit with this id; raise `KeyError` for an id that is not in `UNITS`."""
    return _BY_ID[unit_id]
