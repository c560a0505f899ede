"""Time runs forwards, and a period has one place in it."""

from collections.abc import Iterator

from viewer.domain.metrics import Period
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path, shown


def time_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """An inspection that ends before it starts, and one period sorted in two places."""
    inspected = report.about.inspected
    if inspected and inspected.start and inspected.end:
        length = min(len(inspected.start), len(inspected.end))
        if inspected.end[:length] < inspected.start[:length]:
            sentence = f"The inspection ends ({inspected.end}) before it starts."
            yield Flaw(("report", "inspected", "end"), sentence)
    places: dict[str, str] = {}
    for path, period in _periods(report):
        first = places.setdefault(period.label, period.sort)
        if first != period.sort:
            label = shown(period.label)
            sentence = f"The period “{label}” is sorted at {first} elsewhere in this file."
            yield Flaw((*path, "period", "sort"), sentence, first)


def _periods(report: Report) -> Iterator[tuple[Path, Period]]:
    for number, metric in enumerate(report.metrics):
        for n, observation in enumerate(metric.observations):
            if observation.period is not None:
                yield ("metrics", number, "observations", n), observation.period
        for n, position in enumerate(metric.positions):
            if position.period is not None:
                yield ("metrics", number, "positions", n), position.period
