"""Runs a command on a screen and a message bus of its own, and leaves nothing behind.

    python session.py SECONDS COMMAND...

The exit code is the command's, or 124 when the time was up. Whatever was started is ended and
waited for, also when this process itself is told to end, or its parent is gone.
"""

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
TIME_IS_UP = 124
GRACE_S = 3.0


def run(seconds: float, command: list[str]) -> int:
    """Run the command in a session of its own."""
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # what the bus starts becomes ours when it ends
    prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    signal.signal(signal.SIGTERM, _told_to_end)
    try:
        with tempfile.TemporaryDirectory(prefix="session-") as folder:
            return _run(seconds, command, Path(folder))
    finally:
        end_all()


def _run(seconds: float, command: list[str], runtime: Path) -> int:
    until = time.monotonic() + seconds
    environment = {
        **os.environ,
        "DISPLAY": f":{start_screen(until)}",
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
    }
    for other in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
        environment.pop(other, None)
    running = subprocess.Popen(["dbus-run-session", "--", *command], env=environment)
    try:
        return running.wait(max(0.1, until - time.monotonic()))
    except subprocess.TimeoutExpired:
        return TIME_IS_UP


def start_screen(until: float) -> int:
    """Start a screen that nobody sees; return its number, which the server itself chooses."""
    reading, writing = os.pipe()
    subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    os.set_blocking(reading, False)
    said = b""
    while not said.endswith(b"\n"):
        if time.monotonic() > until:
            raise TimeoutError("the screen did not come up")
        try:
            said += os.read(reading, 16)
        except BlockingIOError:
            time.sleep(0.01)
    os.close(reading)
    return int(said)


def children() -> list[int]:
    """The processes that are ours."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(words[1]) == os.getpid():
            found.append(int(entry.parent.name))
    return found


def end_all() -> None:
    """End every process that is ours, and what becomes ours thereby; wait for each."""
    patience = time.monotonic() + GRACE_S
    while ours := children():
        how = signal.SIGTERM if time.monotonic() < patience else signal.SIGKILL
        for process in ours:
            try:
                os.kill(process, how)
                os.waitpid(process, os.WNOHANG)
            except (ProcessLookupError, ChildProcessError):
                continue
        time.sleep(0.02)


def _told_to_end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(TIME_IS_UP)


if __name__ == "__main__":
    sys.exit(run(float(sys.argv[1]), sys.argv[2:]))
