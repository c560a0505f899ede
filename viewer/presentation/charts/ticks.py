"""Ranges and ticks that people find round."""

import math
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from viewer.domain.units import Unit
from viewer.presentation.content.chart import Axis, Tick
from viewer.presentation.wording.numbers import MINUS

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
NEGLIGIBLE = 1e-7  # values closer than this, for their size, count as equal
WHOLE_STEPS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600, 1200)
"""Months from one named period to the next."""

SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def value_axis(values: Sequence[float], unit: Unit, *, from_zero: bool) -> Axis:
    """A range around the values in round steps, from zero where lengths are compared.

    It goes below zero only for what does, and beyond 100% only for percentages that do.
    """
    low, high = min(values), max(values)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    step = _step(low, high, counted=unit.id == "count")
    bottom = math.floor(low / step) * step
    top = math.ceil(high / step) * step
    if not from_zero:
        bottom = bottom - step if low - bottom < step * 0.25 else bottom
        top = top + step if top - high < step * 0.25 else top
    if bottom == top:
        top = bottom + step
    if low >= 0:
        bottom = max(bottom, 0.0)
    if unit.id == "percent" and low >= 0 and high <= 100:
        top = min(top, 100.0)
    count = round((top - bottom) / step)
    marks = [round(bottom + number * step, 10) for number in range(count + 1)]
    return Axis(bottom, top, tuple(Tick(at, tick_text(at, unit, step)) for at in marks))


def _step(low: float, high: float, *, counted: bool) -> float:
    span, size = high - low, max(abs(low), abs(high))
    if span <= size * NEGLIGIBLE:
        span = size * 0.4 or 1.0
    rough = max(span / 4, 1.0) if counted else span / 4
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (power * part for part in STEPS if not counted or (power * part).is_integer())
    return next(step for step in steps if step >= rough * 0.999)


def tick_text(value: float, unit: Unit, step: float) -> str:
    """A tick's words: 60%, £1.5bn, −20; no more decimals than the step needs."""
    scale, suffix = next(((s, name) for s, name in SCALES if abs(value) >= s), (1.0, ""))
    if step >= 1e6 and value:
        scale, suffix = next((s, name) for s, name in SCALES if step * 10 >= s or s == 1e6)
    shown, fine = abs(value) / scale, step / scale
    decimals = max(0, min(10, -math.floor(math.log10(fine) + 1e-9))) if fine < 1 else 0
    if decimals == 0 and round(fine, 6) != round(fine):
        decimals = 1
    elif decimals > 0 and round(fine * 10**decimals, 6) != round(fine * 10**decimals):
        decimals += 1
    sign = MINUS if value < 0 else ""
    return f"{sign}{unit.prefix}{shown:,.{decimals}f}{suffix}{unit.suffix}"


def thinned(ticks: Sequence[Tick], most: int) -> tuple[Tick, ...]:
    """At most so many ticks (two in any case), evenly, always with the newest.

    Evenly in time, where the periods allow it: every second year keeps its distance over a gap.
    """
    room = max(2, most)
    if len(ticks) <= room:
        return tuple(ticks)
    newest = ticks[-1].at
    for months in WHOLE_STEPS:
        kept = tuple(tick for tick in ticks if (newest - tick.at) % months == 0)
        if room / 3 <= len(kept) <= room:
            return kept
    every = math.ceil(len(ticks) / room)
    return tuple(ticks[::-1][::every][::-1])


def with_room(ticks: Sequence[Tick], length: float, each: float) -> tuple[Tick, ...]:
    """As many of evenly spaced ticks along a `length` as fit, counted from nought."""
    every = math.ceil(each * (len(ticks) - 1) / length) if length > 0 else len(ticks)
    nought = next((number for number, tick in enumerate(ticks) if tick.at == 0), 0)
    return tuple(ticks[nought % every :: every])


def month(day: date) -> float:
    """A day as a number of months: whole on the last day of each month."""
    return day.year * 12.0 + day.month - 1 + day.day / monthrange(day.year, day.month)[1]
