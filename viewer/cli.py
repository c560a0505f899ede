"""The command line: open the window, or do one thing without it.

A new command is one function and one line in `COMMANDS`.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from viewer import __version__

PROGRAM = "inspection-viewer"
FINE, PROBLEMS, MISUSED = 0, 1, 2
_STOPPED, _READER_GONE = 130, 141  # what a shell reports for Ctrl+C and for a closed pipe

_HELP = f"""\
Read an inspection report: ratings, findings and figures, each with its place
in the source.

Usage:
  {PROGRAM} [FILE...]     open the window; without FILE, on the report
                                that comes with the program
  {PROGRAM} check FILE... say what is wrong with report files
  {PROGRAM} schema        print the JSON Schema of report files

Options:
  --help                        this page; also after a command: check --help
  --version                     print the version

Examples:
  {PROGRAM} cps-east-of-england.inspection.json
  {PROGRAM} check *.inspection.json
  {PROGRAM} check --format json report.inspection.json

Exit codes:
  0  everything is in order
  1  a file has problems, or the window cannot be opened
  2  the command was not understood, or a file cannot be read at all

A file that is called like a command is opened as ./check.
How to write a report file is described in data/FORMAT.md.
"""

_CHECK_HELP = f"""\
Say what is wrong with report files: each problem on a line, with its place in the file.

Usage:
  {PROGRAM} check [--format text|json] FILE...

Options:
  --format text    sentences for people (this is what you get without the option)
  --format json    the same for programs: a list with an entry for each file
  --help           this page

Exit codes:
  0  no problems
  1  at least one file has problems
  2  the command was not understood, or a file cannot be read at all
"""

_SCHEMA_HELP = f"""\
Print the JSON Schema (draft 2020-12) of report files, for editors and other programs.

Usage:
  {PROGRAM} schema > inspection-report.schema.json
"""


class _Parser(argparse.ArgumentParser):
    """A parser with a page of our own in place of the generated one."""

    def __init__(self, name: str, page: str) -> None:
        super().__init__(prog=name, allow_abbrev=False)
        self._page = page

    def format_help(self) -> str:
        return self._page

    def format_usage(self) -> str:
        return f"“{PROGRAM} --help” shows what there is.\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (without them: the real ones); return its exit code."""
    _speak_utf8(sys.stdout, sys.stderr)
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(arguments)
    except SystemExit as leaving:  # how argparse ends after --help and after a usage error
        return leaving.code if isinstance(leaving.code, int) else MISUSED
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # Python flushes once more at its end; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_GONE


def _run(arguments: list[str]) -> int:
    command = COMMANDS.get(arguments[0]) if arguments else None
    code = command(arguments[1:]) if command else _window(arguments)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _window(arguments: Sequence[str]) -> int:
    parser = _Parser(PROGRAM, _HELP)
    parser.add_argument("--version", action="version", version=f"Inspection Viewer {__version__}")
    parser.add_argument("files", nargs="*", type=Path)
    files: list[Path] = parser.parse_args(arguments).files
    if _no_screen():
        print(
            f"{PROGRAM}: there is no screen to open a window on. Without one,"
            f" “{PROGRAM} check FILE” and “{PROGRAM} schema” work.",
            file=sys.stderr,
        )
        return PROBLEMS
    from viewer.app import run

    return run(files)


def _no_screen() -> bool:
    """Tell whether Qt would look for a display in vain (elsewhere than on Linux there is one)."""
    platform = os.environ.get("QT_QPA_PLATFORM") or "xcb"
    if not sys.platform.startswith("linux") or not platform.startswith(("xcb", "wayland")):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _check(arguments: Sequence[str]) -> int:
    from viewer.store.problems import Refused, outcome_text
    from viewer.store.reading import read_report

    parser = _Parser(f"{PROGRAM} check", _CHECK_HELP)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    options = parser.parse_args(arguments)
    code, entries = FINE, []
    for file in options.files:
        outcome = read_report(file)
        if isinstance(outcome, Refused):
            code = max(code, MISUSED if outcome.unreadable else PROBLEMS)
        if options.format == "json":
            entries.append(_entry(outcome))
        else:
            print(outcome_text(outcome), flush=True)
    if options.format == "json":
        print(json.dumps(entries, indent=2, ensure_ascii=False))
    return code


def _entry(outcome: Any) -> dict[str, Any]:
    """What programs get to know about one file."""
    problems = [asdict(problem) for problem in getattr(outcome, "problems", ())]
    more = getattr(outcome, "more", 0)
    return {"file": str(outcome.file), "problems": problems, "more": more}


def _schema(arguments: Sequence[str]) -> int:
    from viewer.store.schema import schema_text

    _Parser(f"{PROGRAM} schema", _SCHEMA_HELP).parse_args(arguments)
    print(schema_text(), end="")
    return FINE


def _speak_utf8(*streams: Any) -> None:
    """Write UTF-8 whatever the locale; a file name that is none must not end the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"check": _check, "schema": _schema}
