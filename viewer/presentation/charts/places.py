"""Where periods stand along a chart over time: the one rule, for every chart on screen and paper.

The axis is true to time wherever that can be seen. Where two days lie so close together, for all
the time that the chart spans, that their marks would be one, the periods follow each other at even
steps instead: a break in the axis marks where time is left out, and a remark says so. What ends on
one day stands side by side. What has no place in time stands apart, before the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from viewer.domain.difference import can_be_joined
from viewer.domain.lengths import Months, may_be_one
from viewer.domain.metrics import SUBJECT, Gap, Metric, Observation
from viewer.domain.timeline import ends, folded_label, is_dated, is_gap_between, length, timeline_of
from viewer.presentation.charts.ticks import month
from viewer.presentation.content.chart import Axis, Tick
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import NO_PERIOD, sentence_case

MOST_STEPS = 24  # so many of the smallest steps have room on an axis true to time
GAP = 1.5  # more than this many usual steps from one figure to the next is a gap
ASIDE = 1 / 3  # figures without a period stand at most this share of the axis before the others
EVEN = "Periods are evenly spaced, not to scale."
LEFT_OUT = "A double stroke marks where time is left out."

PeriodSlot = list[Observation | Gap]  # what there is for one period, of each body one at most


@dataclass(frozen=True, slots=True)
class Places:
    """The axis of periods, and the tick of each figure, by the `id` of its observation.

    A step of more than `longest` months is a gap.
    """

    axis: Axis
    ticks: dict[int, Tick]
    longest: float
    remark: str = ""
    gaps: tuple[Gap, ...] = ()

    def joins(self, earlier: Observation | None, later: Observation) -> bool:
        """Whether a line may run from a figure to a later one: no gap, and its way is known."""
        if earlier is None or not is_dated(earlier) or not is_dated(later):
            return False
        if not can_be_joined(earlier, later) or is_gap_between(self.gaps, earlier, later):
            return False
        return 0 < month(ends(later)) - month(ends(earlier)) <= self.longest


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days stand, the room that one slot has, and where time is left out."""

    days: tuple[float, ...]
    room: float
    breaks: tuple[float, ...] = ()
    remark: str = ""


def places_of(metric: Metric) -> Places:
    """The places of all figures of a metric, whosever they are."""
    days = slots_of(metric)
    undated = days.pop(date.min, [])
    months, wide = [month(day) for day in days], [len(slots) for slots in days.values()]
    steps = [later - earlier for earlier, later in pairwise(months)]
    usual = sorted(steps)[(len(steps) - 1) // 2] if steps else 12.0
    scale = _true(months, wide) or _even(wide, steps, usual * GAP)
    placed = list(zip(scale.days, days.values(), strict=True))
    breaks = scale.breaks
    if undated:
        away = GAP if scale.remark else max(min(usual, _span(scale.days) * ASIDE), scale.room)
        placed.insert(0, (scale.days[0] - away, undated))
        breaks = (scale.days[0] - away / 2, *breaks)
    found: list[tuple[Tick, PeriodSlot]] = []
    for at, slots in placed:
        middle = (len(slots) - 1) / 2
        found.extend((Tick(at, _words(one), n - middle), one) for n, one in enumerate(slots))
    axis = Axis(placed[0][0], placed[-1][0], tuple(tick for tick, _ in found), breaks)
    ticks = {id(item): tick for tick, slot in found for item in slot}
    return Places(axis, ticks, usual * GAP, scale.remark, metric.gaps)


def _true(months: Sequence[float], wide: Sequence[int]) -> _Scale | None:
    """The scale that is true to time, if its smallest steps can be seen."""
    if len(months) < 2:
        return _Scale(tuple(months), 1.0)
    room = min(
        (later - earlier) * 2 / (one + other)
        for (earlier, one), (later, other) in pairwise(zip(months, wide, strict=True))
    )
    if _span(months) / room + 1 > max(MOST_STEPS, 2 * sum(wide)):
        return None
    return _Scale(tuple(months), room)


def _even(wide: Sequence[int], steps: Sequence[float], longest: float) -> _Scale:
    """Equal steps between slots, half a step more where time is left out."""
    days, breaks = [0.0], []
    for number, step in enumerate(steps):
        before, after = wide[number] / 2, wide[number + 1] / 2
        left_out = GAP - 1 if step > longest else 0.0
        if left_out:
            breaks.append(days[-1] + before + left_out / 2)
        days.append(days[-1] + before + left_out + after)
    remark = f"{EVEN} {LEFT_OUT}" if breaks else EVEN
    return _Scale(tuple(days), 1.0, tuple(breaks), remark)


def _span(places: Sequence[float]) -> float:
    return places[-1] - places[0]


def slots_of(metric: Metric) -> dict[date, list[PeriodSlot]]:
    """The figures and gaps by the day they end on, oldest first, and there by their period."""
    found: dict[date, list[PeriodSlot]] = {}
    timeline = timeline_of(metric)
    for whose in dict.fromkeys([SUBJECT, *(item.whose for item in metric.observations)]):
        of_day: dict[date, PeriodSlot] = {}
        own: PeriodSlot = [
            *timeline.series(whose),
            *(one for one in metric.gaps if one.whose == whose),
        ]
        for item in own:
            of_day.setdefault(ends(item), []).append(item)
        for day, items in of_day.items():
            found.setdefault(day, []).append(items)
    return {day: list(_by_period(found[day])) for day in sorted(found)}


def _by_period(bodies: Sequence[PeriodSlot]) -> Iterator[PeriodSlot]:
    """One slot for each length where no body has several figures; else one for each label."""
    if is_dated(bodies[0][0]) and all(len(items) == 1 for items in bodies):
        yield from _by_length(items[0] for items in bodies)
        return
    found: dict[tuple[str, int], PeriodSlot] = {}
    for items in bodies:
        names = [folded_label(item) for item in items]
        for number, item in enumerate(items):
            found.setdefault((names[number], names[:number].count(names[number])), []).append(item)
    yield from found.values()


def _by_length(figures: Iterable[Observation | Gap]) -> list[PeriodSlot]:
    """A whole and its part stand apart; what may be the same period stands in the same place."""
    slots, spans = list[PeriodSlot](), list[Months]()
    for item in figures:
        span = length(item)
        at = next((n for n, known in enumerate(spans) if may_be_one(known, span)), len(spans))
        if at == len(spans):
            slots.append([])
            spans.append(span)
        slots[at].append(item)
        spans[at] = span if spans[at] is None else spans[at]
    return slots


def _words(slot: PeriodSlot) -> str:
    period = slot[0].period
    return one_line(period.label) if period else sentence_case(NO_PERIOD)
