"""Without a command: the window, on the files that are named."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.cli import COMMANDS, WINDOW, Command
from viewer.cli.words import FINE, MISUSED, PROGRAM, complain
from viewer.store.disk.path_status import absolute
from viewer.store.disk.settings import default_file
from viewer.store.disk.single_instance import Instance, StartOutcome, acquire, claim, meeting_place
from viewer.store.gc_pause import collector_paused

if TYPE_CHECKING:
    from argparse import Namespace

_PDF = ".pdf"
_WORDS, _WIDTH = 34, 80


def window(arguments: Sequence[str]) -> int:
    """Open the window, if there is a screen to open it on."""
    wanted = _wanted(arguments)
    if wanted.log:
        return _tell_log()
    if "-" in arguments:
        return complain(
            "“-” stands for standard input only after a command, such as “check” or “export”."
            " A file of that name is “./-”.",
            MISUSED,
        )
    files: list[Path] = [absolute(file) for file in wanted.files]
    if _no_screen():
        return complain(
            "there is no screen to open a window on. Without one, every command works, such as"
            f" “{PROGRAM} export FILE --to DIR”, “{PROGRAM} check FILE” and “{PROGRAM} import FILE"
            f" --to DIR”; “{PROGRAM} --help” lists them all."
        )
    instance = _met(files, alone=wanted.new_window)
    if instance is StartOutcome.HANDED:
        return FINE
    if any(file.suffix.lower() == _PDF for file in files):
        from viewer.store.documents.waiting_process import make_ready

        make_ready()  # while the window is made
    with ExitStack() as start:  # it makes much and throws nothing away
        start.enter_context(collector_paused(stays=True))
        from viewer.app import run

        alone = instance is StartOutcome.ALONE
        ours = instance if isinstance(instance, Instance) else None
        try:
            return run(files, ours, alone=alone, shown=start.close)
        finally:
            if ours is not None:
                ours.release()


def _tell_log() -> int:
    from viewer.store.disk import log

    if (file := log.default_file()) is None:
        return complain("there is no error log, because you have no home folder.")
    print(file)
    return FINE


def _wanted(arguments: Sequence[str]) -> "Namespace | SimpleNamespace":
    if not any(word.startswith("-") for word in arguments):  # a parser takes 5 ms to come by
        files = [Path(word) for word in arguments]
        return SimpleNamespace(files=files, log=False, new_window=False)
    from viewer.cli.parser import Parser

    parser = Parser(PROGRAM, _help())
    parser.add_argument("--version", action="version", version=f"Inspection Viewer {__version__}")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--log", action="store_true")
    parser.add_argument("--new-window", action="store_true")
    return parser.parse_args(arguments)


def _help() -> str:
    """The page that --help prints: what the window takes, and each command."""
    lines = [_line("", WINDOW), *(_line(f" {name}", one) for name, one in COMMANDS.items())]
    commands = "\n".join(lines)
    return f"""\
Show inspection reports: ratings, findings and figures, each with its place in
the source.

Usage:
{commands}

Options:
  --new-window                    open a new window; without this option, files
                                  open in the window that is already open
  --help                          show this page, or help on a command
  --version                       print the version
  --log                           print where the error log is

Examples:
  {PROGRAM} cps-east-of-england.inspection.json
  {PROGRAM} export *.inspection.json --to summaries/ --format pdf,html
  {PROGRAM} check *.inspection.json
  {PROGRAM} check --format json report.inspection.json

Exit codes:
  0  no problems
  1  a file has problems or was not written, or the window cannot be opened
  2  the command is not valid; for check also: a file cannot be read

If a file has the same name as a command, open it as ./check, for example.
How to write a report file is described in data/FORMAT.md.
"""


def _line(name: str, command: Command) -> str:
    """How a command is called, and what it does beside that, or below where there is no room."""
    from textwrap import fill

    called = f"  {PROGRAM}{name} {command.takes}".rstrip()
    words = fill(command.does, _WIDTH, initial_indent=" " * _WORDS, subsequent_indent=" " * _WORDS)
    if len(called) < _WORDS:
        return called + words[len(called) :]
    return f"{called}\n{words}"


def _met(files: Sequence[Path], *, alone: bool) -> Instance | StartOutcome | None:
    """Find out whose the window is, before anything is done that takes time."""
    place = meeting_place(default_file())
    if alone:
        return claim(place)
    return acquire(files, place, token=os.environ.get("XDG_ACTIVATION_TOKEN", ""))


def _no_screen() -> bool:
    """Tell whether Qt would look for a display in vain (elsewhere than on Linux there is one)."""
    platform = os.environ.get("QT_QPA_PLATFORM") or "xcb"
    if not sys.platform.startswith("linux") or not platform.startswith(("xcb", "wayland")):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
