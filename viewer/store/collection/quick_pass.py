"""The quick pass: of a report only what a row of a matrix needs, by the rules of a full reading.

The rest of the file is not checked; where anything is wrong with these parts, all of it is.
"""

from hashlib import sha256
from json import JSONDecodeError
from pathlib import Path

from viewer.domain.collection.figure import Figure
from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.report import Report
from viewer.store.checked import checked
from viewer.store.collection.collection import CollectedReport, ReportFault
from viewer.store.collection.figures import FIGURES, figures_in, figures_of, kept_figures
from viewer.store.collection.shared_parts import RawPart, SharedParts
from viewer.store.json_text.parsing import sound, too_thin
from viewer.store.problem import Opened, Problem
from viewer.store.reading.reader import parse_report, text_in
from viewer.store.reading.versions import is_ours, migrated, too_new

LEFT_OUT = frozenset({"findings", "metrics", "comparators", "profile", "method"})
"""The parts of a report that no row shows and that nothing in a row depends on."""


def quick_entry(data: bytes, location: Location, shared: SharedParts) -> CollectedReport:
    """What a row shows of the report that these bytes hold, or what is wrong with them."""
    digest, raw = sha256(data).digest(), _raw(data)
    if raw is not None and (report := in_order(head_of(raw), shared)):
        figures = figures_in(migrated(raw)) if raw.get("metrics") else ()
        return CollectedReport(location, digest, inspection_of(report, location, shared, figures))
    read = _closely_read(data, location)
    if isinstance(read, ReportFault):
        return CollectedReport(location, digest, read, checked=True)
    found = inspection_of(read, location, shared, figures_in(read.model_dump(by_alias=True)))
    return CollectedReport(location, digest, found, checked=True)


def full_reading(data: bytes, location: Location) -> tuple[Report, RawPart] | ReportFault:
    """The report after everything in it has been looked at, and its head; or what is wrong.

    In the head are its figures, too.
    """
    raw = _raw(data)
    if raw is not None and isinstance(report := checked(migrated(raw)), Report):
        return report, _with_figures(head_of(raw), migrated(raw))
    read = _closely_read(data, location)
    if isinstance(read, ReportFault):
        return read
    head = read.model_dump(by_alias=True, exclude=set(LEFT_OUT), exclude_unset=True)
    return read, _with_figures(head, read.model_dump(by_alias=True))


def kept_inspection(head: RawPart, location: Location, shared: SharedParts) -> Inspection | None:
    """What a collection knows of a report by its head with its figures; None if that is wrong."""
    figures = figures_of(head.pop(FIGURES, ()))
    report = in_order(head, shared)
    return inspection_of(report, location, shared, figures) if report else None


def _with_figures(head: RawPart, raw: RawPart) -> RawPart:
    return {**head, FIGURES: kept} if (kept := kept_figures(raw)) else head


def _closely_read(data: bytes, location: Location) -> Report | ReportFault:
    """The outcome of a reading that explains each problem, which takes longer."""
    result = parse_report(data, Path(location.file))
    if isinstance(result, Opened):
        return result.report
    problems = tuple(in_file(problem, location) for problem in result.problems)
    return ReportFault(location, problems, result.more)


def inspection_of(
    report: Report, location: Location, shared: SharedParts, figures: tuple[Figure, ...] = ()
) -> Inspection:
    """What a collection knows of a report."""
    return Inspection(location, report.about, shared.ratings(report), figures)


def in_file(problem: Problem, location: Location) -> Problem:
    """A problem of a line, with its place in the file that holds the line."""
    if location.line is None:
        return problem
    where = problem.column if problem.line in (None, 1) else None
    return Problem(problem.sentence, problem.path, location.line, where or 1, problem.suggestion)


def head_of(raw: RawPart) -> RawPart:
    """The parts of a report that a row needs, and all that it should not have."""
    return {key: part for key, part in raw.items() if key not in LEFT_OUT}


def _raw(data: bytes) -> RawPart | None:
    """The JSON of a report; None where it needs a closer look."""
    text = text_in(data)
    if isinstance(text, Problem):
        return None
    try:
        source = sound(text)
    except (JSONDecodeError, RecursionError):
        return None
    if source.repeats or source.halves or is_ours(source.value) or too_new(source.value):
        return None
    return None if too_thin(source) else source.value


def in_order(raw: RawPart, shared: SharedParts) -> Report | None:
    """The report of this JSON, or of its head; None where something in it is wrong."""
    raw = migrated(raw)
    report = checked(shared.known(raw))
    if not isinstance(report, Report):
        return None
    shared.learn(raw, report)
    return report
