"""The command line: what it prints, how it ends, and what it does not load."""

import gc
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents import put_report
from viewer import __version__
from viewer.cli import COMMANDS, main
from viewer.store.disk.single_instance import Instance
from viewer.store.reading.schema import report_schema

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
GOOD = str(ROOT / "tests" / "store" / "harbour.inspection.json")
WRONG_SUM = str(BROKEN / "wrong-sum.json")


def run(
    *arguments: str, stdout: int = subprocess.PIPE, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a screen."""
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=kept | (environment or {}),
        timeout=60,
        check=False,
    )


def test_that_a_good_file_has_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", GOOD]) == 0
    first, *scales = capsys.readouterr().out.splitlines()
    assert first == f"{GOOD}: no problems"
    assert scales == [f"{GOOD}: “Two levels”: best: Met, worst: Not met"]


def test_that_problems_end_with_1_and_stand_on_lines_that_name_the_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", GOOD, WRONG_SUM]) == 1
    first, *_, second = capsys.readouterr().out.splitlines()
    assert first == f"{GOOD}: no problems"
    assert second.startswith(f"{WRONG_SUM}: line 67, column 20, metrics[1]")


def test_that_a_path_that_cannot_be_read_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no-such-file.json", WRONG_SUM]) == 2
    assert "no-such-file.json: There is no file with this name." in capsys.readouterr().out


def test_that_a_window_reads_no_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-"]) == 2
    assert "only after a command" in capsys.readouterr().err


def test_that_programs_get_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", GOOD, WRONG_SUM]) == 1
    good, wrong = json.loads(capsys.readouterr().out)
    scale = {"title": "Two levels", "best": "Met", "worst": "Not met"}
    clean = {"file": GOOD, "problems": [], "more": 0, "warnings": [], "more_warnings": 0}
    assert good == clean | {"scales": [scale]}
    assert good.keys() == wrong.keys()
    (problem,) = wrong["problems"]
    assert problem["path"] == "metrics[1].observations[2].value"
    assert (problem["line"], problem["column"], problem["suggestion"]) == (67, 20, "60.2")


@pytest.fixture
def doubtful(tmp_path: Path) -> str:
    """A file with a scale that is upside down."""
    text = Path(GOOD).read_text(encoding="utf-8")
    for old, new in {"Met": "Worst", "Not met": "Met", "Worst": "Not met"}.items():
        text = text.replace(f'"label": "{old}"', f'"label": "{new}"')
    file = tmp_path / "doubtful.json"
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_that_warnings_are_shown_and_fail_only_where_that_is_asked_for(
    doubtful: str, options: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *options, doubtful]) == code
    first, warning, scale, *why = capsys.readouterr().out.splitlines()
    assert why == ["With --strict, warnings count as problems."] * code
    assert first == f"{doubtful}: no problems, 1 warning"
    assert warning.startswith(f"{doubtful}: warning: line ")
    assert "scales[1].levels: Levels are listed best first" in warning
    assert scale == f"{doubtful}: “Two levels”: best: Not met, worst: Met"


def test_that_check_looks_for_documents_beside_a_file_and_for_none_beside_a_stream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put_report(tmp_path / "here", page=40)
    assert main(["check", str(file)]) == 0
    assert "so there is no page 40" in capsys.readouterr().out
    with file.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert main(["check", "-"]) == 0
    assert "page 40" not in capsys.readouterr().out


def test_that_strict_is_content_with_a_file_without_warnings() -> None:
    assert main(["check", "--strict", GOOD]) == 0


def test_that_programs_get_warnings_and_the_ends_of_scales(
    doubtful: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json", doubtful]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    (warning,) = entry["warnings"]
    assert warning["path"] == "scales[1].levels"
    assert warning["line"] > 1
    assert entry["more_warnings"] == 0
    assert entry["scales"] == [{"title": "Two levels", "best": "Not met", "worst": "Met"}]


@pytest.fixture
def lines(tmp_path: Path, doubtful: str) -> str:
    """A file of reports: a good one, an empty line, one with a wrong sum, one with a warning."""
    file = tmp_path / "some.inspections.jsonl"
    texts = [Path(name).read_text("utf-8") for name in (GOOD, WRONG_SUM, doubtful)]
    good, wrong, doubted = (json.dumps(json.loads(text)) for text in texts)
    file.write_text(f"{good}\n\n{wrong}\n{doubted}", encoding="utf-8")
    return str(file)


def test_that_each_line_of_a_file_of_reports_is_checked_as_a_report(
    lines: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", lines]) == 1
    wrong, warning, whole, *scales = capsys.readouterr().out.splitlines()
    assert wrong.startswith(f"{lines}: line 3, column ")
    assert ", metrics[1]" in wrong
    assert warning.startswith(f"{lines}: warning: line 4, column ")
    assert whole == f"{lines}: 3 reports, 1 of them with problems"
    assert len(scales) == 2


def test_that_programs_get_an_entry_for_each_line(
    lines: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json", lines]) == 1
    entries = json.loads(capsys.readouterr().out)
    assert [entry["report_line"] for entry in entries] == [1, 3, 4]
    assert [len(entry["problems"]) for entry in entries] == [0, 1, 0]
    assert entries[1]["problems"][0]["line"] == 3


def test_that_a_file_of_reports_without_one_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, missing = tmp_path / "none.inspections.jsonl", tmp_path / "gone.inspections.jsonl"
    empty.write_text("\n\n", encoding="utf-8")
    assert main(["check", str(empty)]) == 1
    assert main(["check", str(missing)]) == 2
    none, gone = capsys.readouterr().out.splitlines()
    assert none == f"{empty}: The file holds no line with a report."
    assert gone == f"{missing}: There is no file with this name."


def test_that_schema_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == report_schema()


def test_that_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Inspection Viewer {__version__}\n"


def test_that_the_place_of_the_log_is_told_without_a_screen(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--log"]) == 0
    assert Path(capsys.readouterr().out.strip()).is_relative_to(home)


def test_that_help_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    page = capsys.readouterr().out
    for command in COMMANDS:
        assert f"inspection-viewer {command}" in page
        assert main([command, "--help"]) == 0
        assert f"inspection-viewer {command}" in capsys.readouterr().out
    for code in "012":
        assert f"\n  {code}  " in page
    assert max(map(len, page.splitlines())) <= 80


def test_that_the_readme_shows_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = set(re.findall(r"^    \./scripts/run ([\w-]+)", readme, re.MULTILINE))
    assert set(COMMANDS) - shown == {"uninstall-desktop"}  # the page of the one it undoes tells


@pytest.mark.parametrize(
    "arguments", [["check"], ["--colour"], ["check", "--format", "xml", GOOD], ["schema", "x"]]
)
def test_that_misuse_ends_with_2_and_a_hint(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "“inspection-viewer --help” lists the commands and options." in capsys.readouterr().err


def test_that_without_arguments_the_window_opens_on_no_file(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[Path]] = []

    def window(
        files: list[Path], instance: Instance | None, *, alone: bool, shown: Callable[[], None]
    ) -> int:
        assert not gc.isenabled()
        shown()
        assert gc.isenabled()
        assert instance is not None
        assert not alone
        asked.append(files)
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("viewer.app.run", window)
    assert main([]) == 0
    assert main(["./check", "b.json"]) == 0
    assert asked == [[], [Path.cwd() / "check", Path.cwd() / "b.json"]]


def test_that_ctrl_c_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("viewer.cli.check.check", interrupted)
    assert main(["check"]) == 130


def test_that_commands_without_a_window_do_not_load_qt() -> None:
    code = """
import sys
from viewer.cli import main
for command in (["--version"], ["--help"], ["schema"], ["check", sys.argv[1]]):
    main(command)
    print(*command, *(name for name in sys.modules
                      if name.startswith(("PySide6", "shiboken6", "viewer.ui"))), file=sys.stderr)
"""
    said = run("-c", code, GOOD).stderr.splitlines()
    assert said == ["--version", "--help", "schema", f"check {GOOD}"]


def test_that_python_m_viewer_is_the_same() -> None:
    done = run("-m", "viewer", "check", GOOD)
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"{GOOD}: no problems\n{GOOD}: “Two levels”: best: Met, worst: Not met\n",
        "",
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("platform", ["", "xcb", "wayland;xcb"])
def test_that_without_a_screen_one_sentence_says_so(platform: str) -> None:
    done = run("-m", "viewer", environment={"QT_QPA_PLATFORM": platform})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("inspection-viewer: there is no screen to open a window on.")
    assert {"export", "check", "import", "--help"} <= set(re.findall(r"[\w-]+", done.stderr))
    assert done.stderr.count("\n") == 1


def test_that_an_old_locale_does_not_end_the_program() -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("-m", "viewer", "check", str(BROKEN / "misspelt-key.json"), environment=old)
    assert done.returncode == 1
    assert "Did you mean “title”?" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_that_a_reader_who_leaves_early_sees_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run("-m", "viewer", "schema", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_that_a_mistyped_command_is_answered_with_the_one_that_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["chek", GOOD]) == 2
    assert "Did you mean “check”?" in capsys.readouterr().err


def test_that_a_file_with_nearly_the_name_of_a_command_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("chek").write_text("")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["chek"]) == 1  # there is no screen, and nothing to put right in the words


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is full")
def test_that_an_output_without_room_is_a_sentence() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = run("-P", "-m", "viewer", "schema", stdout=full.fileno())
    assert done.returncode == 1
    assert done.stderr == (
        "inspection-viewer: standard output cannot be written: no space left on device.\n"
    )
