"""Of two figures that may be bounds, only what holds for every value they leave open is said."""

from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from tests.builders import observation
from viewer.domain.difference import QUALIFIED, Direction, difference_of
from viewer.domain.metrics import Qualifier

QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
SURE: list[Qualifier] = ["exact", "at_least", "at_most"]
FAR = 20
HOLDS: dict[Direction, set[int]] = {
    "up": {1},
    "down": {-1},
    "level": {0},
    "not_down": {0, 1},
    "not_up": {0, -1},
}
"""The signs that each direction allows."""


def _open(value: int, qualifier: Qualifier) -> range:
    """The whole numbers that a figure may stand for."""
    low = value if qualifier != "at_most" else value - FAR
    high = value if qualifier != "at_least" else value + FAR
    return range(low, high + 1)


@pytest.mark.parametrize(("one", "other"), list(product(SURE, SURE)))
@pytest.mark.parametrize("value", [-3, 0, 3])
def test_that_the_direction_holds_for_every_value_left_open_and_is_no_vaguer(
    one: Qualifier, other: Qualifier, value: int
) -> None:
    found = difference_of(observation(value, qualifier=one), observation(0, qualifier=other))
    signs = {
        (mine > theirs) - (mine < theirs)
        for mine, theirs in product(_open(value, one), _open(0, other))
    }
    fits = [way for way, allowed in HOLDS.items() if signs <= allowed]
    narrowest = min(fits, key=lambda way: len(HOLDS[way]), default=None)
    assert (found.direction if found else None) == narrowest


@pytest.mark.parametrize(("one", "other"), list(product(SURE, SURE)))
def test_that_the_bound_is_the_tightest_that_holds(one: Qualifier, other: Qualifier) -> None:
    for value in (-3, 0, 3):
        found = difference_of(observation(value, qualifier=one), observation(0, qualifier=other))
        if found is None:
            continue
        differences = [
            mine - theirs for mine, theirs in product(_open(value, one), _open(0, other))
        ]
        ends = {"at_least": min(differences), "at_most": max(differences)}
        assert found.value == ends.get(found.qualifier, value)
        assert (found.qualifier == "exact") == (len(set(differences)) == 1)


@pytest.mark.parametrize(("one", "other"), list(product(QUALIFIERS, QUALIFIERS)))
def test_that_the_other_way_round_is_the_opposite(one: Qualifier, other: Qualifier) -> None:
    turned = {"at_least": "at_most", "at_most": "at_least"}
    found = QUALIFIED[one, other]
    assert QUALIFIED[other, one] == turned.get(found or "", found)


@pytest.mark.parametrize("one", QUALIFIERS)
def test_that_what_is_about_right_gives_nothing_exact(one: Qualifier) -> None:
    for value in (-1, 0, 1):
        pair = observation(value, qualifier=one), observation(0, qualifier="about")
        found = difference_of(*pair)
        if found is not None:
            assert found.qualifier != "exact"
            assert found.rough
            assert found.direction not in {"not_down", "not_up"}


def test_that_a_difference_is_never_rounded() -> None:
    large, small = "123456789012345678.0123456789", "0.0000000001"
    found = difference_of(observation(large), observation(small))
    assert found is not None
    assert found.value == Decimal("123456789012345678.0123456788")


ROUGH = {
    ("about", "25", "22.0"): "3",
    ("about", "25", "22.4"): "3",
    ("about", "25.0", "22.4"): "2.6",
    ("exact", "25", "22.4"): "2.6",
    ("about", "1200000", "999999.5"): "200001",
}


@pytest.mark.parametrize(("qualifier", "one", "other"), ROUGH)
def test_that_a_difference_is_no_more_exact_than_what_is_about_right(
    qualifier: Qualifier, one: str, other: str
) -> None:
    found = difference_of(observation(one, qualifier=qualifier), observation(other))
    assert found is not None
    assert str(found.value) == ROUGH[qualifier, one, other]


def test_that_nothing_is_compared_with_a_share_of_nothing() -> None:
    none, some = observation(0, of=0), observation(50, of=4)
    assert difference_of(none, some) is difference_of(some, none) is None
