"""Reads one report of a collection whole, be it a file or a line of one."""

from dataclasses import replace
from pathlib import Path

from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import Collection
from viewer.store.collection.entries import numbered_lines
from viewer.store.collection.quick_pass import in_file
from viewer.store.problem import Opened, Problem, Refused
from viewer.store.reading.reader import parse_report, read_report

_NO_LINE = "The file has no line {:,} any more."


def report_at(collection: Collection, location: Location) -> Opened | Refused:
    """The report at a place of a collection, or what is wrong with it."""
    file = collection.path_of(location)
    return read_report(file) if location.line is None else _of_line(file, location)


def _of_line(file: Path, location: Location) -> Opened | Refused:
    for number, line in numbered_lines(file):
        if isinstance(line, Problem):
            if number in (0, location.line):
                return Refused(file, (line,), unreadable=True)
        elif number == location.line:
            result = parse_report(line, file)
            if isinstance(result, Opened):
                return result
            problems = tuple(in_file(problem, location) for problem in result.problems)
            return replace(result, problems=problems)
    return Refused(file, (Problem(_NO_LINE.format(location.line)),), unreadable=True)
