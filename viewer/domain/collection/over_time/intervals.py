"""Intervals from one inspection to the next, and when each framework was first used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.columns import Column, held_in
from viewer.domain.collection.over_time.moments import moments_of
from viewer.domain.dates import PartialDate, is_day


@dataclass(frozen=True, slots=True)
class FrameworkStart:
    """The first inspection of a collection under a framework."""

    framework: str
    label: str
    day: date
    when: PartialDate


def framework_starts(
    bodies: Iterable[Body], column: Column | None = None
) -> tuple[FrameworkStart, ...]:
    """When each framework was first used, in order of time; for a column, where it was rated."""
    first: dict[str, FrameworkStart] = {}
    for body in bodies:
        for one in body.inspections:
            framework, day, when = one.about.framework, one.dated, one.when
            if not (framework and day and when):
                continue
            if column is not None and held_in((column,), one)[0] is None:
                continue
            if framework.id not in first or day < first[framework.id].day:
                first[framework.id] = FrameworkStart(framework.id, framework.label, day, when)
    return tuple(sorted(first.values(), key=lambda start: start.day))


@dataclass(frozen=True, slots=True)
class Intervals:
    """The times between inspections that follow one another: how many, and their days in all."""

    count: int
    days: int

    @property
    def mean(self) -> float | None:
        """The mean in days."""
        return self.days / self.count if self.count else None


def intervals_of(bodies: Iterable[Body], today: date) -> Intervals:
    """How long bodies waited from one inspection to the next, where both are known to the day."""
    moments = (moments_of(body.inspections, today) for body in bodies)
    pairs = (pair for found in moments for pair in pairwise(found))
    days = [
        (later.day - one.day).days
        for one, later in pairs
        if is_day(one.since) and is_day(later.since)
    ]
    return Intervals(len(days), sum(days))
