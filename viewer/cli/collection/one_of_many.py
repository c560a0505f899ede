"""`FILE.jsonl#ID` and `FILE.jsonl:LINE`: one report of a file that holds many."""

import re
from pathlib import Path

from viewer.characters import shown
from viewer.cli.streams import Given, read_given
from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import Collection
from viewer.store.collection.one_report import report_at
from viewer.store.collection.opened import opened_collection
from viewer.store.disk.path_status import look_at
from viewer.store.endings import REPORTS_ENDING
from viewer.store.problem import Opened, Problem, Refused

_ONE = re.compile(r"(?P<file>.+\.jsonl)(?:#(?P<id>.+)|:(?P<line>[0-9]{1,9}))", re.DOTALL)
_MANY = (
    "This is a collection of many reports. Name one of them: {0}#ID with the id of a report, or "
    "{0}:LINE with the number of its line."
)
_NONE = "No report in this file has the id “{}”."
_SEVERAL = "{} reports in this file have the id “{}”; name a line: {}."


def read_one(given: Given) -> Opened | Refused:
    """The report in a file, in a pipe, or in one line of a file that holds many."""
    found = None if look_at(given.word).is_there else _ONE.fullmatch(given.word)
    if found is not None:
        return _read(Path(found["file"]), found["id"], found["line"])
    if given.word.endswith(REPORTS_ENDING) and look_at(given.word).kind == "file":
        return Refused(given.file, (Problem(_MANY.format(given.file.name)),))
    return read_given(given)


def location_of(given: Given) -> str | Location:
    """Where a report is, as every row of its collection has it; a file of its own as it is given.

    Asked for reports alone that could be read.
    """
    found = None if look_at(given.word).is_there else _ONE.fullmatch(given.word)
    if found is None:
        return given.word
    file = Path(found["file"])
    collection = opened_collection(file) if found["id"] else None
    if found["id"] and isinstance(collection, Collection):
        place = _of_id(collection, found["id"])
        return place if isinstance(place, Location) else given.word
    return Location(file.name, int(found["line"] or 0))


def _read(file: Path, name: str | None, line: str | None) -> Opened | Refused:
    collection = opened_collection(file)
    if isinstance(collection, Problem):
        return Refused(file, (collection,), unreadable=True)
    place = _of_id(collection, name) if name else Location(file.name, int(line or 0))
    if isinstance(place, Problem):
        return Refused(file, (place,))
    return report_at(collection, place)


def _of_id(collection: Collection, name: str) -> Location | Problem:
    places = [one.location for one in collection.inspections if one.about.id == name]
    if len(places) > 1:
        lines = " or ".join(str(one.line) for one in places)
        return Problem(_SEVERAL.format(len(places), shown(name), lines))
    return places[0] if places else Problem(_NONE.format(shown(name)))
