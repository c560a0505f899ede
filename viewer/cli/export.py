"""`export`: summaries of reports as files, without a window."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from viewer.cli.output.options import (
    UPRIGHT,
    add_looks,
    chosen_formats,
    format_option,
    options_of,
    told_by,
)
from viewer.cli.output.writing import write_document
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH, Given, read_given, show_progress
from viewer.cli.targets import OutputTarget, is_folder, only_one, target_of
from viewer.cli.words import FINE, PROBLEMS, PROGRAM
from viewer.domain.index import Index
from viewer.export.formats import FORMATS, Format
from viewer.export.job import Job
from viewer.export.naming import Names
from viewer.presentation.summary.document import Form, Options
from viewer.presentation.wording.file_names import file_stem
from viewer.store.problem import Refused, outcome_text

_HELP = f"""\
Write summaries of reports as files. Needs no screen.

Usage:
  {PROGRAM} export FILE... --to DIR|FILE [OPTION...]

Options:
  --to DIR               the folder to write into; end the name in / to create it.
                         Files are named after the reports: body, id, date and form
  --to FILE              the file to write, for one report in one format; a pipe,
                         or - for standard output, will do
{format_option("pdf")}
  --form summary         everything (the default)
  --form briefing        one page with what matters most
{UPRIGHT}

FILE may be a pipe, or - for standard input.

The names of the files are printed to standard output, unless the export itself
goes there. Problems, in the words of “{PROGRAM} check”, and messages
go to standard error. If a file has problems, the others are still exported.

Examples:
  {PROGRAM} export report.inspection.json --to report.pdf
  {PROGRAM} export *.inspection.json --to summaries/ --format pdf,docx
  {PROGRAM} export report.inspection.json --to . --form briefing --mono
  {PROGRAM} export - --to - --format txt < report.inspection.json | less

Exit codes:
  0  everything was written
  1  a file had problems, or could not be written
  2  the command is not valid
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be made of every report, and where it goes: a folder, one file, or a stream."""

    formats: tuple[Format, ...]
    options: Options
    today: date
    force: bool
    folder: Path | None = None
    target: OutputTarget | None = None


def export(arguments: Sequence[str]) -> int:
    """Read each file and write what is wanted of it."""
    parser = _parser()
    given = parser.parse_intermixed_args(arguments)
    with parser.misuse():
        request = _request(given)
    names, code = Names(request.folder or Path()), FINE
    for number, file in enumerate(given.files, 1):
        show_progress(number, len(given.files), file)
        code = max(code, _export_one(file, request, names))
    return code


def _parser() -> Parser:
    parser = Parser(f"{PROGRAM} export", _HELP)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Given)
    parser.add_argument("--to", required=True)
    parser.add_argument("--format", type=chosen_formats)
    parser.add_argument("--form", choices=get_args(Form), default=Options().form)
    add_looks(parser)
    return parser


def _request(given: Namespace) -> Request:
    """What is wanted, or an `ArgumentTypeError` with a sentence on what does not go together."""
    options = options_of(given)
    if not given.to:
        raise ArgumentTypeError("--to is empty; name a folder or a file")
    if is_folder(given.to):
        formats = given.format or FORMATS[:1]
        return Request(formats, options, given.date, given.force, folder=Path(given.to))
    target = target_of(given.to)
    formats = given.format or (FORMATS[:1] if target.stream == DASH else told_by(target.file))
    if len(given.files) > 1 or len(formats) > 1:
        raise ArgumentTypeError(only_one(target))
    return Request(formats, options, given.date, given.force, target=target)


def _export_one(given: Given, request: Request, names: Names) -> int:
    outcome = read_given(given)
    if isinstance(outcome, Refused):
        print(outcome_text(outcome), file=sys.stderr, flush=True)
        return PROBLEMS
    job = Job(Index(outcome.report), request.options, request.today)
    code, stem = FINE, file_stem(outcome.report.about)
    for wanted in request.formats:
        target = request.target or OutputTarget(
            names.file(stem, request.options.form, wanted.ending)
        )
        code = max(code, write_document(job, wanted, target, request.folder, force=request.force))
    return code
