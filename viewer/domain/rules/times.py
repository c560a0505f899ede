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
    published, due = report.about.published, report.about.next_due
    if published and due and last_day(due) < first_day(published):
        sentence = f"The next inspection is due ({due}) before the report was published."
        yield Flaw(("report", "next_due"), sentence)
    places: dict[str, Period] = {}
    for path, period in periods_in(report):
        starts, ends = period.starts, period.ends
        if starts and ends and last_day(ends) < first_day(starts):
            yield Flaw((*path, "starts"), f"The period starts ({starts}) after it ends ({ends}).")
        first = places.setdefault(period.label, period)
        if first.last_day != period.last_day:
            label = shown(period.label)
            ends = f"ends {first.ends}" if first.ends else "has no “ends”"
            sentence = f"The period “{label}” {ends} elsewhere in this file."
            yield Flaw((*path, "ends"), sentence, first.ends)


def periods_in(report: Report) -> Iterator[tuple[Path, Period]]:
    """Every period of the report, with its path."""
    for number, metric in enumerate(report.metrics):
        for part in ("observations", "positions", "movements"):
            for n, item in enumerate(getattr(metric, part)):
                if item.period is not None:
                    yield ("metrics", number, part, n, "period"), item.period
        for n, movement in enumerate(metric.movements):
            if movement.since is not None:
                yield ("metrics", number, "movements", n, "since"), movement.since
