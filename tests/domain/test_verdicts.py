"""A verdict of the source is held against its figures by rules without a gap."""

from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from tests.builders import movement
from viewer.domain.difference import Difference, Direction
from viewer.domain.metrics import Better, Qualifier, Verdict
from viewer.domain.verdicts import RULES, Agreement, by_figures, by_movement, ruling

DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
BETTER: tuple[Better, ...] = get_args(Better)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

OPPOSITE: dict[Direction, Direction] = {
    "up": "down",
    "down": "up",
    "level": "level",
    "not_down": "not_up",
    "not_up": "not_down",
}
FOUND: dict[Direction, tuple[Qualifier, int]] = {
    "up": ("exact", 5),
    "down": ("exact", -5),
    "level": ("exact", 0),
    "not_down": ("at_least", 0),
    "not_up": ("at_most", 0),
}
TABLE: dict[tuple[Direction, Verdict], tuple[Agreement, Verdict | None]] = {
    ("up", "better"): ("agrees", "better"),
    ("up", "similar"): ("nuance", "similar"),
    ("up", "worse"): ("contradicts", None),
    ("down", "better"): ("contradicts", None),
    ("down", "similar"): ("nuance", "similar"),
    ("down", "worse"): ("agrees", "worse"),
    ("level", "better"): ("contradicts", None),
    ("level", "similar"): ("agrees", "similar"),
    ("level", "worse"): ("contradicts", None),
    ("not_down", "better"): ("nuance", "better"),
    ("not_down", "similar"): ("nuance", "similar"),
    ("not_down", "worse"): ("contradicts", None),
    ("not_up", "better"): ("contradicts", None),
    ("not_up", "similar"): ("nuance", "similar"),
    ("not_up", "worse"): ("nuance", "worse"),
}
"""Where higher is better: the rest follows from it."""


def _difference(direction: Direction) -> Difference:
    qualifier, value = FOUND[direction]
    found = Difference(Decimal(value), qualifier)
    assert found.direction == direction
    return found


def test_that_there_is_a_rule_for_every_case() -> None:
    assert set(RULES) == set(product(DIRECTIONS, BETTER))
    assert all(set(row) == set(VERDICTS) for row in RULES.values())


@pytest.mark.parametrize(("direction", "given"), list(TABLE))
def test_that_the_source_is_held_against_its_figures(direction: Direction, given: Verdict) -> None:
    agreement, verdict = TABLE[direction, given]
    found = ruling(_difference(direction), "higher", given)
    assert (found.agreement, found.verdict) == (agreement, verdict)
    turned = ruling(_difference(OPPOSITE[direction]), "lower", given)
    assert (turned.agreement, turned.verdict) == (agreement, verdict)


@pytest.mark.parametrize(("direction", "given"), list(product(DIRECTIONS, VERDICTS)))
def test_that_where_nothing_is_better_the_source_alone_can_say_so(
    direction: Direction, given: Verdict
) -> None:
    found = ruling(_difference(direction), "neither", given)
    assert (found.agreement, found.verdict) == ("nuance", given)
    assert by_figures(_difference(direction), "neither") is None


@pytest.mark.parametrize(("direction", "given"), list(product(DIRECTIONS, VERDICTS)))
def test_that_where_nobody_says_what_is_better_the_source_alone_has_a_verdict(
    direction: Direction, given: Verdict
) -> None:
    found = ruling(_difference(direction), None, given)
    assert (found.agreement, found.verdict) == ("nuance", given)
    assert ruling(_difference(direction), None, None).verdict is None


MOVED: dict[tuple[str, Better | None], Verdict | None] = {
    ("rose", "higher"): "better",
    ("rose", "lower"): "worse",
    ("fell", "higher"): "worse",
    ("fell", "lower"): "better",
    ("unchanged", "higher"): "similar",
    ("unchanged", "lower"): "similar",
    **{(way, None): None for way in ("rose", "fell", "unchanged")},
    **{(way, "neither"): None for way in ("rose", "fell", "unchanged")},
}


@pytest.mark.parametrize(("direction", "better"), list(MOVED))
def test_that_a_printed_change_is_seen_from_what_is_better(
    direction: str, better: Better | None
) -> None:
    assert by_movement(movement(direction), better) == MOVED[direction, better]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_that_a_bound_that_leaves_verdicts_open_gives_none(direction: Direction) -> None:
    verdicts = {"up": "better", "down": "worse", "level": "similar"}
    assert by_figures(_difference(direction), "higher") == verdicts.get(direction)


@pytest.mark.parametrize("given", VERDICTS)
def test_that_figures_that_are_about_the_same_deny_nothing(given: Verdict) -> None:
    found = ruling(Difference(Decimal(0), "about"), "higher", given)
    assert found.verdict == given


@pytest.mark.parametrize("given", [None, *VERDICTS])
def test_that_without_figures_the_source_has_the_word(given: Verdict | None) -> None:
    assert ruling(None, "higher", given).verdict == given
