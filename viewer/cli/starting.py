"""How a desktop starts this program: the desktop entry with its command filled in."""

import os
import sys
import sysconfig
from pathlib import Path

import viewer
from viewer.cli.words import PROGRAM

RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""What makes quotation marks necessary in the command of a desktop entry."""

ESCAPED = frozenset('"`$\\')


def starter() -> tuple[str, ...]:
    """The command that starts this very program: frozen, from a source tree, or installed."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).absolute()),)
    candidates = [Path(viewer.__file__).resolve().parents[1] / "scripts" / "run"]
    candidates += [folder / PROGRAM for folder in _script_folders()]
    for file in candidates:
        if file.is_file() and os.access(file, os.X_OK):
            return (str(file),)
    return (sys.executable, "-P", "-m", "viewer")


def _script_folders() -> tuple[Path, ...]:
    """Where installers put commands: beside Python, and in the user's own place."""
    user = sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))
    return (Path(sys.executable).parent, Path(sysconfig.get_path("scripts")), Path(user))


def filled(template: str, command: tuple[str, ...]) -> str:
    """The desktop entry with the command in place of the bare name of the program.

    Raises `ValueError` with a sentence where no desktop entry can hold the command.
    """
    for part in command:
        if any(letter < " " or "\ud800" <= letter <= "\udfff" for letter in part):
            raise ValueError(
                "A desktop entry cannot name this program: its path holds a control character"
                " or is not UTF-8."
            )
    lines = []
    for line in template.splitlines():
        if line.startswith(f"Exec={PROGRAM}"):
            # WORKAROUND: GLib looks for a program before it takes %% for %; it finds env.
            whole = ("env", *command) if "%" in command[0] else command
            words = " ".join(quoted(part) for part in whole)
            lines.append(f"Exec={words}{line.removeprefix(f'Exec={PROGRAM}')}")
        else:
            lines.append(line)
        if line.startswith("Type="):
            # A program that is no longer there vanishes from the menus by itself.
            lines.append(f"TryExec={escaped(command[0])}")
    return "\n".join(lines) + "\n"


def quoted(argument: str) -> str:
    """An argument as the Exec key wants it: no field codes, quoted where need be, escaped."""
    text = argument.replace("%", "%%")
    if not text or RESERVED & set(text):
        text = "".join(f"\\{letter}" if letter in ESCAPED else letter for letter in text)
        text = f'"{text}"'
    return escaped(text)


def escaped(text: str) -> str:
    """Text as the value of any key: each backslash doubled."""
    return text.replace("\\", "\\\\")
