"""A metric says all that its figures need, and nothing that contradicts itself."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from tests.builders import reference
from viewer.domain.metrics import Gap, Input, Metric, Movement, Observation, Position

PLACE = (reference(),)
STATED: dict[str, Any] = {"value": Decimal(5), "basis": "stated", "sources": PLACE}
BY_ID = Input(name="a", observation="x")
DERIVED = STATED | {"basis": "derived", "formula": "a + 1", "inputs": (BY_ID,)}


@pytest.mark.parametrize(
    ("made", "parts", "said"),
    [
        (Input, {"name": "a", "observation": "x"}, ""),
        (Input, {"name": "a", "value": Decimal(1), "sources": PLACE}, ""),
        (Input, {"name": "a"}, "observation_or_value"),
        (Input, {"name": "a", "observation": "x", "value": Decimal(1)}, "observation_or_value"),
        (Input, {"name": "a", "value": Decimal(1)}, "value_without_source"),
        (Observation, STATED, ""),
        (Observation, DERIVED, ""),
        (Observation, DERIVED | {"inputs": ()}, "derived_without_sum"),
        (Observation, DERIVED | {"formula": None}, "derived_without_sum"),
        (Observation, STATED | {"formula": "a"}, "stated_with_sum"),
        (Observation, STATED | {"inputs": (BY_ID,)}, "stated_with_sum"),
        (Observation, STATED | {"of": Decimal(-1)}, "negative"),
        (Observation, STATED | {"of": Decimal(0)}, ""),
        (Gap, {"value": None, "sources": PLACE, "note": "No cases."}, ""),
        (Gap, {"value": None, "sources": PLACE}, "null_without_note"),
        (Movement, {"direction": "rose", "sources": PLACE}, ""),
        (Movement, {"direction": "unchanged", "sources": PLACE}, ""),
        (Movement, {"direction": "rose", "sources": PLACE, "by": 2}, "by_and_unit"),
        (Movement, {"direction": "rose", "sources": PLACE, "unit": "percent"}, "by_and_unit"),
        (Movement, {"direction": "unchanged", "sources": PLACE, "by": 0, "unit": "percent"},
         "unchanged_by"),
        (Position, {"comparator": "x", "sources": PLACE, "verdict": "better"}, ""),
        (Position, {"comparator": "x", "sources": PLACE, "rank": "best"}, ""),
        (Position, {"comparator": "x", "sources": PLACE}, "verdict_or_rank"),
        (Metric, {"id": "x", "title": "X"}, ""),
        (Metric, {"id": "x", "title": "X", "observations": (STATED,)}, "figures_without_unit"),
        (Metric, {"id": "x", "title": "X", "unit": "furlongs"}, "unknown_unit"),
    ],
)  # fmt: skip
def test_that_a_part_is_refused_for_what_it_lacks_or_has_too_much(
    made: type[Any], parts: dict[str, Any], said: str
) -> None:
    if not said:
        made(**parts)
        return
    with pytest.raises(ValidationError) as caught:
        made(**parts)
    assert said in [error["type"] for error in caught.value.errors()]
