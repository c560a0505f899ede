"""A process that is ready to read a document before there is one: its start takes most of the time.

A first page is read in a quarter of the time. `./scripts/bench documents` measures it.
"""

import atexit
import subprocess
from contextlib import suppress
from threading import Lock

from viewer.store.documents import source_process
from viewer.store.read_progress import ReadProgress
from viewer.store.second_process import answer_of, asked, start

_GONE = 1
"""Seconds for a process to end that is not needed."""


class _Waiting:
    """The one process that waits, if there is one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def make_ready(self) -> None:
        """Start it, unless it waits already; without one a reader starts its own."""
        with self._lock:
            if _is_there(self._process):
                return
            self._process = None
            with suppress(OSError):  # there is no memory for another process
                self._process = start(source_process, **{source_process.AHEAD: "1"})

    def taken(self) -> subprocess.Popen[bytes] | None:
        """The waiting process, for the first who asks; None afterwards."""
        with self._lock:
            process, self._process = self._process, None
        return process if _is_there(process) else None

    def end(self) -> None:
        """End the waiting process."""
        if process := self.taken():
            process.kill()
            with suppress(OSError, subprocess.TimeoutExpired):
                process.communicate(timeout=_GONE)


def _is_there(process: "subprocess.Popen[bytes] | None") -> bool:
    """Whether a process waits; of one that has ended, what was open to it is closed."""
    if process is None or process.poll() is None:
        return process is not None
    process.communicate()
    return False


_waiting = _Waiting()
make_ready = _waiting.make_ready
end = _waiting.end
atexit.register(end)


def answer_to_document(
    given: bytes, seconds: int, progress: ReadProgress | None = None
) -> tuple[int, bytes]:
    """The exit code of the process that is given a document, and what it wrote.

    `progress` can stop it.
    """
    if (ready := _waiting.taken()) is not None:
        code, answer = asked(ready, given, progress or ReadProgress(), seconds)
        make_ready()
        if code != source_process.ENDED:
            return code, answer
    return answer_of(source_process, given, progress, seconds)
