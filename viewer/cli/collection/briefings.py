"""`briefings`: a page for each of the reports that are chosen, in files of their own or in one."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from viewer.cli.collection.choosing import filtered
from viewer.cli.collection.output import EXITS, OPTIONS, add_options
from viewer.cli.collection.reading import ReadProgramme, read
from viewer.cli.collection.sorting import ordered
from viewer.cli.output.options import formats_of, options_of
from viewer.cli.output.writing import write_document
from viewer.cli.parser import Parser
from viewer.cli.targets import OutputTarget, is_folder, target_of
from viewer.cli.words import FINE, PROBLEMS, PROGRAM
from viewer.domain.collection.filtering.filters import Filter
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.index import Index
from viewer.export.collection.briefings_job import briefings_job
from viewer.export.formats import Format, format_named
from viewer.export.job import Job
from viewer.export.naming import Names
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted, rows_wanted
from viewer.presentation.summary.document import Options
from viewer.presentation.wording.file_names import file_stem
from viewer.store.collection.one_report import report_at
from viewer.store.problem import Refused, outcome_text

_HELP = f"""\
Write a briefing, one page with what matters most, of each report that is chosen.
Needs no screen.

Usage:
  {PROGRAM} briefings FOLDER --to DIR|FILE [OPTION...]

With DIR each report has a file of its own; with FILE all are in one.

Options:
  --latest               the latest inspection of each body (the default)
  --all                  every inspection
  --sort KEY             name, date, age, due, a group or a criterion
{OPTIONS}

Examples:
  {PROGRAM} briefings reports/ --to pages/ --where "overall=Inadequate"
  {PROGRAM} briefings reports/ --to all.pdf --where region=London

{EXITS}
"""


def briefings(arguments: Sequence[str]) -> int:
    """Read the collection, then each report that is chosen, and write its page."""
    parser = Parser(f"{PROGRAM} briefings", _HELP)
    add_options(parser)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--latest", action="store_true")
    parser.add_argument("--sort", default="name")
    given = parser.parse_intermixed_args(arguments)
    with parser.misuse():
        formats = _formats(given)
        found = read(given, figures=True)
        chosen = filtered(found.rows, given.where, Filter(every=given.all, across=given.across))
        wanted = MatrixWanted(chosen, ordered(found.rows, given.sort))
    reading = _Reading(found)
    reports = reading.reports(rows_wanted(found.rows, wanted))
    # A page of one report stands upright, as a briefing does elsewhere.
    options = replace(options_of(given), landscape=False)
    if is_folder(given.to):
        code = _each(given, formats, reports, replace(options, form="briefing"))
    else:
        job = briefings_job(found.rows, wanted, tuple(reports), found.origin, options)
        code = write_document(job, formats[0], target_of(given.to), None, force=given.force)
    return max(code, reading.code)


def _formats(given: Namespace) -> tuple[Format, ...]:
    formats = tuple(format_named(one.id) for one in formats_of(given))  # each is of one report
    data = [one.id for one in formats if not one.forms]
    if data and not is_folder(given.to):
        raise ArgumentTypeError(f"{data[0]} has no pages for briefings; use matrix for it")
    return formats


class _Reading:
    """Reads reports one at a time; the exit code tells whether one could not be read."""

    def __init__(self, found: ReadProgramme) -> None:
        self._collection = found.collection
        self.code = found.code

    def reports(self, rows: Iterable[MatrixRow]) -> Iterator[Index]:
        """The reports of these rows."""
        for row in rows:
            outcome = report_at(self._collection, row.inspection.location)
            if isinstance(outcome, Refused):
                print(outcome_text(outcome), file=sys.stderr, flush=True)
                self.code = PROBLEMS
            else:
                yield Index(outcome.report)


def _each(
    given: Namespace, formats: Iterable[Format], reports: Iterable[Index], options: Options
) -> int:
    folder, code = Path(given.to), FINE
    names = Names(folder)
    for index in reports:
        stem = file_stem(index.report.about)
        job = Job(index, options, given.date)
        for wanted in formats:
            target = OutputTarget(names.file(stem, "briefing", wanted.ending))
            code = max(code, write_document(job, wanted, target, folder, force=given.force))
    return code
