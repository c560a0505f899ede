"""The command line: open the window, or do one thing without it.

A new command is one module and one line in `COMMANDS`.
"""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TextIO

from viewer.cli.words import MISUSED, PROBLEMS, complain
from viewer.store.resource_limits import scarcity  # now: there may be no opening a file later

_STOPPED, _READER_GONE = 130, 141  # what a shell reports for Ctrl+C and for a closed pipe
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the function that does it, what it takes, and what it does, as --help tells."""

    function: str
    takes: str
    does: str

    def run(self, arguments: Sequence[str]) -> int:
        """Do it; its module is imported now, for the window waits for none."""
        module, function = self.function.split(":")
        code: int = getattr(import_module(f"viewer.cli.{module}"), function)(arguments)
        return code


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (without them: the real ones); return its exit code."""
    _take_places()
    _speak_utf8(sys.stdout, sys.stderr)
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _flushed(_run, arguments)
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        _let_output_go()
        return _READER_GONE
    except (OSError, MemoryError, ImportError) as error:
        reason = _beyond_us(error)
        if not reason:
            raise
        _let_output_go()
        with suppress(OSError):  # it may be the place for errors that is full
            complain(f"{reason}.")
        return PROBLEMS
    _let_go(sys.stderr)  # where errors cannot be told, the exit code still tells
    return code


def _flushed(run: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run; what was printed is out when this returns, or has raised."""
    try:
        code = run(arguments)
    except SystemExit as leaving:  # how argparse ends after --help and after a usage error
        code = leaving.code if isinstance(leaving.code, int) else MISUSED
    sys.stdout.flush()
    return code


def _beyond_us(error: OSError | MemoryError | ImportError) -> str:
    """What is wrong with the system that the program runs on; empty if it is the program."""
    if isinstance(error, OSError) and error.filename is None:
        if error.errno == errno.EBADF:
            return "there is no standard output to write to"
        if error.errno in _FULL:
            reason = (error.strerror or str(error)).lower()
            return f"standard output cannot be written: {reason}"
    return scarcity(error)


def _let_output_go() -> None:
    """Python flushes once more at its end; let that go nowhere."""
    for stream in (sys.stdout, sys.stderr):
        _let_go(stream)


def _let_go(stream: TextIO) -> None:
    try:
        stream.flush()
    except OSError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(arguments: list[str]) -> int:
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None and (meant := _meant(arguments)):
        return complain(meant, MISUSED)
    return command.run(arguments[1:]) if command else WINDOW.run(arguments)


def _meant(arguments: Sequence[str]) -> str:
    """What to say of a first word that is no file and nearly a command; empty for all others."""
    word = arguments[0] if arguments else ""
    if not word.replace("-", "").isalpha() or word.startswith("-") or os.path.lexists(word):
        return ""
    from viewer.domain.rules.flaw import nearest

    meant = nearest(word, COMMANDS)
    if meant is None:
        return ""
    return f"there is no command or file “{word}”. Did you mean “{meant}”?"


def _take_places() -> None:
    """Stand in for streams that were closed, or the next files opened would take their numbers.

    What is printed to standard output then fails like on a full disk; errors go nowhere.
    """
    for number, mode in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)
    sys.stdout = sys.stdout or open(1, "w", closefd=False)  # noqa: SIM115 - no path
    sys.stderr = sys.stderr or open(2, "w", closefd=False)  # noqa: SIM115 - no path


def _speak_utf8(*streams: Any) -> None:
    """Write UTF-8 whatever the locale; a file name that is none must not end the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


WINDOW = Command(
    "window:window",
    "[FILE...]",
    "open report files; without FILE, the report that comes with the program",
)
COMMANDS: dict[str, Command] = {
    "export": Command(
        "export:export",
        "FILE... --to DIR",
        "write summaries: PDF, web page, Word and more",
    ),
    "check": Command("check:check", "FILE...", "check report files for problems"),
    "compare": Command("compare:compare", "A B", "hold two reports side by side, like for like"),
    "matrix": Command(
        "collection.matrix:matrix", "FOLDER", "write the ratings of many reports as one table"
    ),
    "changes": Command(
        "collection.changes:changes", "FOLDER", "list who rose, who fell, and by how much"
    ),
    "history": Command(
        "collection.history:history", "FOLDER", "list which ratings stood from when until when"
    ),
    "briefings": Command(
        "collection.briefings:briefings",
        "FOLDER --to DIR|FILE",
        "write a page for each of many reports",
    ),
    "search": Command(
        "collection.search:search_reports",
        "FOLDER WORDS...",
        "find words in all reports of a folder",
    ),
    "import": Command(
        "import_files:import_files",
        "FILE... --to DIR",
        "read published reports: PDFs, web pages, Word, tables; write drafts to check, or reports",
    ),
    "format": Command("rewrite:format_files", "FILE...", "rewrite report files in one style"),
    "migrate": Command(
        "rewrite:migrate_files", "FILE...", "rewrite report files of version 1 as version 2"
    ),
    "new": Command("starter:new", "[FILE]", "write a starter file for a report"),
    "scales": Command("starter:scales", "", "list the rating scales that are known"),
    "schema": Command("schema:schema", "", "print the JSON Schema of report files"),
    "install-desktop": Command(
        "installing.desktop:install_desktop",
        "",
        "add the program to the menus of your desktop, and open report files with it; on Linux",
    ),
    "uninstall-desktop": Command(
        "installing.desktop:uninstall_desktop", "", "remove it from the menus again"
    ),
}
"""In the order of the page of help, which is made of them."""
