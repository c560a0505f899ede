"""Where a collection's matrix, changes and history go, and in which formats."""

from argparse import ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from viewer.cli.export import chosen_formats, day_given, told_by, written
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH
from viewer.cli.targets import OutputTarget, is_folder, only_one, target_of
from viewer.cli.words import FINE
from viewer.export.formats import Format, format_named
from viewer.export.job import DocumentJob
from viewer.presentation.summary.document import Options

OPTIONS = """\
  --programme NAME       which inspections, where some are rated otherwise; without
                         it, those that are most
  --where KEY=VALUE      only some: a criterion by its id or the words of its title
                         (care-leavers=Inadequate), a group (region=London), name,
                         framework, year, kind, inspectorate, age>3. Several values
                         stand with commas between; a criterion also takes rose,
                         fell, same, unknown, “never Good” and “always Good”
  --as-at YYYY-MM-DD     as it was at the end of this day: the latest inspection of each
                         body by then, with ages up to then
  --across               count a change of frameworks like any other change
  --to DIR|FILE          where to write; without it, standard output
  --format LIST          one or more of csv, xlsx, html, pdf, docx, md, txt and json,
                         separated by commas; the default is what the name of FILE
                         ends in, or txt
  --mono                 shades of grey instead of colours
  --paper a4|a3|us-letter
  --portrait             portrait instead of landscape
  --date YYYY-MM-DD      the day that ages are counted to, instead of today
  --force                replace existing files
  --help                 show this page"""

ROWS = """\
The rows of json name body, body_ids, groups, id (of the report), date, framework,
framework_id, criterion, criterion_id, level, state, rank (1 is the best) of how many levels,
change (what became of the rating since the one before), levels (by how many, above
0 for the better), comparable (whether that counts), file and line; null where there
is none."""

EXITS = """\
Exit codes:
  0  everything was written
  1  a file has problems and gives no row, or something was not written
  2  the command is not valid"""


def add_options(parser: Parser) -> None:
    """The options that all commands on a collection have."""
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--programme")
    parser.add_argument("--where", action="append", default=[])
    parser.add_argument("--as-at", type=day_given)
    parser.add_argument("--across", action="store_true")
    parser.add_argument("--to", default=DASH)
    parser.add_argument("--format", type=chosen_formats)
    parser.add_argument("--mono", action="store_true")
    parser.add_argument("--paper", choices=("a4", "a3", "us-letter"), default="a4")
    parser.add_argument("--portrait", action="store_true")
    parser.add_argument("--date", type=day_given, default=date.today())  # noqa: DTZ011 - the user's day
    parser.add_argument("--force", action="store_true")


def options_of(given: Namespace) -> Options:
    """How documents are wanted."""
    return Options("summary", None, given.mono, given.paper, not given.portrait)


def formats_of(given: Namespace) -> tuple[Format, ...]:
    """In which formats; an `ArgumentTypeError` where that cannot be."""
    if not given.to:
        raise ArgumentTypeError("--to is empty; name a folder or a file")
    if is_folder(given.to):
        return given.format or (format_named("pdf"),)
    target = target_of(given.to)
    if given.format:
        formats: tuple[Format, ...] = given.format
    else:
        formats = (format_named("txt"),) if target.stream else told_by(target.file)
    if len(formats) > 1:
        raise ArgumentTypeError(only_one(target))
    return formats


def all_written(given: Namespace, formats: tuple[Format, ...], job: DocumentJob, name: str) -> int:
    """Write each format; what goes wrong is told on standard error."""
    code = FINE
    for wanted in formats:
        ending = ".json" if wanted.id == "json" else wanted.ending
        folder = Path(given.to) if is_folder(given.to) else None
        target = OutputTarget(folder / f"{name}{ending}") if folder else target_of(given.to)
        code = max(code, written(job, wanted, target, folder, force=given.force))
    return code
