"""Desktop entry: its command filled in, so that a desktop starts this very program."""

import os
import re
import sys
import sysconfig
from pathlib import Path

import viewer
from viewer import APP_ID
from viewer.characters import CONTROLS, HALVES
from viewer.cli.words import PROGRAM
from viewer.resources import resource

RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""What makes quotation marks necessary in the command of a desktop entry."""


def desktop_files() -> dict[str, bytes]:
    """Everything to install: the files of resources/desktop, the entry with its command."""
    root = resource("desktop")
    found = sorted(path for path in root.rglob("*") if path.is_file())
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
    entry = f"applications/{APP_ID}.desktop"
    files[entry] = filled(files[entry].decode("utf-8"), starter()).encode("utf-8")
    return files


def starter() -> tuple[str, ...]:
    """The command that starts this very program: frozen, from a source tree, or installed."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).absolute()),)
    user = sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))
    folders = (Path(sys.executable).parent, Path(sysconfig.get_path("scripts")), Path(user))
    tree = Path(viewer.__file__).resolve().parents[1] / "scripts" / "run"
    for file in (tree, *(folder / PROGRAM for folder in folders)):
        if file.is_file() and os.access(file, os.X_OK):
            return (str(file),)
    return (sys.executable, "-P", "-m", "viewer")


def filled(template: str, command: tuple[str, ...]) -> str:
    """The desktop entry with the command in place of the bare name of the program.

    Raises `ValueError` with a sentence where no desktop entry can hold the command.
    """
    if re.search(f"[{CONTROLS}{HALVES}]", "".join(command)):
        raise ValueError(
            "A desktop entry cannot name this program: its path holds a control character"
            " or is not UTF-8."
        )
    # WORKAROUND: GLib looks for a program before it takes %% for %; it finds env.
    whole = ("env", *command) if "%" in command[0] else command
    text = template.replace(f"\nTryExec={PROGRAM}\n", f"\nTryExec={escaped(command[0])}\n")
    return text.replace(f"\nExec={PROGRAM} ", f"\nExec={' '.join(map(quoted, whole))} ")


def quoted(argument: str) -> str:
    """An argument as the Exec key wants it: no field codes, quoted where need be, escaped."""
    text = argument.replace("%", "%%")
    if not text or RESERVED & set(text):
        text = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in text)
        text = f'"{text}"'
    return escaped(text)


def escaped(text: str) -> str:
    """Text as the value of any key: each backslash doubled."""
    return text.replace("\\", "\\\\")
