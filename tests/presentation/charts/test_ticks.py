"""Axes are round, in order and say different things."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.presentation.charts.build import value_of
from viewer.domain.dates import last_day
from viewer.domain.units import UNITS, Unit, unit_named
from viewer.presentation.charts.ticks import month, thinned, tick_text, value_axis, with_room
from viewer.presentation.content.chart import Tick

POUNDS, PERCENT, COUNT = map(unit_named, ("pounds", "percent", "count"))
numbers = st.decimals(-(10**18), 10**18, places=2) | st.decimals(-100, 100, places=1)
several = st.lists(numbers.map(float), min_size=1, max_size=60)
units = st.sampled_from(UNITS)


@given(several, units, st.booleans())
def test_that_ticks_rise(values: list[float], unit: Unit, from_zero: bool) -> None:
    places = [tick.at for tick in value_axis(values, unit, from_zero=from_zero).ticks]
    assert places == sorted(set(places))
    assert 2 <= len(places) <= 9


@given(several, units, st.booleans())
def test_that_no_two_ticks_say_the_same(values: list[float], unit: Unit, from_zero: bool) -> None:
    texts = [tick.text for tick in value_axis(values, unit, from_zero=from_zero).ticks]
    assert len(set(texts)) == len(texts)


@given(several, units, st.booleans())
def test_that_every_value_lies_on_the_axis(
    values: list[float], unit: Unit, from_zero: bool
) -> None:
    axis = value_axis(values, unit, from_zero=from_zero)
    slack = (axis.high - axis.low) * 1e-6
    assert axis.low - slack <= min(values) <= max(values) <= axis.high + slack
    assert axis.low <= axis.ticks[0].at + slack
    assert axis.ticks[-1].at <= axis.high + slack


@given(st.lists(st.decimals(0, 100, places=1).map(float), min_size=1), st.booleans())
def test_that_percentages_stay_between_nought_and_a_hundred(
    values: list[float], from_zero: bool
) -> None:
    axis = value_axis(values, PERCENT, from_zero=from_zero)
    assert axis.low >= 0
    assert axis.high <= 100


@given(st.lists(st.decimals(0, 10**6, places=1).map(float), min_size=1), units, st.booleans())
def test_that_an_axis_goes_below_nought_only_for_what_does(
    values: list[float], unit: Unit, from_zero: bool
) -> None:
    assert value_axis(values, unit, from_zero=from_zero).low >= 0


@given(st.lists(st.integers(0, 10**9).map(float), min_size=1), st.booleans())
def test_that_counts_have_whole_ticks(values: list[float], from_zero: bool) -> None:
    axis = value_axis(values, COUNT, from_zero=from_zero)
    assert all(tick.at == int(tick.at) for tick in axis.ticks)


@given(several, units)
def test_that_bars_begin_at_zero(values: list[float], unit: Unit) -> None:
    axis = value_axis(values, unit, from_zero=True)
    assert axis.low <= 0 <= axis.high
    assert any(tick.at == 0 for tick in axis.ticks)


@given(st.lists(st.decimals(-(10**12), 10**12, places=1).map(float), min_size=1, max_size=9))
def test_that_ticks_say_where_they_are(values: list[float]) -> None:
    for tick in value_axis(values, POUNDS, from_zero=True).ticks:
        assert float(value_of(tick.text)) == pytest.approx(tick.at, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize(
    ("value", "unit", "step", "words"),
    [
        (1.5e9, "pounds", 5e8, "£1.5bn"),
        (2e9, "pounds", 1e9, "£2bn"),
        (0, "pounds", 1e9, "£0"),
        (2.5e6, "pounds", 5e5, "£2.5m"),
        (1200, "pounds", 200, "£1,200"),
        (-20, "score", 10, "−20"),
        (60, "percent", 10, "60%"),
        (62.5, "percent", 2.5, "62.5%"),
        (0.25, "ratio", 0.25, "0.25"),
    ],
)
def test_that_a_tick_reads_as_people_write(
    value: float, unit: str, step: float, words: str
) -> None:
    assert tick_text(value, unit_named(unit), step) == words


def test_that_few_periods_are_all_named() -> None:
    ticks = [Tick(float(n), str(n)) for n in range(5)]
    assert thinned(ticks, 5) == tuple(ticks)


@given(st.sets(st.integers(0, 240), min_size=1), st.integers(1, 30))
def test_that_the_newest_period_is_always_named(months: set[int], most: int) -> None:
    ticks = [Tick(float(at), "x") for at in sorted(months)]
    kept = thinned(ticks, most)
    assert kept[-1] == ticks[-1]
    assert len(kept) <= max(2, most)
    assert list(kept) == sorted(set(kept), key=lambda tick: tick.at)


def test_that_quarters_are_named_by_whole_years_over_a_gap() -> None:
    ticks = [Tick(n * 3.0, f"Q{n % 4 + 1} {2000 + n // 4}") for n in range(60) if n != 30]
    assert {tick.text[:2] for tick in thinned(ticks, 6)} == {"Q4"}


@pytest.mark.parametrize(
    ("each", "count", "most", "apart"),
    [
        (1, 12, 12, 1), (1, 12, 6, 2), (1, 12, 4, 3), (1, 12, 3, 4), (1, 24, 4, 6),
        (1, 60, 5, 12), (3, 40, 10, 12), (12, 12, 6, 24), (12, 30, 10, 36), (12, 60, 12, 60),
        (12, 100, 10, 120), (12, 200, 10, 240), (12, 500, 10, 600), (12, 1000, 10, 1200),
    ],
)  # fmt: skip
def test_that_periods_are_named_as_far_apart_as_calendars_part_them(
    each: int, count: int, most: int, apart: int
) -> None:
    kept = thinned([Tick(float(n * each), "x") for n in range(count)], most)
    assert {later.at - earlier.at for earlier, later in pairwise(kept)} == {apart}


@given(st.integers(1, 9998), st.integers(1, 12))
def test_that_the_last_day_of_a_month_is_a_whole_number(year: int, number: int) -> None:
    assert month(last_day(f"{year:04}-{number:02}")) == year * 12 + number


@given(st.dates(), st.dates())
def test_that_later_days_lie_further_on(one: date, two: date) -> None:
    first, second = sorted((one, two))
    assert (month(first) < month(second)) == (first < second)


def test_that_where_there_is_little_room_nought_stays_on_the_axis() -> None:
    axis = value_axis([-30, -5], COUNT, from_zero=True)
    assert [tick.at for tick in axis.ticks] == [-30, -20, -10, 0]
    assert [tick.at for tick in with_room(axis.ticks, 100, 40)] == [-20, 0]


def test_that_decimals_are_exact_words() -> None:
    assert value_of("−£1,250") == Decimal(-1250)


def test_that_ticks_without_nought_are_counted_from_the_first() -> None:
    ticks = [Tick(float(at), str(at)) for at in (10, 20, 30, 40)]
    assert [tick.at for tick in with_room(ticks, 30, 20)] == [10, 30]
