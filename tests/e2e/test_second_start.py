"""Stories of starting the program twice: real processes, without a screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from tests.builders import report
from tests.samples import write

# The program as it is, telling which files are open whenever that changes.
TOLD = """
import sys
from viewer import app
from viewer.cli import main
build = app.build_application

def tell(state):
    if state.opening.reading is None:
        print(*(one.report_file.file.name for one in state.open_reports), flush=True)

def telling(*given, **more):
    program = build(*given, **more)
    program.hub.changed.connect(tell)
    tell(program.hub.state)
    return program

app.build_application = telling
sys.exit(main(sys.argv[1:]))
"""


class Starts:
    """Starts the program as a person would, twice and more."""

    def __init__(self, folder: Path) -> None:
        quiet = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_RUNTIME_DIR": ""}
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"):
            quiet[name] = str(folder)
        self._environment = {**os.environ, **quiet}
        self.running: list[subprocess.Popen[str]] = []

    def __call__(self, *arguments: object) -> subprocess.Popen[str]:
        """Start it, and do not wait."""
        command = [sys.executable, "-c", TOLD, *map(str, arguments)]
        process = subprocess.Popen(
            command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, text=True
        )
        self.running.append(process)
        return process


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path)
    yield made
    for process in made.running:
        process.kill()
        process.communicate()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [write(tmp_path, report(), name) for name in ("a", "b", "c")]


def until(process: subprocess.Popen[str], *names: str) -> None:
    """Wait until exactly these are open, in whatever order."""
    assert process.stdout is not None
    wanted = sorted(f"{name}.inspection.json" for name in names)
    told = []
    for line in process.stdout:
        told.append(line.split())
        if sorted(told[-1]) == wanted:
            return
    raise AssertionError(f"it ended, and told only of {told}")


def test_that_one_start_has_the_window_takes_later_files_and_makes_room_when_it_is_killed(
    starts: Starts, files: list[Path]
) -> None:
    both = [starts(file) for file in files[:2]]  # in the same moment
    ended = first_to_end(both)
    assert ended.returncode == 0
    (owner,) = (process for process in both if process is not ended)
    until(owner, "a", "b")
    until(starts("--new-window", files[2]), "c")  # another window, where it is asked for
    later = starts(os.path.relpath(files[2], ROOT))
    assert later.wait(30) == 0
    until(owner, "a", "b", "c")
    assert owner.poll() is None
    owner.kill()
    owner.wait()
    until(starts(files[0]), "a")


def first_to_end(processes: list[subprocess.Popen[str]]) -> subprocess.Popen[str]:
    """The process that ends first."""
    for _ in range(300):
        for process in processes:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
                return process
    raise AssertionError("none of them ended")
