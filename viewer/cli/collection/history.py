"""`history`: which ratings each body had, and how long they stood."""

from argparse import ArgumentTypeError, Namespace
from typing import get_args

from viewer.characters import shown
from viewer.cli.collection.choosing import filtered
from viewer.cli.collection.names import column_named
from viewer.cli.collection.output import EXITS, OPTIONS, ROWS
from viewer.cli.collection.reading import ReadProgramme
from viewer.cli.collection.table_command import TableCommand
from viewer.cli.output.options import options_of
from viewer.cli.parser import Parser
from viewer.cli.words import PROGRAM
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.export.collection.history_job import history_job
from viewer.export.job import DocumentJob
from viewer.presentation.collection.history import HistoryWanted
from viewer.presentation.collection.over_time.lines import HistoryOrder

_HELP = f"""\
List the ratings that each body had, from when until when, and how long each
stood. Needs no screen.

Usage:
  {PROGRAM} history FOLDER [OPTION...]

Options:
  --criterion NAME       the criterion by its id or the words of its title; without
                         it, the rating of the whole
  --body NAME            one body with all its criteria, or with that of --criterion
  --sort ORDER           name, change (the latest first) or age (the longest first)
  --words                a PDF with the ratings in words; without it, drawn as bars on
                         an axis of time
{OPTIONS}

{ROWS}
Each rating also names from, until (null where it stands today), days (where both
are known to the day) and joint.

Examples:
  {PROGRAM} history reports/ --where "region=North West" --sort change
  {PROGRAM} history reports/ --body Ashford --to ashford.pdf

{EXITS}
"""


def _options(parser: Parser) -> None:
    parser.add_argument("--criterion", default="")
    parser.add_argument("--body", default="")
    parser.add_argument("--sort", choices=get_args(HistoryOrder), default="name")
    parser.add_argument("--words", action="store_true")


def _job(given: Namespace, found: ReadProgramme) -> DocumentJob:
    wanted = _wanted(given, found.rows)
    return history_job(found.rows, wanted, found.origin, options_of(given), words=given.words)


def _wanted(given: Namespace, rows: MatrixRows) -> HistoryWanted:
    column = column_named(rows, given.criterion).name if given.criterion else ""
    wanted = filtered(rows, given.where, Filter(across=given.across))
    names = [one.name for one in rows.matrix.bodies]
    body = next((one for one in names if one.casefold() == given.body.casefold()), "")
    if given.body and not body:
        raise ArgumentTypeError(f"no body is called “{shown(given.body)}”")
    return HistoryWanted(column, wanted, given.sort, body, alone=bool(body and column))


history = TableCommand("history", _HELP, _options, _job).run
