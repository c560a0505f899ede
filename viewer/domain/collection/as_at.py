"""A programme as it stood at the end of a day: what nobody knew by then is not there."""

from dataclasses import dataclass, replace
from datetime import date

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.columns import columns_then
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.programmes import Programme, named_after
from viewer.domain.dates import first_day


@dataclass(frozen=True, slots=True)
class AsAt:
    """The day, and how many bodies have no inspection on or before it.

    `unsure` counts inspections of which nobody can tell whether they were before or after it, and
    `unclear` the bodies that may have had their first one by then, for all that anybody can tell.
    """

    day: date
    missing: int = 0
    unsure: int = 0
    unclear: int = 0


def as_at(programme: Programme, day: date) -> tuple[Programme, AsAt]:
    """The programme with those inspections alone that surely were on or before a day.

    It is called as it was then, and so are its columns and their levels.
    """
    bodies: list[Body] = []
    unsure = unclear = 0
    for body in programme.bodies:
        found = tuple(one for one in body.inspections if _was(one, day))
        vague = sum(_unsure(one, day) for one in body.inspections)
        unsure += vague
        if found:
            bodies.append(replace(body, inspections=found))
        elif vague:
            unclear += 1
    told = AsAt(day, len(programme.bodies) - len(bodies) - unclear, unsure, unclear)
    if not bodies:
        return Programme(programme.name, programme.columns, ()), told
    every = [one for body in bodies for one in body.inspections]
    columns = columns_then(programme.columns, every)
    return Programme(_name(programme, bodies), columns, tuple(bodies)), told


def _name(programme: Programme, bodies: list[Body]) -> str:
    """The name of then; where it is the same as today, with all that tells it from others."""
    name = named_after(bodies)
    return programme.name if name == named_after(programme.bodies) else name


def _was(one: Inspection, day: date) -> bool:
    return one.dated is not None and one.dated <= day


def _unsure(one: Inspection, day: date) -> bool:
    return not _was(one, day) and (one.when is None or first_day(one.when) <= day)
