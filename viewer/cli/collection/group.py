"""`compare A --group FOLDER`: a report against the latest reports of other bodies."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date

from viewer.characters import shown
from viewer.cli.collection.one_of_many import location_of
from viewer.cli.words import complain
from viewer.domain.collection.bodies import Body, bodies_of
from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.comparison.group import against_group, inspection_of, others_of
from viewer.domain.comparison.group_figures import figures_against
from viewer.domain.dates import day_text
from viewer.domain.index import Index
from viewer.export.against_group import group_job
from viewer.export.job import DocumentJob
from viewer.presentation.comparison.group_document import Against
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import Options
from viewer.store.collection.opened import opened_collection
from viewer.store.problem import Problem


def against_group_job(
    given: Namespace, index: Index, options: Options, day: date | None
) -> DocumentJob | None:
    """What to write of a report against the group; None where there is no group.

    With a day, the latest reports on that day or before it are the group.
    """
    collection = opened_collection(given.group)
    if isinstance(collection, Problem):
        complain(collection.sentence)
        return None
    mine = inspection_of(index, Location(given.first.word))
    kind = given.same.strip().casefold()
    told = [one for one in collection.inspections if day is None or _was(one, day)]
    bodies = _by_latest(told, given.date)
    others = others_of(mine, [body.latest(given.date) for body in bodies.values()], kind)
    if not others:
        every = _by_latest(collection.inspections, given.date).values()
        later = others_of(mine, [body.latest(given.date) for body in every], kind)
        where = f"in “{shown(str(given.group), 1000)}”"
        if day and later:
            complain(f"no other body {where} has a report by {day_text(day)}.")
        else:
            complain(f"no other body {where} is in this group.")
        return None
    name = shown(given.group.name or str(given.group))
    own = [item for item in mine.about.subject.groups if item.kind.casefold() == kind]
    same = "".join(f", {one_line(item.kind)} {one_line(item.value)}" for item in own)
    figures = figures_against(mine, (bodies[id(one)].inspections for one in others))
    on = f", as at {day_text(day)}" if day else ""
    found = Against(against_group(mine, others), figures, f"{name}{same}{on}", len(others))
    return group_job(index, found, location_of(given.first), options, given.date)


def _by_latest(told: Iterable[Inspection], today: date) -> dict[int, Body]:
    """The bodies whose place no other has taken, by the identity of their latest inspection."""
    every = bodies_of(told)
    followed = {one.subject for body in every for one in body.predecessors}
    there = (body for body in every if body.subject not in followed)
    return {id(body.latest(today)): body for body in there}


def _was(one: Inspection, day: date) -> bool:
    return one.dated is not None and one.dated <= day
