"""Moments: the inspections of a body in order of time, those together whose order nobody knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.inspection import Inspection
from viewer.domain.dates import PartialDate, first_day, last_day


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Inspections that may be of one time: of one day, or with partial dates that overlap.

    It counts from `day`, the first by which one of them has surely been, dated `since`; before
    `first` there was none of them.
    """

    inspections: tuple[Inspection, ...]
    day: date
    since: PartialDate
    first: date

    @property
    def of_one_day(self) -> bool:
        """Whether all are of the very same date."""
        return len({one.when for one in self.inspections}) == 1


def _when(inspection: Inspection) -> PartialDate | None:
    return inspection.when


def moments_of(
    inspections: Iterable[Inspection],
    today: date,
    when: Callable[[Inspection], PartialDate | None] = _when,
) -> tuple[Moment, ...]:
    """The moments of one body, oldest first; without what has no date or is still to come.

    Each is of the time that `when` says, without it of when it was inspected.
    """
    dated = [(last_day(at), at, one) for one in inspections if (at := when(one))]
    groups: list[list[tuple[date, PartialDate, Inspection]]] = []
    for item in sorted(dated, key=lambda item: item[0]):
        if item[2].is_after(today):
            continue
        group = [item]
        while groups and first_day(item[1]) <= groups[-1][-1][0]:
            group = [*groups.pop(), *group]
        groups.append(group)
    return tuple(
        Moment(
            tuple(one for *_, one in group),
            min(group[0][0], today),
            group[0][1],
            min(first_day(at) for _, at, _ in group),
        )
        for group in groups
    )
