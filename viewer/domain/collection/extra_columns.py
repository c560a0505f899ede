"""Extra columns of a matrix: scores behind ratings, and figures of metrics."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.columns import Column, held_in
from viewer.domain.collection.figure import Figure, Measured
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.kinds import key_of
from viewer.domain.criteria import Score
from viewer.domain.metrics import Better

SCORE, FIGURE = "score:", "figure:"
"""Before the name of the rated column, and before the id of a metric."""

AT = "@"
"""Between a metric and the end of a period that a column is of."""


@dataclass(frozen=True, slots=True, eq=False)
class Extra:
    """A column that rates nothing: the score behind a rating, or the figures of a metric.

    `figure` is one of the newest period that any body has, or of the period that `fixed` keeps it
    to; without one it is of the scores in `column`.
    """

    name: str
    title: str
    better: Better | None
    figure: Figure | None = None
    fixed: bool = False
    column: Column | None = None

    def value(self, body: Body, inspection: Inspection, *, latest: bool) -> Figure | Score | None:
        """What an inspection has here; the latest one of a body tells its newest figure of all."""
        if self.column is not None:
            held = held_in((self.column,), inspection)[0]
            return held.rating.placed.criterion.rating.score if held else None
        found = self.figure_in(body, inspection, latest=latest)
        return found[1] if found else None

    def figure_in(
        self, body: Body, inspection: Inspection, *, latest: bool
    ) -> tuple[Inspection, Figure] | None:
        """The figure of an inspection here, and which report has it: not always the latest one."""
        found: tuple[Inspection, Figure] | None = None
        for one in reversed(body.inspections) if latest else (inspection,):
            for figure in one.figures:
                if self._is_of(figure) and (found is None or figure.period > found[1].period):
                    found = one, figure
        return found

    def rank(self, value: Figure | Score | None) -> Decimal | None:
        """Where a value stands: the best first, and the largest where neither way is better."""
        if value is None:
            return None
        better = value.better if isinstance(value, Score) else self.better
        return value.value if better == "lower" else -value.value

    def _is_of(self, figure: Figure) -> bool:
        if self.figure is None:
            return False
        same = figure.metric.key == self.figure.metric.key
        return same and (not self.fixed or figure.period == self.figure.period)


def extras_of(bodies: Iterable[Body], columns: Sequence[Column]) -> tuple[Extra, ...]:
    """The extra columns of these bodies: scores by their ratings, then metrics in file order."""
    bodies = tuple(bodies)
    newest: dict[tuple[str, str], Figure] = {}
    for figure in _figures(bodies):
        known = newest.get(figure.metric.key)
        if known is None or figure.period >= known.period:
            newest[figure.metric.key] = figure
    metrics = (
        Extra(_name(one.metric), one.metric.title, one.metric.better, one)
        for one in newest.values()
    )
    return *_scores(bodies, columns), *metrics


def periods_of(bodies: Iterable[Body], extra: Extra) -> tuple[Extra, ...]:
    """A column for each period that the figures of a metric are of, the newest first."""
    if extra.figure is None:
        return ()
    key = extra.figure.metric.key
    found = {one.period: one for one in _figures(bodies) if one.metric.key == key}
    return tuple(
        Extra(f"{extra.name}{AT}{':'.join(period[1:])}", extra.title, extra.better, one, True)
        for period, one in sorted(found.items(), reverse=True)
    )


def _scores(bodies: Sequence[Body], columns: Sequence[Column]) -> Iterator[Extra]:
    keys = {
        key_of(rating.placed)
        for body in bodies
        for one in body.inspections
        for rating in one.ratings
        if rating.placed.criterion.rating.score is not None
    }
    for column in columns if keys else ():
        if column.wholes & keys:
            yield Extra(f"{SCORE}{column.name}", f"{column.title}: score", None, column=column)


def _figures(bodies: Iterable[Body]) -> Iterator[Figure]:
    for body in bodies:
        for one in body.inspections:
            yield from one.figures


def _name(metric: Measured) -> str:
    return f"{FIGURE}{metric.id}:{metric.unit}"
