"""The figures of a report against those of a group for the same period: place, shares, median."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Literal

from viewer.domain.collection.figure import Figure
from viewer.domain.collection.inspection import Inspection
from viewer.domain.dates import PartialDate

FigureLeftOut = Literal["metric", "headline", "period", "bound"]
"""Why a body of a group is not compared: no such metric, or none that is a headline of reports that
rate, none for this period, only a bound.
"""

_BOUNDS = frozenset({"at_least", "at_most"})
_Key = tuple[str, str]
_Period = tuple[date, PartialDate, PartialDate]


@dataclass(frozen=True, slots=True)
class FigureAgainst:
    """A figure against those of a group for the same period.

    `better`, `same` and `worse` count what the others are to it; larger counts as better where
    nobody says which way is. They are 0 where it is a bound, which has no place. `median` is that
    of the others.
    """

    figure: Figure
    better: int
    same: int
    worse: int
    median: Decimal | None
    reasons: tuple[tuple[FigureLeftOut, int], ...] = ()

    @property
    def compared(self) -> int:
        """How many of the group it is held against."""
        return self.better + self.same + self.worse

    @property
    def left_out(self) -> int:
        """How many of the group have no figure that counts."""
        return sum(count for _, count in self.reasons)

    @property
    def is_bound(self) -> bool:
        """Whether the report gives no more than a bound."""
        return self.figure.qualifier in _BOUNDS

    @property
    def place(self) -> int | None:
        """Its place, 1 for the best, shared by all that are the same; None without one."""
        return self.better + 1 if self.compared else None


def figures_against(
    mine: Inspection, bodies: Iterable[Sequence[Inspection]]
) -> tuple[FigureAgainst, ...]:
    """Each metric of a report, of the newest period that others have too.

    `bodies` are the inspections of each other body: a figure may stand in any of them.
    """
    others = [_Other.of(inspections) for inspections in bodies]
    own: dict[_Key, list[Figure]] = defaultdict(list)
    for figure in mine.figures:
        own[figure.metric.key].append(figure)
    found = []
    for figures in own.values():
        newest_first = sorted(figures, key=lambda one: one.period[0], reverse=True)
        made = [_against(figure, others) for figure in newest_first]
        found.append(next((one for one in made if one.median is not None), made[0]))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Other:
    """The figures of one body by metric and period; where reports differ, what the latest says."""

    figures: dict[tuple[_Key, _Period], Figure]
    metrics: frozenset[_Key]
    missing: FigureLeftOut

    @classmethod
    def of(cls, inspections: Sequence[Inspection]) -> "_Other":
        figures = {
            (one.metric.key, one.period): one for item in inspections for one in item.figures
        }
        rates = any(one.ratings for one in inspections)
        metrics = frozenset(key for key, _ in figures)
        return cls(figures, metrics, "headline" if rates else "metric")


def _against(mine: Figure, others: Sequence[_Other]) -> FigureAgainst:
    key, reasons = mine.metric.key, Counter[FigureLeftOut]()
    values: list[Decimal] = []
    for other in others:
        theirs = other.figures.get((key, mine.period))
        if theirs is None:
            reasons["period" if key in other.metrics else other.missing] += 1
        elif theirs.qualifier in _BOUNDS:
            reasons["bound"] += 1
        else:
            values.append(theirs.value)
    larger = sum(one > mine.value for one in values)
    smaller = sum(one < mine.value for one in values)
    better, worse = (smaller, larger) if mine.metric.better == "lower" else (larger, smaller)
    counts = (better, len(values) - larger - smaller, worse)
    if mine.qualifier in _BOUNDS:
        counts = (0, 0, 0)
    middle = median(values) if values else None
    return FigureAgainst(mine, *counts, middle, tuple(reasons.most_common()))
