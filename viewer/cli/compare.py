"""`compare`: two reports side by side, without a window."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from viewer.cli.collection.days import day_until
from viewer.cli.collection.group import against_group_job
from viewer.cli.collection.one_of_many import location_of, read_one
from viewer.cli.collection.output import ROWS
from viewer.cli.output.options import UPRIGHT, add_output, format_option, formats_of, options_of
from viewer.cli.output.writing import write_documents
from viewer.cli.parser import Parser
from viewer.cli.streams import Given, folder_given
from viewer.cli.words import PROBLEMS, PROGRAM
from viewer.domain.comparison.comparing import compared
from viewer.domain.index import Index
from viewer.export.comparison import comparison_job
from viewer.export.job import DocumentJob
from viewer.store.problem import Opened, Refused, outcome_text

_HELP = f"""\
Compare two reports: two inspections of one body, or of two bodies. Ratings are
compared like for like only; where frameworks or scales differ, it says so.

Usage:
  {PROGRAM} compare A B [--to DIR|FILE] [OPTION...]

  {PROGRAM} compare A --group FOLDER [--same KIND] [--to DIR|FILE] [OPTION...]

Every change is from A to B. Against a group: how many other bodies of a folder
(or a file NAME.inspections.jsonl) have each level at their latest inspection.

Options:
  --same KIND            only bodies in the same group of this kind, such as region
  --as-at DAY            the group as it was at the end of this day: 2024-05-16, “16 May
                         2024” or 16/5/2024, and of “May 2024” or 2024 the last day
  --to DIR               the folder to write into; end the name in / to create it
  --to FILE              the file to write; - is standard output, as without --to
{format_option("pdf, or txt on standard output")}
  --differences          leave out what is the same in both
{UPRIGHT}

A or B may be a pipe, or - for standard input, or one report of a file that holds
many: FILE.jsonl#ID with its id, or FILE.jsonl:LINE with the number of its line.

{ROWS}
Those of json and csv also name kind, title, value, unit, period, text, difference
and why (how far the two may be compared); the change is in the row of B. They
always hold everything. Against a group they name better, same and worse (how many
others are), not_counted and shares, and of a figure place (1 is the best) of how
many places, and the median of the others.

Examples:
  {PROGRAM} compare 2019.inspection.json 2023.inspection.json
  {PROGRAM} compare 2019.inspection.json 2023.inspection.json --to change.pdf
  {PROGRAM} compare ours.inspection.json theirs.inspection.json --format json

Exit codes:
  0  both were compared, whether or not anything differs
  1  a file had problems, or something could not be written
  2  the command is not valid
"""


def compare(arguments: Sequence[str]) -> int:
    """Read both files and write what is wanted of the comparison."""
    parser = _parser()
    given = parser.parse_intermixed_args(arguments)
    with parser.misuse():
        formats = formats_of(given)
        day = day_until("--as-at", given.as_at, given.date)
    if day and given.group is None:
        parser.error("--as-at goes with --group only")
    if (given.second is None) == (given.group is None):
        parser.error("name a second report, or --group and a folder; not both")
    words = [given.first] if given.second is None else [given.first, given.second]
    outcomes = [read_one(word) for word in words]
    refused = [one for one in outcomes if isinstance(one, Refused)]
    for one in refused:
        print(outcome_text(one), file=sys.stderr, flush=True)
    if refused:
        return PROBLEMS
    indexes = [Index(one.report) for one in outcomes if isinstance(one, Opened)]
    job = _job(given, indexes, day)
    if job is None:
        return PROBLEMS
    # A folder's files are named after both reports, none over another.
    stem = job.document.file_name.removesuffix("-comparison")
    return write_documents(given, formats, job, stem, "-comparison")


def _job(given: Namespace, indexes: list[Index], day: date | None) -> DocumentJob | None:
    options = options_of(given)
    if given.group is not None:
        return against_group_job(given, indexes[0], options, day)
    return comparison_job(
        compared(*indexes),
        (location_of(given.first), location_of(given.second)),
        options,
        given.date,
        only_differences=given.differences,
    )


def _parser() -> Parser:
    parser = Parser(f"{PROGRAM} compare", _HELP)
    parser.add_argument("first", metavar="A", type=Given)
    parser.add_argument("second", metavar="B", type=Given, nargs="?")
    parser.add_argument("--group", type=folder_given)
    parser.add_argument("--same", default="")
    parser.add_argument("--as-at")
    parser.add_argument("--differences", action="store_true")
    add_output(parser)
    return parser
