"""Runs commands of the program, each in a process of its own that has imported it already.

    python -P -m tests.cli.forking SOCKET

A start of Python and its end cost more than most commands do. What a command finds of its streams
is what a start makes of them, and at its end they are flushed as by Python.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO

from viewer.cli import main as program

ROOT = Path(__file__).parents[2]
KEPT, CLOSED, READER_GONE = "kept", "closed", "reader gone"
IMPORTED = (
    *(
        f"cli.{name}"
        for name in ("check", "export", "rewrite", "starter", "installing.desktop", "schema")
    ),
    *("cli.window", "export.plain.text", "store.documents.beside", "store.reading.later_keys"),
    "store.documents.document_reader",
)
LONGEST = 65_536
"""Bytes of a request: some words and three streams."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it wrote where that was kept."""

    returncode: int
    stdout: bytes
    stderr: bytes


class Forking:
    """The process whose forks the commands are. It ends with the socket it is asked through."""

    def __init__(self) -> None:
        self._asking, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "tests.cli.forking", str(theirs.fileno())],
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
                pass_fds=[theirs.fileno()],
            )

    def end(self) -> None:
        """Let it end."""
        self._asking.close()
        assert self._process.wait(60) == 0

    def __call__(
        self,
        *command: str,
        given: bytes | Path = b"",
        out: str | int = KEPT,
        err: str | int = KEPT,
        **more: str,
    ) -> Ended:
        """How a command ends whose input is given through a pipe or is a file.

        Where it writes is a number or a device, KEPT, CLOSED or of a READER_GONE; `more` is in its
        environment.
        """
        with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as complained:
            streams = [_read_from(given), _written_to(out, told), _written_to(err, complained)]
            asked = json.dumps([command, [out == CLOSED, err == CLOSED], more]).encode()
            socket.send_fds(self._asking, [asked], streams)
            for stream in streams:
                os.close(stream)
            code = int(self._asking.recv(LONGEST))
            return Ended(code, *(_whole(file) for file in (told, complained)))


def _read_from(given: bytes | Path) -> int:
    if isinstance(given, Path):
        return os.open(given, os.O_RDONLY)
    reading, writing = os.pipe()
    assert os.write(writing, given) == len(given)  # reports that a pipe has room for
    os.close(writing)
    return reading


def _written_to(wanted: str | int, kept: IO[bytes]) -> int:
    if isinstance(wanted, int):
        return os.dup(wanted)
    if wanted == READER_GONE:
        reading, writing = os.pipe()
        os.close(reading)
        return writing
    if wanted in {KEPT, CLOSED}:
        return os.dup(kept.fileno())
    return os.open(wanted, os.O_RDWR)


def _whole(kept: IO[bytes]) -> bytes:
    kept.seek(0)
    return kept.read()


def main() -> None:
    """Fork for each command that is asked for, one after the other."""
    for name in IMPORTED:
        import_module(f"viewer.{name}")
    asked = socket.socket(fileno=int(sys.argv[1]))
    while True:
        told, streams, _, _ = socket.recv_fds(asked, LONGEST, 3)
        if not told:
            return
        process = os.fork()
        if not process:
            command, closed, more = json.loads(told)
            os.environ.update(more)
            os._exit(_ended(command, closed, streams))
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(process, 0)
        asked.send(str(os.waitstatus_to_exitcode(status)).encode())


def _ended(command: list[str], closed: Sequence[bool], streams: list[int]) -> int:
    """The exit code of a command with these streams."""
    for number, (stream, is_closed) in enumerate(zip(streams, (False, *closed), strict=True)):
        os.dup2(stream, number)
        os.close(stream)
        if is_closed:
            os.close(number)
    sys.stdin, sys.stdout, sys.stderr = map(_stream, range(3))
    return _flushed(program(command))


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
