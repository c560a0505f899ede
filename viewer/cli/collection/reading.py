"""The collection that a command line names, and the programme of it."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from viewer.characters import shown
from viewer.cli.collection.days import day_until
from viewer.cli.words import FINE, PROBLEMS
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import Programme, programmes_of
from viewer.domain.rules.flaw import nearest
from viewer.presentation.collection.paper.frame import Origin
from viewer.store.collection.collection import Collection
from viewer.store.collection.opened import opened_collection
from viewer.store.problem import Problem


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """What was read: the rows of a programme, where they come from, and the exit code so far."""

    rows: MatrixRows
    origin: Origin
    code: int
    collection: Collection


def read(given: Namespace, *, figures: bool = False) -> ReadProgramme:
    """The rows of a programme, also of one that has `figures` only, if these are wanted.

    An `ArgumentTypeError` says that there is no such programme; where there is nothing to write,
    that is told, and the command ends.
    """
    folder, programme, today = given.folder, given.programme, given.date
    day = day_until("--as-at", given.as_at, today)
    collection = opened_collection(folder)
    if isinstance(collection, Problem):
        raise ArgumentTypeError(collection.sentence)
    code = _tell_faults(collection)
    every = programmes_of(collection.inspections).programmes
    found = tuple(one for one in every if figures or one.columns)
    if not found:
        wanted = "ratings or figures" if figures else "ratings"
        instead = "; search finds their words" if collection.inspections else ""
        instead = "; matrix writes their figures" if every else instead
        print(f"“{shown(str(folder))}” holds no report with {wanted}{instead}", file=sys.stderr)
        raise SystemExit(PROBLEMS)
    chosen = _programme(found, programme)
    if programme is None and len(found) > 1:
        others = ", ".join(f"“{shown(one.name)}”" for one in found[1:])
        print(f"showing “{shown(chosen.name)}”; --programme names {others}", file=sys.stderr)
    inspections = [one for body in chosen.bodies for one in body.inspections]
    origin = origin_of(collection, inspections, today)
    return ReadProgramme(MatrixRows(matrix_of(chosen, today, day)), origin, code, collection)


def origin_of(collection: Collection, told: Sequence[Inspection], today: date) -> Origin:
    """Where what is written of some inspections of a collection comes from."""
    names = dict.fromkeys(one.about.inspectorate for one in told)
    return Origin(collection.root.name or str(collection.root), tuple(names), len(told), today)


def _tell_faults(collection: Collection) -> int:
    """Print what is wrong with the files that give no row."""
    for fault in collection.faults:
        line = f", line {fault.location.line}" if fault.location.line else ""
        for problem in fault.problems[:1]:
            where = shown(fault.location.file, 1000)
            print(f"{where}{line}: {problem.sentence}", file=sys.stderr)
    return PROBLEMS if collection.faults else FINE


def _programme(found: tuple[Programme, ...], wanted: str | None) -> Programme:
    if wanted is None:
        return found[0]
    named = [one for one in found if wanted.casefold() in one.name.casefold()]
    exact = [one for one in named if wanted.casefold() == one.name.casefold()]
    if len(exact or named) == 1:
        return (exact or named)[0]
    names = [one.name for one in found]
    meant = nearest(wanted, names)
    guess = f"; did you mean “{meant}”?" if meant else ""
    listed = ", ".join(map(shown, names))
    raise ArgumentTypeError(f"“{shown(wanted)}” is not one of {listed}{guess}")
