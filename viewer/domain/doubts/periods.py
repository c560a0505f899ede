"""Periods whose label plainly names another time than that they end in."""

from collections.abc import Iterator

from viewer.characters import shown
from viewer.domain.doubts.doubt import Doubt
from viewer.domain.lengths import YEAR, named_time
from viewer.domain.report import Report
from viewer.domain.rules.times import periods_in


def label_doubts(report: Report) -> Iterator[Doubt]:
    """Each label that is a month or a year and not the one of its end, once."""
    told: set[str] = set()
    for path, period in periods_in(report):
        if period.ends and period.label not in told and _is_other(period.label, period.ends):
            told.add(period.label)
            sentence = f"The period “{shown(period.label)}” ends in another time: {period.ends}."
            yield Doubt((*path, "ends"), sentence)


def _is_other(label: str, ends: str) -> bool:
    """Whether it names another time; a year may end in the next one, as 2023 in March 2024."""
    year, month = named_time(label)
    ended, *rest = (int(part) for part in ends.split("-"))
    if not year:
        return False
    if month is not None:
        return ended != year or rest[:1] not in ([], [month])
    return ended != year and not (ended == year + 1 and rest and rest[0] < YEAR)
