"""`compare`: two reports side by side, without a window."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from viewer.cli.collection.group import against_group_job
from viewer.cli.collection.one_of_many import location_of, read_one
from viewer.cli.collection.output import ROWS
from viewer.cli.export import chosen_formats, day_given, told_by, written
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH, Given
from viewer.cli.targets import OutputTarget, is_folder, only_one, target_of
from viewer.cli.words import PROBLEMS, PROGRAM
from viewer.domain.comparison.comparing import compared
from viewer.domain.index import Index
from viewer.export.comparison import comparison_job
from viewer.export.formats import OF_SEVERAL, Format
from viewer.export.job import DocumentJob
from viewer.export.naming import Names
from viewer.presentation.summary.document import Options, Paper
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
  --to DIR               the folder to write into; end the name in / to create it
  --to FILE              the file to write; - is standard output, as without --to
  --format LIST          one or more of pdf, html, docx, xlsx, csv, md, txt and
                         json, separated by commas; the default is txt, or the
                         format that the name of FILE ends in
  --differences          leave out what is the same in both
  --mono                 shades of grey instead of colours
  --paper a4|a3|us-letter
  --landscape            landscape instead of portrait
  --date YYYY-MM-DD      the date to print on it, instead of today
  --force                replace existing files
  --help                 show this page

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
    try:
        formats, target, folder = _wanted(given)
    except ArgumentTypeError as misuse:
        parser.error(str(misuse))
    if (given.second is None) == (given.group is None):
        parser.error("name a second report, or --group and a folder; not both")
    options = Options(mono=given.mono, paper=given.paper, landscape=given.landscape)
    if given.group is not None:
        made = against_group_job(given, options)
        if made is None:
            return PROBLEMS
        return max(_write(made, one, target, folder, force=given.force) for one in formats)
    outcomes = [read_one(given.first), read_one(given.second)]
    refused = [one for one in outcomes if isinstance(one, Refused)]
    for one in refused:
        print(outcome_text(one), file=sys.stderr, flush=True)
    if refused:
        return PROBLEMS
    first, second = (Index(one.report) for one in outcomes if isinstance(one, Opened))
    job = comparison_job(
        compared(first, second),
        (location_of(given.first), location_of(given.second)),
        options,
        given.date,
        only_differences=given.differences,
    )
    return max(_write(job, one, target, folder, force=given.force) for one in formats)


def _parser() -> Parser:
    parser = Parser(f"{PROGRAM} compare", _HELP)
    parser.add_argument("first", metavar="A", type=Given)
    parser.add_argument("second", metavar="B", type=Given, nargs="?")
    parser.add_argument("--group", type=Path)
    parser.add_argument("--same", default="")
    parser.add_argument("--to", default=DASH)
    parser.add_argument("--format", type=_chosen)
    parser.add_argument("--differences", action="store_true")
    parser.add_argument("--mono", action="store_true")
    parser.add_argument("--paper", choices=get_args(Paper), default="a4")
    parser.add_argument("--landscape", action="store_true")
    parser.add_argument("--date", type=day_given, default=date.today())  # noqa: DTZ011 - the user's day
    parser.add_argument("--force", action="store_true")
    return parser


def _chosen(words: str) -> tuple[Format, ...]:
    return _of_several(chosen_formats(words))


def _wanted(given: Namespace) -> tuple[tuple[Format, ...], OutputTarget | None, Path | None]:
    """The formats, and where they go, or an `ArgumentTypeError` with a sentence."""
    if not given.to:
        raise ArgumentTypeError("--to is empty; name a folder or a file")
    if is_folder(given.to):
        return given.format or OF_SEVERAL[:1], None, Path(given.to)
    target = target_of(given.to)
    plain = tuple(one for one in OF_SEVERAL if one.id == "txt")
    formats = given.format or (plain if target.stream else _of_several(told_by(target.file)))
    if len(formats) > 1:
        raise ArgumentTypeError(only_one(target))
    return formats, target, None


def _of_several(formats: tuple[Format, ...]) -> tuple[Format, ...]:
    """The same formats, as they are of a document that was made of several reports."""
    return tuple(one for one in OF_SEVERAL if one.id in {item.id for item in formats})


def _write(
    job: DocumentJob,
    wanted: Format,
    target: OutputTarget | None,
    folder: Path | None,
    *,
    force: bool,
) -> int:
    stem = job.document.file_name.removesuffix("-comparison")
    to = target or OutputTarget(Names(folder or Path()).file(stem, "comparison", wanted.ending))
    return written(job, wanted, to, folder, force=force)
