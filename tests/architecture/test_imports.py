"""Imports run one way, and what is heavy is imported late."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT
from viewer.resources import shipped_report

LATE = [
    "pyqtgraph",
    "numpy",
    "typst",
    "pypdfium2",
    "jinja2",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
]


def said_by(program: str, home: Path) -> str:
    """What a Python program prints in a process of its own, with nobody's settings."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home), "HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def loaded_after(program: str, suspects: list[str], home: Path) -> str:
    """Which of the suspects are in `sys.modules` at the end of a program."""
    found = f"\nimport sys\nprint([name for name in {suspects} if name in sys.modules])"
    return said_by(program + found, home).splitlines()[-1]


def test_that_every_import_contract_holds(tmp_path: Path) -> None:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


WINDOWLESS = {
    "the command line": "import viewer.cli",
    "the schema": "import viewer.store.reading.schema as it; it.schema_text()",
    "check": "assert viewer.cli.main(['check', {report!r}]) == 0",
    "schema": "assert viewer.cli.main(['schema']) == 0",
}
"""What is done without a window, one after the other in one process."""


def test_that_without_a_window_there_is_no_qt(tmp_path: Path) -> None:
    heavy = ["PySide6", "shiboken6", *LATE]
    story = "\n".join(
        f"{done.format(report=str(shipped_report()))}\n"
        f"heavy = [name for name in {heavy} if name in sys.modules]\n"
        f"assert not heavy, ({what!r}, heavy)"
        for what, done in WINDOWLESS.items()
    )
    said_by(f"import sys\n{story}", tmp_path)


BUILT = """
from pathlib import Path
from viewer.app import build_application
program = build_application()
program.window.show()
program.qt.processEvents()
"""


def test_that_a_start_imports_no_charts_no_typesetting_and_no_printing(tmp_path: Path) -> None:
    assert loaded_after(BUILT, LATE, tmp_path) == "[]"


PAINTED = """
from pathlib import Path
from viewer.app import build_application
program = build_application(cache=Path("{folder}"))
seen = []
program.window.header.painted.connect(lambda: seen.append(1))
program.window.show()
while not seen:
    program.qt.processEvents()
assert program.hub.state.report_file is None
"""


def test_that_the_first_screen_is_painted_before_what_reads_reports_is_imported(
    tmp_path: Path,
) -> None:
    program = PAINTED.format(folder=tmp_path)
    assert loaded_after(program, [*LATE, "pydantic", "viewer.domain"], tmp_path) == "[]"


READ = """
from viewer.resources import shipped_report
from viewer.store.problem import Opened
from viewer.store.reading.answer import answer_to
assert isinstance(answer_to(shipped_report()).result, Opened)
"""

FOR_PROBLEMS = [
    "viewer.store.diagnosis.places",
    "viewer.store.diagnosis.validation",
    "viewer.store.diagnosis.wording",
    "viewer.store.json_text.mending",
    "viewer.store.json_text.positions",
    "viewer.store.json_text.syntax",
    "difflib",
]
FOR_OTHER_FILES = ["subprocess", "pickle", "viewer.store.reading.pdf_attachment"]
FOR_PLUGINS = ["importlib.metadata", "email"]


def test_that_a_sound_small_file_is_read_without_what_other_files_need(tmp_path: Path) -> None:
    needless = [*FOR_PROBLEMS, *FOR_OTHER_FILES, *FOR_PLUGINS]
    assert loaded_after(READ, needless, tmp_path) == "[]"


PLUGGED = """
import os, sys
os.environ.pop("PYDANTIC_DISABLE_PLUGINS", None)
sys.path.append("{folder}")
{first}
from pydantic.plugin._loader import get_plugins
print([plugin.__name__ for plugin in get_plugins()])
"""


def test_that_no_plugin_of_pydantic_has_a_say_in_what_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "loud-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1\n")
    (folder / "entry_points.txt").write_text("[pydantic]\nloud = json:dumps\n")
    plain, ours = (
        PLUGGED.format(folder=tmp_path, first=first)
        for first in ("", "import viewer.domain.report")
    )
    assert said_by(plain, tmp_path) == "['dumps']"
    assert said_by(ours, tmp_path) == "[]"
