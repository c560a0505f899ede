"""Runs many commands of the program, each in a process of its own that has imported it already.

    python -P -m tests.cli.forking FOLDER OUT ERR COMMANDS

A start of Python and its end cost more than most commands do. What a command finds of its streams
is what a start makes of them, and at its end they are flushed as by Python.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from viewer.cli import main as program

ROOT = Path(__file__).parents[2]
KEPT, CLOSED, READER_GONE = "kept", "closed", "reader gone"
IMPORTED = (
    *(f"cli.{name}" for name in ("check", "export", "rewrite", "starter", "desktop", "schema")),
    *("cli.window", "export.plain.text", "store.documents.beside", "store.reading.later_keys"),
)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it wrote where that was kept."""

    returncode: int
    stdout: bytes
    stderr: bytes


def forked(
    commands: Sequence[Sequence[str]], out: str = KEPT, err: str = KEPT, **more: str
) -> list[Ended]:
    """How each command ends whose streams are a device, KEPT, CLOSED or of a READER_GONE."""
    with tempfile.TemporaryDirectory(prefix="forking-") as folder:
        subprocess.run(
            [sys.executable, "-P", "-m", "tests.cli.forking", folder, out, err,
             json.dumps(commands)],
            check=True,
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **more},
            timeout=300,
        )  # fmt: skip
        return [_ended(Path(folder, str(number))) for number in range(len(commands))]


def _ended(folder: Path) -> Ended:
    read = [Path(folder, name) for name in ("code", "1", "2")]
    code, out, err = (file.read_bytes() if file.exists() else b"" for file in read)
    return Ended(int(code), out, err)


def main() -> None:
    """Run them one after the other."""
    folder, out, err, commands = sys.argv[1:]
    for name in IMPORTED:
        import_module(f"viewer.{name}")
    for number, command in enumerate(json.loads(commands)):
        own = Path(folder, str(number))
        own.mkdir()
        process = os.fork()
        if not process:
            _take(0, os.devnull, own)
            _take(1, out, own)
            _take(2, err, own)
            sys.stdin, sys.stdout, sys.stderr = map(_stream, range(3))
            os._exit(_flushed(program(command)))
        _, status = os.waitpid(process, 0)
        (own / "code").write_text(str(os.waitstatus_to_exitcode(status)), "ascii")


def _take(number: int, wanted: str, own: Path) -> None:
    """Make a stream of this process what is wanted."""
    if wanted == CLOSED:
        os.close(number)
        return
    if wanted == READER_GONE:
        reading, to = os.pipe()
        os.close(reading)
    else:
        to = os.open(own / str(number) if wanted == KEPT else wanted, os.O_RDWR | os.O_CREAT)
    os.dup2(to, number)
    os.close(to)


def _flushed(code: int) -> int:
    """The exit code of Python, which flushes once more and ends with 120 where that fails."""
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        return 120
    return code


def _stream(number: int) -> TextIO | None:
    """What Python makes of a stream as it starts."""
    try:
        os.fstat(number)
    except OSError:
        return None
    mode = "wb" if number else "rb"
    if os.environ.get("PYTHONUNBUFFERED"):
        raw = open(number, mode, buffering=0, closefd=False)  # noqa: SIM115
        return TextIOWrapper(raw, write_through=True)
    return TextIOWrapper(open(number, mode, closefd=False))


if __name__ == "__main__":
    main()
