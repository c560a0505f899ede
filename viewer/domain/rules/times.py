"""Time runs forwards, and a period has one place in it."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.dates import first_day, last_day
from viewer.domain.metrics import Period
from viewer.domain.report import Report
from viewer.domain.rules.flaw import Flaw, Known, Path


def time_flaws(report: Report, known: Known) -> Iterator[Flaw]:
    """An inspection that ends before it starts, and one period sorted in two places."""
    inspected = report.about.inspected
    start, end = (inspected.start, inspected.end) if inspected else (None, None)
    if start and end and last_day(end) < first_day(start):
        sentence = f"The inspection ends ({end}) before it starts."
        yield Flaw(("report", "inspected", "end"), sentence)
    places: dict[str, Period] = {}
    for path, period in _periods(report):
        first = places.setdefault(period.label, period)
        if first.last_day != period.last_day:
            label = shown(period.label)
            sentence = f"The period “{label}” is sorted at {first.sort} elsewhere in this file."
            yield Flaw((*path, "period", "sort"), sentence, first.sort)


def _periods(report: Report) -> Iterator[tuple[Path, Period]]:
    for number, metric in enumerate(report.metrics):
        for n, observation in enumerate(metric.observations):
            if observation.period is not None:
                yield ("metrics", number, "observations", n), observation.period
        for n, position in enumerate(metric.positions):
            if position.period is not None:
                yield ("metrics", number, "positions", n), position.period
