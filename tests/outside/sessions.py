"""Sessions with a screen and a bus of their own, and what the system must have for them."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAM = (sys.executable, "-P", "-m", "viewer")
NEEDED: dict[str, Callable[[], object]] = {
    "xvfb": lambda: shutil.which("Xvfb"),
    "dbus-daemon": lambda: shutil.which("dbus-run-session"),
    "at-spi2-core": lambda: Path("/usr/libexec/at-spi-bus-launcher").exists(),
    "libxcb-cursor0": lambda: loads("libxcb-cursor.so.0"),
    "libxtst6": lambda: loads("libXtst.so.6"),
    "python3-gi": lambda: asks_gi("GLib"),
    "gir1.2-atspi-2.0": lambda: asks_gi("Atspi"),
}
"""Packages, each with a check whether it is there."""


def loads(library: str) -> bool:
    """Whether a library is there."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def asks_gi(name: str) -> bool:
    """Whether the system's Python can speak with a library."""
    try:
        asked = subprocess.run(
            [SYSTEM_PYTHON, "-c", f"import gi; gi.require_version({name!r}, '2.0')"],
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return asked.returncode == 0


def in_session(seconds: float, *command: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command on a screen and a bus of its own."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "QT_", "PYTHON"))
    }
    return subprocess.run(
        [sys.executable, "-P", HERE / "session.py", str(seconds), *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds + 20,
        env={**inherited, "HOME": str(home), "PYTHONPATH": str(ROOT)},
        cwd=home,
    )
