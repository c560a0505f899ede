"""Asks a process of its own about a PDF: only that ends when the PDF brings its reader down."""

import os
import subprocess
import sys
from pathlib import Path

SECONDS = 20
FAILED = -1
"""The code of a process that did not come to an end of its own, or could not be started."""


def answer_to(flag: str, program: str, data: bytes, seconds: int = SECONDS) -> tuple[int, bytes]:
    """The exit code of a program of ours that is given these bytes, and what it wrote.

    `flag` is what a frozen build takes in its place.
    """
    try:
        done = subprocess.run(
            command_of(flag, program),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": our_path()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return FAILED, b""
    return done.returncode, done.stdout


def our_path() -> str:
    """Where this process finds its modules, in that order, for another to find the same ones."""
    home = str(Path(__file__).parents[3])
    return os.pathsep.join(dict.fromkeys(filter(None, [*sys.path, home])))


def command_of(flag: str, program: str) -> list[str]:
    """What starts a program of ours; `flag` is what a frozen build takes in its place."""
    if getattr(sys, "frozen", False):
        return [sys.executable, flag]
    # Without site, which took a tenth of the start: what it would find, `our_path` tells.
    return [sys.executable, "-P", "-S", program]
