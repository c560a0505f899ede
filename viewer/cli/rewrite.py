"""`format` and `migrate`: report files written anew, in one style or in the newest version."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from viewer.characters import shown
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH, Given, bytes_given, is_stream
from viewer.cli.targets import OutputTarget, is_folder, only_one, target_of
from viewer.cli.words import FINE, PROBLEMS, PROGRAM
from viewer.domain.report import VERSION, About, Report
from viewer.export.saving import NotSaved, make_folder
from viewer.presentation.wording.file_names import file_stem
from viewer.store.endings import REPORT_ENDING
from viewer.store.problem import Problem, Refused, outcome_text
from viewer.store.reading.file_bytes import is_pdf
from viewer.store.reading.reader import parse_report, text_in
from viewer.store.writing.rewriting import rewritten, version_in

_OPTIONS = """\
  --to DIR         write into this folder instead, under the same names; end the
                   name in / to create it
  --to FILE        write to this file instead; a pipe, or - for standard output,
                   will do
  --force          replace existing files that --to names
  --help           show this page

FILE may be a pipe, or - for standard input; what is made of it goes to standard
output unless --to is given. A PDF that holds a report needs --to.

Files are written whole or not at all. A file with problems stays as it is; they
are printed to standard error in the words of “check”."""

_FORMAT_HELP = f"""\
Rewrite report files in one style: keys in the order of data/FORMAT.md, 2 spaces
for each step in, short objects on one line. Nothing is lost: values stay the
same, and numbers keep their digits.

Usage:
  {PROGRAM} format FILE... [--to DIR|FILE] [--check] [--force]

Options:
  --check          write nothing; list the files that would change
{_OPTIONS}

Examples:
  {PROGRAM} format report.inspection.json
  {PROGRAM} format *.inspection.json --to tidy/
  {PROGRAM} format --check *.inspection.json
  {PROGRAM} format - < report.inspection.json | less

Exit codes:
  0  everything is in this style now; with --check: it already was
  1  a file has problems or was not written; with --check: a file would change
  2  the command is not valid
"""

_MIGRATE_HELP = f"""\
Rewrite report files of version 1 as version {VERSION}, in the style of “{PROGRAM}
format”. What they say stays the same. Files of version {VERSION} stay as they are;
with --to, they are written in that style.

Usage:
  {PROGRAM} migrate FILE... [--to DIR|FILE] [--force]

Options:
{_OPTIONS}

Examples:
  {PROGRAM} migrate report.inspection.json
  {PROGRAM} migrate *.inspection.json --to version-{VERSION}/

Exit codes:
  0  everything is version {VERSION} now
  1  a file has problems or was not written
  2  the command is not valid
"""


def format_files(arguments: Sequence[str]) -> int:
    """Rewrite each file in one style."""
    return _run(arguments, _parser("format", _FORMAT_HELP), migrate=False)


def migrate_files(arguments: Sequence[str]) -> int:
    """Rewrite each file in the newest version."""
    return _run(arguments, _parser("migrate", _MIGRATE_HELP), migrate=True)


def _parser(name: str, page: str) -> Parser:
    parser = Parser(f"{PROGRAM} {name}", page)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Given)
    parser.add_argument("--to")
    parser.add_argument("--force", action="store_true")
    if name == "format":
        parser.add_argument("--check", action="store_true")
    return parser


def _run(arguments: Sequence[str], parser: Parser, *, migrate: bool) -> int:
    options = parser.parse_intermixed_args(arguments, Namespace(check=False))
    if options.to == "":
        parser.error("--to is empty; name a folder or a file")
    if options.to and options.check:
        parser.error("--check writes nothing, so it does not go with --to")
    if options.to and not is_folder(options.to) and len(options.files) > 1:
        parser.error(only_one(target_of(options.to)))
    code, written = FINE, set[Path]()
    for given in options.files:
        try:
            code = max(code, _rewrite(given, options, written, migrate=migrate))
        except NotSaved as failure:
            print(failure, file=sys.stderr, flush=True)
            code = PROBLEMS
    return code


def _rewrite(given: Given, options: Namespace, written: set[Path], *, migrate: bool) -> int:
    found = _read(given)
    if isinstance(found, Refused):
        print(outcome_text(found), file=sys.stderr, flush=True)
        return PROBLEMS
    data, text, report = found
    target = _target(given, options, report.about)
    in_place = target.stream is None and not options.to
    stays = migrate and in_place and version_in(text) == VERSION
    made = data if stays else rewritten(text, report, migrate=migrate).encode()
    if options.check or (in_place and made == data):
        said = "in order" if made == data else "would change"
        print(f"{shown(str(given.file), 1000)}: {said}", flush=True)
        return PROBLEMS if made != data else FINE
    if in_place:
        _refuse_odd(given, data)
    elif target.file in written:
        raise NotSaved(f"“{target.name}” was not written: another FILE has the same name.")
    if options.to and is_folder(options.to):
        make_folder(Path(options.to))
    target.write(made, replace=in_place or options.force)
    written.add(target.file)
    target.tell()
    return FINE


def _read(given: Given) -> tuple[bytes, str, Report] | Refused:
    """What a file holds, as bytes, as text and as a report; or what is wrong with it."""
    data = bytes_given(given)
    if isinstance(data, Problem):
        return Refused(given.file, (data,), unreadable=True)
    outcome = parse_report(data, given.file)
    if isinstance(outcome, Refused):
        return outcome
    text = text_in(data)
    if isinstance(text, Problem):  # a PDF that could be read a moment ago
        return Refused(given.file, (text,))
    return data, text, outcome.report


def _target(given: Given, options: Namespace, about: About) -> OutputTarget:
    """Where a file goes: where --to says, else in its own place, or on to standard output."""
    streamed = given.word == DASH or is_stream(given.word)
    if not options.to:
        return OutputTarget(given.file, DASH if streamed else None)
    if not is_folder(options.to):
        return target_of(options.to)
    own = given.file.name
    if streamed or not own.lower().endswith(".json"):
        own = f"{file_stem(about)}{REPORT_ENDING}"
    return OutputTarget(Path(options.to) / own)


def _refuse_odd(given: Given, data: bytes) -> None:
    """Raise `NotSaved` for what must not be replaced: a PDF, or what has changed meanwhile."""
    name = shown(given.word, 1000)
    if is_pdf(data):
        raise NotSaved(f"“{name}” is a PDF and stays as it is; use --to to name a file.")
    if bytes_given(given) != data:
        raise NotSaved(f"“{name}” was not written: another program has just changed it.")
