"""Options that all commands have which write documents, and what their words mean."""

from argparse import ArgumentTypeError, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import Literal, get_args

from viewer.characters import shown
from viewer.cli.parser import Parser
from viewer.cli.streams import DASH
from viewer.cli.targets import is_folder, only_one, target_of
from viewer.export.formats import FORMATS, OF_SEVERAL, Format
from viewer.presentation.summary.document import Options, Paper

Turned = Literal["landscape", "portrait"]

LOOKS = """\
  --mono                 shades of grey instead of colours
  --paper a4|a3|us-letter"""

UPRIGHT = f"""\
{LOOKS}
  --landscape            landscape instead of portrait
  --date YYYY-MM-DD      the date to print on it, instead of today
  --force                replace existing files
  --help                 show this page"""
"""The last lines of the help of a command whose pages stand upright."""


def format_option(default: str) -> str:
    """The lines of a page of help on --format: every format, and what is written without it."""
    *most, last = (one.id for one in FORMATS)
    words = (
        f"one or more of {', '.join(most)} and {last}, separated by commas; the default is"
        f" {default}, or the format that the name of FILE ends in"
    )
    return fill(words, 86, initial_indent="  --format LIST          ", subsequent_indent=" " * 25)


def add_looks(parser: Parser, turned: Turned = "landscape") -> None:
    """How pages look, which day is printed, and whether files are replaced."""
    parser.add_argument("--mono", action="store_true")
    parser.add_argument("--paper", choices=get_args(Paper), default="a4")
    parser.add_argument(f"--{turned}", action="store_true")
    parser.add_argument("--date", type=day_given, default=date.today())  # noqa: DTZ011 - the user's day
    parser.add_argument("--force", action="store_true")


def add_output(parser: Parser, turned: Turned = "landscape") -> None:
    """The same, and where a document of several reports goes: standard output, unless told."""
    parser.add_argument("--to", default=DASH)
    parser.add_argument("--format", type=chosen_formats)
    add_looks(parser, turned)


def options_of(given: Namespace) -> Options:
    """How documents are wanted."""
    asked = vars(given)
    landscape = asked["landscape"] if "landscape" in asked else not asked["portrait"]
    usual = Options(mono=given.mono, paper=given.paper, landscape=landscape)
    return replace(usual, form=asked["form"]) if "form" in asked else usual


def formats_of(given: Namespace) -> tuple[Format, ...]:
    """In which formats a document of several reports goes where `--to` says.

    An `ArgumentTypeError` where that cannot be.
    """
    told = told_target(given.to)
    if told is None:
        formats = given.format or FORMATS[:1]
    elif given.format:
        formats = given.format
    else:
        plain = tuple(one for one in FORMATS if one.id == "txt")
        formats = plain if target_of(told).stream else told_by(Path(told))
    if told is not None and len(formats) > 1:
        raise ArgumentTypeError(only_one(target_of(told)))
    of_several = {one.id: one for one in OF_SEVERAL}
    return tuple(of_several[one.id] for one in formats)


def told_target(word: str) -> str | None:
    """The file or stream that `--to` names; None for a folder, an error for nothing."""
    if not word:
        raise ArgumentTypeError("--to is empty; name a folder or a file")
    return None if is_folder(word) else word


def chosen_formats(words: str) -> tuple[Format, ...]:
    """The formats that a list with commas names."""
    known = {item.id: item for item in FORMATS}
    wanted = [word.strip().lower() for word in words.split(",")]
    for word in wanted:
        if word not in known:
            raise ArgumentTypeError(f"“{shown(word)}” is not one of {', '.join(known)}")
    return tuple(known[word] for word in dict.fromkeys(wanted))


def day_given(words: str) -> date:
    """The day that was typed, as YYYY-MM-DD."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ArgumentTypeError(f"“{shown(words)}” is not a date written YYYY-MM-DD") from None


def told_by(file: Path) -> tuple[Format, ...]:
    """The format that a file's ending means."""
    fitting = tuple(item for item in FORMATS if file.name.lower().endswith(item.ending))
    if not fitting and file.suffix.lower() == ".json":
        fitting = tuple(item for item in FORMATS if item.id == "json")
    if not fitting:
        raise ArgumentTypeError(
            f"“{shown(str(file))}” is not a folder, and its name does not end in a known format;"
            " add --format"
        )
    return fitting[:1]
