"""`import`: documents become drafts, tables become reports; or what was read is printed."""

import glob
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.characters import shown
from viewer.cli.import_documents import ReadInput, list_documents, read_ahead, write_draft
from viewer.cli.import_tables import TABLE_HELP, add_table_options, import_table
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH, Given, show_progress
from viewer.cli.targets import OutputTarget, is_folder, target_of
from viewer.cli.words import FINE, MISUSED, PROBLEMS, PROGRAM, complain
from viewer.store.disk.path_status import is_taken, look_at
from viewer.store.drafts.draft_file import name_for
from viewer.store.endings import DRAFT_ENDING
from viewer.store.tables.names import ENDINGS

_DOCUMENTS = (".pdf", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".docx", ".odt", ".txt")
_OURS = (".json", ".jsonl")
_MOST_NAMED = 5
_SIGNS = frozenset("*?[")

_HELP = f"""\
Read published reports, by rules and without a network. A document becomes a draft
to be checked: {PROGRAM} FILE.draft.json opens it. A table becomes a report for
each of its rows, or for each body and date where a row is one rating or one month.

Usage:
  {PROGRAM} import FILE... --to DIR|FILE [OPTION...]
  {PROGRAM} import FILE... --format json

FILE may be a PDF, a web page (.html, .mhtml), a Word or OpenDocument text, plain
text, a spreadsheet, a CSV or XML file, a folder of these, or - for standard input. What
a file is, its content decides.

Options:
  --to DIR                 the folder to write into; end the name in / to create
                           it. The draft of report.pdf is report{DRAFT_ENDING}
  --to FILE                the file to write, for one document; a pipe, or - for
                           standard output, will do
  --format json            write nothing; print what was read, and decide nothing
  --force                  replace existing files; of a draft that is there, what
                           was decided is kept
  --help                   show this page

What --format json prints of a figure:
  "relation"  how it stands to another: from_to, by_to, above, below, against,
              earlier, or share; null if to none
  "of"        the figure that it stands so to: of 62% in “from 55% to 62%”, 55; of
              a share the whole: of 17 in “17 of 51”, 51
  "count"     of a share in per cent the number that it tells of, printed beside
              it: of 33% in “17 of 51 (33%)”, 17
  "whose"     subject, or the words for whom it is: national average

{TABLE_HELP}
Examples:
  {PROGRAM} import report.pdf --to drafts/
  {PROGRAM} import reports/ --format json
  {PROGRAM} import ratings.xlsx --to reports/

Exit codes:
  0  everything was read
  1  a file could not be read or written
  2  the command is not valid
"""


def import_files(arguments: Sequence[str]) -> int:
    """Read each file, and write what it becomes or print what was read."""
    parser = Parser(f"{PROGRAM} import", _HELP)
    parser.add_argument("files", metavar="FILE", nargs="+")
    parser.add_argument("--to")
    parser.add_argument("--format", choices=["json"])
    parser.add_argument("--force", action="store_true")
    add_table_options(parser)
    options = parser.parse_intermixed_args(arguments)
    files = [Given(word) for word in dict.fromkeys(_named(options.files))]
    if options.format == "json":
        return list_documents(files)
    if options.to == "":
        parser.error("the name after --to is empty; name a folder or a file")
    return _import(files, options)


def _named(words: Sequence[str]) -> Iterator[str]:
    """The files that words name: themselves, what is in a folder, or what fits a pattern."""
    for word in words:
        if word != DASH and look_at(word).kind == "folder":
            yield from map(str, _within(Path(word)))
        elif _SIGNS.intersection(word) and not is_taken(Path(word)):
            yield from sorted(glob.glob(word)) or [word]  # noqa: PTH207 - it may be absolute
        else:
            yield word


def _within(folder: Path) -> list[Path]:
    """The documents and tables in a folder and below it, by their names; none that is hidden.

    Says which of the others were skipped; reports and drafts go without saying.
    """
    found: dict[bool, list[Path]] = {True: [], False: []}
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and look_at(file).kind == "file":
            found[file.name.lower().endswith((*_DOCUMENTS, *ENDINGS))].append(file)
    skipped = [file for file in found[False] if not file.name.lower().endswith(_OURS)]
    if skipped:
        names = [shown(str(file.relative_to(folder))) for file in skipped[:_MOST_NAMED]]
        rest = len(skipped) - len(names)
        more = f" and {rest} more" if rest else ""
        what = "no document by its name" if len(skipped) == 1 else "no documents by their names"
        sentence = f"skipped {', '.join(names)}{more}: {what}"
        print(f"{shown(str(folder), 1000)}: {sentence}.", file=sys.stderr, flush=True)
    return found[True]


def _import(files: Sequence[Given], options: Namespace) -> int:
    code, taken = FINE, set[str]()
    if not files:
        return complain("there is no document in this folder", PROBLEMS)
    for number, reading in enumerate(read_ahead(files), 1):
        show_progress(number, len(files), reading.given)
        done = _one(reading, options, taken, alone=len(files) == 1)
        if done == MISUSED:
            return done
        code = max(code, done)
    return code


def _one(reading: ReadInput, options: Namespace, taken: set[str], *, alone: bool) -> int:
    if reading.table is not None:
        return import_table(reading.given.file, reading.table, options, alone=alone)
    if reading.problem is not None:
        name = shown(str(reading.given.file), 1000)
        print(f"{name}: {reading.problem.sentence}", file=sys.stderr, flush=True)
        return PROBLEMS
    if options.to is None:
        return complain("name a folder with --to, or use --format json", MISUSED)
    if is_folder(options.to):
        name = _each_once(name_for(reading.given.file.name), taken)
        target = OutputTarget(Path(options.to) / name)
    elif alone:
        target = target_of(options.to)
    else:
        sentence = f"“{shown(options.to)}” is one file; several need a folder"
        return complain(sentence, MISUSED)
    return write_draft(reading, target, replace=options.force)


def _each_once(name: str, taken: set[str]) -> str:
    """The name, with a number in it where a document in another folder is called alike."""
    made, number = name, 1
    while made.casefold() in taken:
        number += 1
        made = f"{name.removesuffix(DRAFT_ENDING)}-{number}{DRAFT_ENDING}"
    taken.add(made.casefold())
    return made
