"""Whatever a metric can be in is read as documents print it."""

from decimal import Decimal

import pytest

from viewer.domain.numbers.measures import measure_named
from viewer.domain.units import UNITS, Unit
from viewer.extraction.figures.mentions import mentions
from viewer.extraction.tables.proposing.cues import unit_of

BARE = {"count", "score", "ratio"}
"""What is written as a mere number; words around it tell which it is."""
MARKED = [unit for unit in UNITS if unit.id not in BARE]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
@pytest.mark.parametrize("value", [Decimal(1), Decimal(12)])
def test_that_a_value_is_read_in_the_unit_it_is_written_in(unit: Unit, value: Decimal) -> None:
    (found,) = mentions(f"The mean was {unit.written(value)} for boats.")
    assert (found.value, found.aside) == (value, None)
    assert found.unit == ("count" if unit.id in BARE else unit.id)


@pytest.mark.parametrize("unit", MARKED, ids=lambda unit: unit.id)
def test_that_a_heading_says_what_a_table_is_in_as_values_do(unit: Unit) -> None:
    mark = (unit.prefix or unit.suffix).strip() or (unit.noun or ("",))[-1]
    measure = measure_named(f"Lamps ({mark})")
    assert measure is not None
    assert measure == (unit.id, Decimal(1))
    assert unit_of(f"Lamps ({mark})", []) == unit.id


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("12 per cent", "percent"), ("12percent", "percent"), ("12%of", "percent"),
        ("12 pounds", "pounds"), ("12 % points", "points"), ("12%-point", "points"),
        ("12 percentage points", "points"), ("12 per cent points", "points"), ("12pp", "points"),
        ("12 ppts", "points"), ("12 pts", "points"), ("12 hrs", "hours"), ("12 min", "minutes"),
        ("12 secs", "seconds"), ("12 working days", "days"), ("12 pointers", "count"),
        ("12 minders", "count"),
    ],
)  # fmt: skip
def test_that_other_forms_of_a_unit_are_read_too(printed: str, unit: str) -> None:
    (found,) = mentions(f"The mean was {printed} boats.")
    assert (found.value, found.unit) == (Decimal(12), unit)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Wait (hrs)", "hours"), ("Wait (mean mins)", "minutes"), ("Upkeep (pounds)", "pounds"),
        ("Change (pp)", "points"), ("Lamps (PP)", None), ("Upkeep (per hr)", None),
        ("Upkeep (per day)", None),
    ],
)  # fmt: skip
def test_that_a_heading_may_say_a_unit_in_short(heading: str, unit: str | None) -> None:
    measure = measure_named(heading)
    assert (measure and measure.unit) == unit
