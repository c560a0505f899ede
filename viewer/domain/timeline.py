"""The figures of a metric in time: their order, which is the newest, and which one is before which.

Periods are told by the day they end on, never by their labels. Of figures that end on one day, such
as those of a year and of its last quarter, one stands for them all. It is, in this order,

1. the one whose period is worded like that of the figures before (2022-23 after 2021-22),
2. the one whose end is written most broadly (a year before a month, a month before a day),
3. the last in the file.

A figure is a change from the newest before it of a like period: of the same length, as far as the
labels tell it (viewer/domain/lengths.py). Where they do not, one that is worded alike comes first.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from itertools import groupby, repeat
from weakref import ref

from viewer.domain.lengths import MANY_LABELS, MONTH, may_be_one, may_speak_of, months_of
from viewer.domain.metrics import SUBJECT, Gap, Metric, Movement, Observation, Position, Said

PeriodStep = tuple[Observation | None, Observation]
"""A figure, and the one it is a change from, if there is one."""

FURTHEST = 24
"""So many periods back, at most, a verdict on a body's own past is looked for."""


class Timeline:
    """The figures of a metric, by body and by the day that their periods end on."""

    def __init__(self, metric: Metric) -> None:
        self._bodies: dict[str, list[Observation]] = {}
        for item in metric.figures:
            self._bodies.setdefault(item.whose, []).append(item)
        self._ordered: dict[str, list[list[Observation]]] = {}
        self._steps: dict[str, tuple[PeriodStep, ...]] = {}

    def _groups(self, whose: str) -> list[list[Observation]]:
        """The figures of one body that end together, oldest first; worked out when asked for."""
        if whose not in self._ordered:
            self._ordered[whose] = _groups(self._bodies.get(whose, []))
        return self._ordered[whose]

    @cached_property
    def _ends(self) -> dict[tuple[bool, date], dict[str, "_Together"]]:
        found: dict[tuple[bool, date], dict[str, _Together]] = {}
        for whose in self._bodies:
            for group in self._groups(whose):
                found.setdefault(_end(group[0]), {})[whose] = _Together(group)
        return found

    @property
    def latest(self) -> Observation | None:
        """The subject's newest figure; None if the report gives none, or none known to be so."""
        groups = self._groups(SUBJECT)
        return groups[-1][-1] if groups and not self.unordered else None

    @property
    def unordered(self) -> tuple[Observation, ...]:
        """The subject's figures, if they are several and none has a place in time."""
        last = next(reversed(self._groups(SUBJECT)), [])
        return tuple(last) if len(last) > 1 and not is_dated(last[0]) else ()

    def series(self, whose: str = SUBJECT) -> tuple[Observation, ...]:
        """The figures of one body, oldest first; a figure without a period comes before them.

        Of figures that end together, the one that stands for them comes last.
        """
        return tuple(item for group in self._groups(whose) for item in group)

    def steps(self, whose: str = SUBJECT) -> tuple[PeriodStep, ...]:
        """Every dated figure of one body in order, each with the one that it is a change from.

        Periods that end together are never each other's change.
        """
        if whose not in self._steps:
            self._steps[whose] = self._stepped(whose)
        return self._steps[whose]

    def _stepped(self, whose: str) -> tuple[PeriodStep, ...]:
        found: list[PeriodStep] = []
        past = _Past()
        for group in self._groups(whose):
            if is_dated(group[0]):
                found.extend((past.like(item), item) for item in group)
                past.add(group)
        return tuple(found)

    def before(self, mine: Observation, whose: str = SUBJECT) -> tuple[Observation, ...]:
        """Figures of like periods that ended before this one, the nearest last; not endlessly many.

        Of the subject's, the last is the one that this figure is a change from.
        """
        groups = self._groups(whose)
        at = bisect_left(groups, _end(mine), key=lambda group: _end(group[0]))
        past = [
            item
            for group in groups[max(at - FURTHEST, 0) : at]
            for item in group
            if is_dated(item) and length(item) == length(mine)
        ]
        near = self._earlier.get(id(mine)) if whose == SUBJECT else next(reversed(past), None)
        others = [item for item in past if item is not near]
        return (*others[-FURTHEST:], *([near] if near else []))

    @cached_property
    def _earlier(self) -> dict[int, Observation | None]:
        return {id(later): earlier for earlier, later in self.steps()}

    def alongside(self, mine: Observation) -> dict[str, Observation]:
        """The figure of each comparator for the same period as this one of the subject's.

        Labels that differ are one period if they end together, unless they tell different lengths,
        as those of a year and its last quarter do. Where several figures of either body end then,
        labels must agree, apart from hyphens, strokes and capitals.
        """
        same = self._ends.get(_end(mine), {})
        found = ((whose, self.beside(mine, whose)) for whose in same if whose != SUBJECT)
        return {whose: item for whose, item in found if item is not None}

    def beside(self, mine: Observation, whose: str) -> Observation | None:
        """The figure of one comparator for the same period."""
        same = self._ends.get(_end(mine), {})
        return _partner(mine, same.get(SUBJECT), same.get(whose))

    def figure_for(self, position: Position) -> Observation | None:
        """The subject's figure that a verdict is about; without a period that is the newest.

        Of several that end together it is the one whose label agrees, or else its length.
        """
        if position.period is None:
            return self.latest
        own = self._ends.get(_end(position), {}).get(SUBJECT)
        if own is None:
            return None
        said = length(position)
        if len(own.items) == 1 and is_dated(position):
            (only,) = own.items
            return only if may_speak_of(said, length(only)) else None
        known = said is not None and is_dated(position)
        alike = [item for item in own.items if known and length(item) == said]
        choices = (*own.called(position), alike)
        return next((found[0] for found in choices if len(found) == 1), None)


_recent: deque[tuple["ref[Metric]", Timeline]] = deque(maxlen=4)
"""One metric is asked for by its tile, chart, table and words, one after the other."""


def timeline_of(metric: Metric) -> Timeline:
    """The timeline of a metric; that of one asked for a moment ago is not worked out again."""
    for known, timeline in tuple(_recent):
        if known() is metric:
            return timeline
    made = Timeline(metric)
    _recent.append((ref(metric, _forget), made))
    return made


def _forget(gone: "ref[Metric]") -> None:
    kept = [one for one in _recent if one[0] is not gone]
    _recent.clear()
    _recent.extend(kept)


def series(metric: Metric, whose: str = SUBJECT) -> tuple[Observation, ...]:
    """The figures of one body, oldest first."""
    return timeline_of(metric).series(whose)


def latest(metric: Metric) -> Observation | None:
    """The subject's newest figure; None if the report gives none, or none that is known to be."""
    return timeline_of(metric).latest


def unordered(metric: Metric) -> tuple[Observation, ...]:
    """The subject's figures if they are several and none has a place in time."""
    return timeline_of(metric).unordered


def ends(item: Said) -> date:
    """The day that its period ends on; before every day where there is none."""
    return (item.period.last_day if item.period else None) or date.min


def is_dated(item: Said) -> bool:
    """Whether it has a place in time: a period, and one of which it is known when it ends."""
    return item.period is not None and item.period.ends is not None


def told_movements(metric: Metric) -> tuple[Movement, ...]:
    """The subject's newest movements, unless one of its figures is newer."""
    own = [item for item in metric.movements if item.whose == SUBJECT]
    figure = latest(metric)
    known: list[Said] = [*own, *([figure] if figure and is_dated(figure) else [])]
    newest = max(map(ends, known), default=date.min)
    return tuple(item for item in own if item.period is None or ends(item) == newest)


def is_gap_between(gaps: tuple[Gap, ...], earlier: Observation, later: Observation) -> bool:
    """Whether a period without a figure lies between two figures of one body."""
    return any(
        gap.whose == later.whose
        and ends(earlier) < ends(gap) < ends(later)
        and may_be_one(length(gap), length(later))
        for gap in gaps
    )


def wording(item: Observation) -> str:
    """How its period is worded, whatever the year or month: the same for 2021-22 and 2022/23."""
    return _worded(folded_label(item))


def _end(item: Said) -> tuple[bool, date]:
    return is_dated(item), ends(item)


class _Together:
    """The figures of one body that end together, by what their periods are called."""

    def __init__(self, items: list[Observation]) -> None:
        self.items = items

    @cached_property
    def _called(self) -> list[dict[str, list[Observation]]]:
        called: list[dict[str, list[Observation]]] = [{}, {}]
        for item in self.items:
            for names, name in zip(called, _names(item), strict=True):
                names.setdefault(name, []).append(item)
        return called

    def called(self, item: Observation | Position) -> Iterator[list[Observation]]:
        """The figures whose period has the same label, then those with a like one."""
        for names, name in zip(self._called, _names(item), strict=True):
            yield names.get(name, [])


def _partner(
    mine: Observation | Position, own: _Together | None, others: _Together | None
) -> Observation | None:
    """The one figure of another body for the same period, if there is no choice of either.

    A period that is only words can be any time, so that nothing is for the same.
    """
    if others is None or (mine.period is not None and not is_dated(mine)):
        return None
    if is_dated(mine) and len(others.items) == 1 and (own is None or len(own.items) == 1):
        (only,) = others.items
        return only if may_be_one(length(mine), length(only)) else None
    choices = own.called(mine) if own else repeat(())
    pairs = zip(others.called(mine), choices, strict=False)
    return next((like[0] for like, mine in pairs if len(like) == 1 and len(mine) <= 1), None)


def _names(item: Observation | Position) -> tuple[str, str]:
    return item.period.label if item.period else "", folded_label(item)


def _groups(figures: list[Observation]) -> list[list[Observation]]:
    """The figures of one body that end together, oldest first, in each the one to show last."""
    groups = [list(group) for _, group in groupby(sorted(figures, key=_end), _end)]
    if len(groups) == len(figures):
        return groups
    places: dict[str, int] = {}
    for number, group in enumerate(groups):
        if len(group) > 1:
            stands = [(places.get(wording(item), -1), -_written(item)) for item in group]
            best = max(range(len(group)), key=lambda at: (stands[at], at))
            group.append(group.pop(best))
        places.update((wording(item), number) for item in group)
    return groups


def _written(item: Observation) -> int:
    """How exactly its end is written: a year has fewer letters than a day."""
    return len(item.period.ends or "") if item.period else 0


class _Past:
    """The figures of one body up to some day, by what makes another like them."""

    def __init__(self) -> None:
        self._newest: dict[int | None, dict[str, Observation]] = {}
        self._worded: dict[str, Observation] = {}

    def add(self, group: list[Observation]) -> None:
        """Add figures that end together, after all that were added before."""
        together: dict[int | None, dict[str, Observation]] = {}
        for item in group:
            near = together.setdefault(length(item), {})
            near.pop(wording(item), None)  # so that the last of them stays last
            near[wording(item)] = item
        self._newest.update(together)
        self._worded.update(together.get(None, {}))

    def like(self, item: Observation) -> Observation | None:
        """The newest of a like period; of several that end together, one worded alike."""
        months, words = length(item), wording(item)
        if months is None and words in self._worded:
            return self._worded[words]
        near = self._newest.get(months, {})
        return near.get(words) or next(reversed(near.values()), None)


def length(item: Said) -> int | None:
    """How many months its period lasts, if its label tells that; 0 is a day."""
    return months_of(folded_label(item))


def folded_label(item: Said) -> str:
    """Its period's label, with hyphens, dashes, strokes and spaces made one."""
    return _folded(item.period.label) if item.period else ""


@lru_cache(maxsize=MANY_LABELS)
def _folded(label: str) -> str:
    return re.sub(r"[-‐-―−/\s]+", " ", label.casefold()).strip()


@lru_cache(maxsize=MANY_LABELS)
def _worded(folded: str) -> str:
    return re.sub(r"\d+", "0", MONTH.sub("month", folded))
