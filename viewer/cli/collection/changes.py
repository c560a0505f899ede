"""`changes`: who rose, fell or stayed the same, and what cannot be compared."""

from argparse import ArgumentTypeError, Namespace

from viewer.cli.collection.choosing import filtered
from viewer.cli.collection.days import day_since, day_until
from viewer.cli.collection.names import column_named
from viewer.cli.collection.output import EXITS, OPTIONS, ROWS
from viewer.cli.collection.reading import ReadProgramme
from viewer.cli.collection.table_command import TableCommand
from viewer.cli.output.options import options_of
from viewer.cli.parser import Parser
from viewer.cli.words import PROGRAM
from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.collection.filtering.filters import Filter
from viewer.export.collection.changes_job import changes_job
from viewer.export.job import DocumentJob
from viewer.presentation.collection.changes import ChangesWanted

_HELP = f"""\
List which bodies rose, fell or stayed the same in a criterion, and which cannot
be compared and why. Needs no screen.

Usage:
  {PROGRAM} changes FOLDER [OPTION...]

Options:
  --criterion NAME       the criterion by its id or the words of its title; without
                         it, the rating of the whole
  --since DAY            from what stood on this day, instead of the rating before; of
                         a month or a year, on the last day before it
  --until DAY            to what stood on this day, instead of the latest; with
                         --since
  --first                from the first rating under the framework of the latest
{OPTIONS}

Ratings are compared like for like. Those under different frameworks are counted
only with --across, and joint ratings never.

{ROWS}
Those of before are under before.

Examples:
  {PROGRAM} changes reports/
  {PROGRAM} changes reports/ --criterion leaders --since 2024-01-01
  {PROGRAM} changes reports/ --where region=London --format json

{EXITS}
"""


def _options(parser: Parser) -> None:
    parser.add_argument("--criterion", default="")
    parser.add_argument("--since")
    parser.add_argument("--until")
    parser.add_argument("--first", action="store_true")


def _span(given: Namespace) -> ChangeSpan:
    if given.until and not given.since:
        raise ArgumentTypeError("--until needs --since")
    if given.first and given.since:
        raise ArgumentTypeError("--first and --since do not go together")
    last = day_until("--as-at", given.as_at, given.date) or given.date
    since = day_since("--since", given.since, last)
    until = day_until("--until", given.until, last)
    if since and until and until <= since:
        raise ArgumentTypeError("--until is not after --since")
    if since:
        return ChangeSpan("dates", since, until)
    return ChangeSpan("first") if given.first else ChangeSpan()


def _job(given: Namespace, found: ReadProgramme) -> DocumentJob:
    rows = found.rows
    column = column_named(rows, given.criterion).name if given.criterion else ""
    chosen = filtered(rows, given.where, Filter(across=given.across))
    wanted = ChangesWanted(column, _span(given), chosen)
    return changes_job(rows, wanted, found.origin, options_of(given))


changes = TableCommand("changes", _HELP, _options, _job, _span).run
