"""What a worker brings back from a collection, or from one report of a file of many."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from viewer.domain.collection.inspection import Location
from viewer.domain.index import Index
from viewer.store.collection.collected import AnyAnswer, Collected
from viewer.store.collection.collection import Collection
from viewer.store.collection.one_report import report_at
from viewer.store.collection.opened import NOTHING, opening
from viewer.store.problem import Answer, Opened, Problem, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.answer import now, plain_path, real_file

_EMPTY = "There is no report in this folder."


def answer_to_collection(
    path: Path, progress: ReadProgress, tell: Callable[[AnyAnswer], None]
) -> AnyAnswer:
    """Read a collection, and tell what there is of it as it grows."""
    path = plain_path(path)
    found: Collection | Problem = Problem(_EMPTY)
    for found in opening(path, progress):
        if isinstance(found, Collection) and not found.is_whole:
            tell(_answer(path, Collected(path, found)))
    if isinstance(found, Problem):
        return _answer(path, Refused(path, (found,), unreadable=True))
    if found.gone and not found.inspections:
        return _answer(path, Refused(path, (Problem(NOTHING.format(found.gone)),), unreadable=True))
    if found.is_whole and not found.inspections and not found.faults:
        return _answer(path, Refused(path, (Problem(_EMPTY),)))
    return _answer(path, Collected(path, found))


def answer_to_line(collection: Collection, location: Location) -> AnyAnswer:
    """Read the report in a line of a file of many."""
    result = report_at(collection, location)
    if isinstance(result, Opened):
        result = replace(result, index=Index(result.report).looked_up())
    return _answer(collection.path_of(location), result)


def _answer(path: Path, result: Opened | Refused | Collected) -> AnyAnswer:
    return Answer(result, real_file(path), now())
