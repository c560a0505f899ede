"""`matrix`: the ratings of many reports as one table."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator

from viewer.cli.collection.choosing import filtered
from viewer.cli.collection.names import column_named, extra_named
from viewer.cli.collection.output import EXITS, OPTIONS, ROWS
from viewer.cli.collection.reading import ReadProgramme
from viewer.cli.collection.sorting import group_named, ordered
from viewer.cli.collection.table_command import TableCommand
from viewer.cli.output.options import options_of
from viewer.cli.parser import Parser
from viewer.cli.words import PROGRAM
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.export.collection.matrix_job import matrix_job
from viewer.export.job import DocumentJob
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted

_HELP = f"""\
Write the ratings of all reports in a folder as one table: bodies down, criteria
across. Needs no screen.

Usage:
  {PROGRAM} matrix FOLDER [OPTION...]

FOLDER and the folders in it are searched; a file with a report a line will do.

Options:
  --latest               the latest inspection of each body (the default)
  --all                  every inspection
  --columns LIST         only these criteria, in this order, with the scores and figures
                         among them: overall,score,budget; of a folder of figures, one
                         metric alone stands by its periods
  --sort KEY             name, date, age, due, a group or a criterion, best first;
                         with a hyphen in front, the other way round (--sort=-age
                         begins with those that wait longest)
  --words                a PDF with the words of all levels; without it, a letter for
                         each with a key, on as few pages as can be
  --group KIND           a table for each group, such as region
{OPTIONS}

Where nothing is rated, the table has the figures of each body for the newest period.

CSV and JSON have one row for each rating, and for each figure that is asked for
(metric, metric_id, value, unit, qualifier, period and its ends). Excel has a sheet for
each framework
as well. Files with problems are told to standard error.

{ROWS}
Those of a matrix name inspection_kind, before_level, before_date and next_due, too.

Examples:
  {PROGRAM} matrix reports/
  {PROGRAM} matrix reports/ --where "care-leavers=Inadequate"
  {PROGRAM} matrix reports/ --all --format json
  {PROGRAM} matrix reports/ --to out/ --format pdf,xlsx --paper a3 --group region

{EXITS}
"""


def _options(parser: Parser) -> None:
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--latest", action="store_true")
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--columns", default="")
    parser.add_argument("--sort", default="name")
    parser.add_argument("--group", default="")


def _check(given: Namespace) -> None:
    if given.all and given.latest:
        raise ArgumentTypeError("--all and --latest do not go together")


def _job(given: Namespace, found: ReadProgramme) -> DocumentJob:
    wanted = _wanted(given, found.rows)
    return matrix_job(found.rows, wanted, found.origin, options_of(given), words=given.words)


def _wanted(given: Namespace, rows: MatrixRows) -> MatrixWanted:
    words = [word for word in given.columns.split(",") if word.strip()]
    named = [extra_named(rows, word) for word in words]
    extras = tuple(name for extra in named if extra for name in _periods(rows, extra, len(words)))
    rated = [word for word, extra in zip(words, named, strict=True) if not extra]
    columns = tuple(column_named(rows, word).name for word in rated)
    return MatrixWanted(
        filtered(rows, given.where, Filter(every=given.all, across=given.across)),
        ordered(rows, given.sort),
        columns,
        group_named(rows, given.group) if given.group else "",
        extras,
    )


def _periods(rows: MatrixRows, extra: Extra, asked: int) -> Iterator[str]:
    """The column itself; a metric that alone is asked for where nothing is rated, by periods."""
    alone = asked == 1 and not rows.matrix.columns
    yield from (one.name for one in (rows.matrix.periods(extra) if alone else ()) or (extra,))


matrix = TableCommand("matrix", _HELP, _options, _job, _check, figures=True).run
