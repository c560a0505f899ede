"""The figures of a metric in time: their order, which is the newest, and which one is before which.

Periods are told by the day they end on, never by their labels. Of figures that end on one day, such
as those of a year and of its last quarter, one stands for them all. It is, in this order,

1. the one whose period is worded like that of the figures before (2022-23 after 2021-22),
2. the one whose end is written most broadly (a year before a month, a month before a day),
3. the last in the file.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

from viewer.domain.metrics import SUBJECT, Metric, Observation, Position

Step = tuple[Observation | None, Observation]
"""A figure, and the one it is a change from, if there is one."""

_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)


def ends(item: Observation | Position) -> date:
    """The day that its period ends on; without a period, before every day."""
    return item.period.last_day if item.period else date.min


def series(metric: Metric, whose: str = SUBJECT) -> tuple[Observation, ...]:
    """The figures of one body, oldest first; a figure without a period comes before them.

    Of figures that end together, the one that stands for them comes last.
    """
    return tuple(item for group in _groups(metric, whose) for item in group)


def latest(metric: Metric) -> Observation | None:
    """The subject's newest figure, or None if the report gives none."""
    own = series(metric)
    return own[-1] if own else None


def steps(metric: Metric, whose: str = SUBJECT) -> tuple[Step, ...]:
    """Every dated figure of one body in order, each with the one that it is a change from.

    That is one of those that ended last before it: one worded alike, or else the one that stands
    for them. Periods that end together are never each other's change.
    """
    found: list[Step] = []
    before: list[Observation] = []
    for group in _groups(metric, whose):
        if group[0].period is None:
            continue
        found.extend((_earlier(before, item), item) for item in group)
        before = group
    return tuple(found)


def alongside(metric: Metric, newest: Observation) -> dict[str, Observation]:
    """Of each comparator the figure for the same period as the subject's `newest`, by its id.

    Labels that differ are one period if they end together, unless several figures of either body
    end then: in that case labels must agree, apart from hyphens, strokes and capitals.
    """
    same: dict[str, list[Observation]] = {}
    for item in metric.observations:
        if ends(item) == ends(newest) and (item.period is None) == (newest.period is None):
            same.setdefault(item.whose, []).append(item)
    own = same.pop(SUBJECT, [newest])
    found = {whose: _partner(newest, own, others) for whose, others in same.items()}
    return {whose: item for whose, item in found.items() if item is not None}


def _partner(
    mine: Observation, own: list[Observation], others: list[Observation]
) -> Observation | None:
    for named in (_label, folded_label, _nothing):
        like = [item for item in others if named(item) == named(mine)]
        if len(like) == 1 and sum(named(item) == named(mine) for item in own) == 1:
            return like[0]
    return None


def _groups(metric: Metric, whose: str) -> Iterator[list[Observation]]:
    """The figures of one body that end together, oldest first, in each the one to show last."""
    own = (item for item in metric.observations if item.whose == whose)
    places: dict[str, int] = {}
    for number, (_, together) in enumerate(groupby(sorted(own, key=ends), ends)):
        group = list(together)
        if len(group) > 1:
            shown = max(enumerate(group), key=_standing(places))[0]
            group.append(group.pop(shown))
        places.update((wording(item), number) for item in group)
        yield group


def _standing(places: dict[str, int]) -> Callable[[tuple[int, Observation]], tuple[int, ...]]:
    """How well a figure stands for those that end with it; `places` is when a wording was last."""

    def standing(numbered: tuple[int, Observation]) -> tuple[int, ...]:
        number, item = numbered
        written = len(item.period.sort) if item.period else 0
        return places.get(wording(item), -1), -written, number

    return standing


def _earlier(before: Iterable[Observation], item: Observation) -> Observation | None:
    shown: Observation | None = None
    for shown in before:
        if wording(shown) == wording(item):
            return shown
    return shown


def wording(item: Observation) -> str:
    """How its period is worded, whatever the year or month: the same for 2021-22 and 2022/23."""
    return re.sub(r"\d+", "0", _MONTH.sub("month", folded_label(item)))


def _label(item: Observation) -> str:
    return item.period.label if item.period else ""


def folded_label(item: Observation) -> str:
    """Its period's label, with hyphens, dashes, strokes and spaces made one."""
    return re.sub(r"[-‐-―−/\s]+", " ", _label(item).casefold()).strip()


def _nothing(item: Observation) -> str:
    return ""
