"""From the files of a collection to entries: a report for each file, or for each line of one."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from viewer.domain.collection.inspection import Location
from viewer.store.collection.collection import CollectedReport, ReportFault
from viewer.store.endings import REPORT_ENDING, REPORTS_ENDING
from viewer.store.problem import Problem
from viewer.store.reading.file_bytes import MAX_SIZE, loaded, too_large

Reader = Callable[[bytes, Location], CollectedReport]
_BEGINNING = 4_096
_OURS = b'"inspection-report"'
_HOPELESS = 1_000
_NONE_OF_OURS = "None of the first {:,} lines is a report, so the others were not read."
_NO_LINES = "The file holds no line with a report."


def entries_in(folder: Path, file: str, read: Reader) -> Iterator[CollectedReport]:
    """The entries of a file; none for JSON that is no report and is not called one."""
    if file.lower().endswith(REPORTS_ENDING):
        yield from _of_lines(folder / file, file, read)
        return
    data = loaded(folder / file)
    location = Location(file)
    if isinstance(data, Problem):
        if file.lower().endswith(REPORT_ENDING):
            yield fault(location, data)
    elif file.lower().endswith(REPORT_ENDING) or _OURS in data[:_BEGINNING]:
        yield _entry(data, location, read)


def fault(location: Location, problem: Problem) -> CollectedReport:
    """The entry of a report that cannot be reached."""
    return CollectedReport(location, b"", ReportFault(location, (problem,)), checked=True)


def _entry(data: bytes, location: Location, read: Reader) -> CollectedReport:
    try:
        return read(data, location)
    except MemoryError:
        return fault(location, Problem("There is not enough free memory to read this file."))


def _of_lines(path: Path, file: str, read: Reader) -> Iterator[CollectedReport]:
    """Line by line, for all of them may be more than fits into memory."""
    found = junk = 0
    for number, line in numbered_lines(path):
        found += 1
        location = Location(file, number or None)
        entry = fault(location, line) if isinstance(line, Problem) else _entry(line, location, read)
        yield entry
        junk += _is_none_of_ours(line)
        if junk == found == _HOPELESS:
            yield fault(Location(file), Problem(_NONE_OF_OURS.format(junk)))
            return
    if not found:
        yield fault(Location(file), Problem(_NO_LINES))


def _is_none_of_ours(line: bytes | Problem) -> bool:
    """Whether a line does not even say that it is a report."""
    return isinstance(line, Problem) or _OURS not in line


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes | Problem]]:
    """Each line that is not empty with its number, or why there is none: line 0."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            problem = loaded(path)
            yield 0, problem if isinstance(problem, Problem) else Problem(_NO_LINES)
            return
        with path.open("rb") as stream:
            yield from _lines(stream.readline)
    except (OSError, ValueError):
        problem = loaded(path)
        yield 0, problem if isinstance(problem, Problem) else Problem(_NO_LINES)


def _lines(read: Callable[[int], bytes]) -> Iterator[tuple[int, bytes | Problem]]:
    number = 0
    while line := read(MAX_SIZE + 1):
        number += 1
        if len(line) > MAX_SIZE and not line.endswith(b"\n"):
            while (rest := read(MAX_SIZE)) and not rest.endswith(b"\n"):
                pass
            yield number, too_large()
        elif plain := line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, plain
