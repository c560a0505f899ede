"""A start where the system gives a program less than it is used to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.cli import main
from viewer.presentation.window.start_notices import ALONE, NOT_REMEMBERED
from viewer.resources import shipped_report

ROOT = Path(__file__).parents[2]

STARTED = """
import pwd
import sys

if {homeless}:
    def unknown(number):
        raise KeyError(number)
    pwd.getpwuid = unknown

import viewer.ui
from PySide6.QtCore import QTimer
from viewer import app
from viewer.cli import main
from viewer.ui.session import settings_saver

settings_saver.SOON_MS = 20
build = app.build_application

def made(*given, **more):
    program = build(*given, **more)
    program.hub.said.connect(print)
    program.window.header.painted.connect(lambda: QTimer.singleShot(100, program.window, work))

    def work():
        program.hub.adjust(text_size=125)
        QTimer.singleShot(300, program.window, program.qt.quit)

    return program

app.build_application = made
sys.exit(main([]))
"""


def started(home: Path, *, homeless: bool, runtime: str) -> list[str]:
    """What a window says that is opened there, is used, and closed."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    kept = {name: word for name, word in os.environ.items() if not (homeless and name in names)}
    here = {"PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": runtime, "TMPDIR": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", STARTED.format(homeless=homeless)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=kept | here,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def test_that_a_start_says_nothing_and_needs_no_folder_for_running_programs(home: Path) -> None:
    missing = home / "/".join(["x" * 200] * 30)
    assert started(home, homeless=False, runtime=str(missing)) == []


def test_that_a_start_without_a_home_and_alone_says_each_once(home: Path) -> None:
    (home / "inspection-viewer").touch()
    assert started(home, homeless=True, runtime=str(home)) == [f"{NOT_REMEMBERED} {ALONE}"]


@pytest.mark.usefixtures("homeless")
def test_that_the_commands_work_without_a_home(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = str(shipped_report())
    assert main(["check", report]) == 0
    assert main(["export", report, "--to", str(tmp_path), "--format", "pdf,docx"]) == 0
    assert main(["schema"]) == 0
    assert main(["--version"]) == 0
    capsys.readouterr()
    assert main(["--log"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        said.err == "inspection-viewer: there is no error log, because you have no home folder.\n"
    )
