"""Second processes: started, fed, bound and ended here, so that no file can take the program down.

Each is a module with a `main`. It is given words, or bytes on standard input; it answers on
standard output, and with an exit code.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import TIMEOUT_MAX, Timer
from types import ModuleType

from viewer.store.read_progress import ReadProgress

FLAG = "--second-process"
"""What a frozen build starts itself with: it has no Python that could run a file."""

NOT_STARTED = -1_000
"""The code of a process that could not be had: there is no memory for another one."""

SECONDS = 20


def start(program: ModuleType, *words: str, **environment: str) -> "subprocess.Popen[bytes]":
    """A process that runs a program of ours; raises `OSError` where there can be none."""
    return subprocess.Popen(
        [*command_of(program), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": _our_path(), **environment},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


@contextmanager
def bound(
    process: "subprocess.Popen[bytes]", progress: ReadProgress, seconds: float = TIMEOUT_MAX
) -> Iterator[None]:
    """A process that `progress` can stop, and that ends after so many seconds or with the block."""
    progress.process = process
    if progress.stopped:  # before there was a process
        process.kill()
    alarm = Timer(seconds, process.kill)
    alarm.daemon = True
    alarm.start()
    with process:
        try:
            yield
        finally:
            alarm.cancel()
            process.kill()
            progress.process = None


def asked(
    process: "subprocess.Popen[bytes]", given: bytes, progress: ReadProgress, seconds: float
) -> tuple[int, bytes]:
    """The exit code of a process that is given these bytes, and what it wrote."""
    with bound(process, progress, seconds):
        answer, _ = process.communicate(given)
    return process.returncode, answer


def answer_of(
    program: ModuleType,
    given: bytes,
    progress: ReadProgress | None = None,
    seconds: float = SECONDS,
) -> tuple[int, bytes]:
    """The exit code of a program of ours that is given these bytes, and what it wrote."""
    try:
        process = start(program)
    except OSError:
        return NOT_STARTED, b""
    return asked(process, given, progress or ReadProgress(), seconds)


def run(name: str) -> int:
    """In a frozen build: run the program of this name."""
    del sys.argv[1:3]
    code: int = import_module(name).main()
    return code


def command_of(program: ModuleType) -> list[str]:
    """What starts a program of ours."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG, program.__name__]
    # Without site, which took a tenth of the start: what it would find, `_our_path` tells.
    return [sys.executable, "-P", "-S", str(program.__file__)]


def _our_path() -> str:
    """Where this process finds its modules, in that order, for another to find the same ones."""
    home = str(Path(__file__).parents[2])
    return os.pathsep.join(dict.fromkeys(filter(None, [*sys.path, home])))
