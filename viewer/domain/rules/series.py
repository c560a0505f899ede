"""One figure, and one verdict, for one body and one period."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known


def series_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """A second figure of a metric for the same body and period, and a second such position."""
    for number, metric in enumerate(report.metrics):
        figures: set[tuple[str, str | None]] = set()
        for n, observation in enumerate(metric.observations):
            key = (observation.whose, observation.period.label if observation.period else None)
            if key in figures:
                path = ("metrics", number, "observations", n)
                period = f"for the period “{shown(key[1])}”" if key[1] else "without a period"
                yield Flaw(path, f"A second figure of “{key[0]}” {period}.")
            figures.add(key)
        verdicts: set[tuple[str, str | None]] = set()
        for n, position in enumerate(metric.positions):
            mark = (position.comparator, position.period.label if position.period else None)
            if mark in verdicts:
                path = ("metrics", number, "positions", n)
                yield Flaw(path, f"A second position against “{mark[0]}” for the same period.")
            verdicts.add(mark)
        moves: set[tuple[str | None, ...]] = set()
        for n, movement in enumerate(metric.movements):
            labels = (
                period.label if period else None for period in (movement.period, movement.since)
            )
            move = (movement.whose, movement.unit, *labels)
            if move in moves:
                path = ("metrics", number, "movements", n)
                yield Flaw(path, f"A second movement of “{movement.whose}” for the same periods.")
            moves.add(move)
