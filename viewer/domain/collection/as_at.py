"""A programme as it stood at the end of a day: what nobody knew by then is not there."""

from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.programmes import Programme
from viewer.domain.dates import first_day


@dataclass(frozen=True, slots=True)
class AsAt:
    """The day, and how many bodies have no inspection on or before it.

    `unsure` counts inspections of which nobody can tell whether they were before or after it.
    """

    day: date
    missing: int = 0
    unsure: int = 0


def as_at(programme: Programme, day: date) -> tuple[Programme, AsAt]:
    """The programme with those inspections alone that surely were on or before a day."""
    bodies: list[Body] = []
    unsure = 0
    for body in programme.bodies:
        found = tuple(one for one in body.inspections if _was(one, day))
        unsure += sum(_unsure(one, day) for one in body.inspections)
        bodies += [Body(body.subject, found, body.predecessors)] if found else []
    told = AsAt(day, len(programme.bodies) - len(bodies), unsure)
    return Programme(programme.name, programme.columns, tuple(bodies)), told


def _was(one: Inspection, day: date) -> bool:
    return one.dated is not None and one.dated <= day


def _unsure(one: Inspection, day: date) -> bool:
    return not _was(one, day) and (one.when is None or first_day(one.when) <= day)
