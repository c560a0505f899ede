"""The real program on a real screen, read from outside as a screen reader does."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 90
NEEDED: dict[str, Callable[[], object]] = {
    "xvfb": lambda: shutil.which("Xvfb"),
    "dbus-daemon": lambda: shutil.which("dbus-run-session"),
    "at-spi2-core": lambda: Path("/usr/libexec/at-spi-bus-launcher").exists(),
    "libxcb-cursor0": lambda: loads("libxcb-cursor.so.0"),
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


@pytest.fixture(scope="module")
def _packages() -> None:
    """Skip, and say what for, where the system has not what it takes."""
    missing = [name for name, is_there in NEEDED.items() if not is_there()]
    if not sys.platform.startswith("linux") or missing:
        pytest.skip(f"nothing can be read from outside without {', '.join(missing) or 'Linux'}")


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
    )


@pytest.fixture(scope="module")
def met(_packages: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a reader outside met in the program, from one walk through it."""
    home = tmp_path_factory.mktemp("home")
    ended = in_session(
        SECONDS,
        SYSTEM_PYTHON,
        str(HERE / "reader.py"),
        str(home / "met.json"),
        *(sys.executable, "-P", "-m", "viewer"),
        home=home,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, object] = json.loads((home / "met.json").read_text("utf-8"))
    return found


def test_that_the_window_and_its_sections_are_found(met: dict[str, object]) -> None:
    assert met["window"] == "CPS East of England – Inspection Viewer"
    assert met["tabs"] == [
        "Overview",
        "Criteria 4",
        "Strengths 8",
        "Weaknesses 10",
        "Metrics 12",
        "About",
    ]


def test_that_a_rating_is_read(met: dict[str, object]) -> None:
    assert met["rating"] == "High quality casework: Good, second best of 4 levels"


def test_that_the_value_of_a_metric_is_read_from_list_chart_and_table(
    met: dict[str, object],
) -> None:
    assert met["metric"] == "RASSO conviction rate, Crown Court: 62.3%, +7.1 points"
    assert met["chart"] == "RASSO conviction rate rose 7.1 points to 62.3%"
    assert "2015-16, 55.2%" in str(met["description"])
    assert met["cell"] == ["Value", "62.3%"]


def test_that_a_button_is_pressed_and_its_outcome_heard(met: dict[str, object]) -> None:
    assert met["heard"] == "Chart copied as SVG, PNG and text"


def test_that_a_link_is_followed(met: dict[str, object]) -> None:
    assert met["followed"] == "Public confidence"


@pytest.mark.usefixtures("_packages")
def test_that_a_session_leaves_nothing_behind_when_its_time_is_up(tmp_path: Path) -> None:
    names = tmp_path / "names"
    script = f'echo "$DISPLAY" > {names}; sleep 60'
    ended = in_session(2, "sh", "-c", script, home=tmp_path)
    assert ended.returncode == 124
    display = names.read_text("utf-8").strip().removeprefix(":")
    assert not Path(f"/tmp/.X11-unix/X{display}").exists()
    assert not Path(f"/tmp/.X{display}-lock").exists()
