import ast
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from tests.samples import ODD, broken, many_findings, write
from viewer.resources import shipped_report
from viewer.store import second_process
from viewer.store.problem import Opened, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.reading import file_reader, report_process, subprocess_reader
from viewer.store.reading.file_reader import read_file
from viewer.store.reading.reader import read_report


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every file read by a second process."""
    monkeypatch.setattr(file_reader, "LARGE", 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in order."""
    return write(tmp_path, many_findings())


def doing(code: str) -> Callable[[ModuleType], list[str]]:
    """A second process that does something else."""
    return lambda _: [sys.executable, "-c", code]


class Acting(ReadProgress):
    """Does something to the second process as soon as it has told how far it is."""

    def __init__(self, act: Callable[["Acting"], None]) -> None:
        self._act = act
        self.shares: list[float] = []
        super().__init__()

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if name == "share" and value:
            assert isinstance(value, float)
            self.shares.append(value)
            self._act(self)


@pytest.mark.parametrize("name", ODD)
def test_that_what_is_handed_over_is_what_is_read_here(name: str, tmp_path: Path) -> None:
    file = write(tmp_path, ODD[name]())
    here = read_report(file)
    assert isinstance(here, Opened)
    assert handed_over(file) == here


def handed_over(file: Path) -> Opened | Refused | None:
    """What the second process would hand over of a file, read here."""
    stream = BytesIO()
    report_process.hand_over(file, stream)
    stream.seek(0)
    return subprocess_reader._received(stream, ReadProgress())


def test_that_what_is_read_apart_is_what_is_read_here_and_one_hears_how_far_it_is(
    file: Path,
) -> None:
    before = set(threading.enumerate())  # of other tests, perhaps, and about to end
    progress, here = Acting(lambda _: None), read_report(file)
    assert isinstance(here, Opened)
    assert read_file(file, progress) == here
    assert progress.shares == sorted(progress.shares)
    assert progress.shares[-1] == 1.0
    assert len(progress.shares) > 3
    assert_nothing_is_left(before)


def assert_nothing_is_left(before: set[threading.Thread]) -> None:
    """The collector is on again, and every thread of a reading ends."""
    assert gc.isenabled()
    left = set(threading.enumerate()) - before
    for thread in left:
        thread.join(60)  # one that was told to end may need a moment
    assert not [thread for thread in left if thread.is_alive()]


def test_that_the_keys_a_file_gave_are_known_as_if_it_were_read_here() -> None:
    found, here = handed_over(shipped_report()), read_report(shipped_report())
    assert isinstance(found, Opened)
    assert isinstance(here, Opened)
    assert found.report.model_fields_set == here.report.model_fields_set
    assert found.report.model_dump_json(by_alias=True, exclude_unset=True) == (
        here.report.model_dump_json(by_alias=True, exclude_unset=True)
    )


def test_that_what_is_wrong_with_a_file_is_the_same(tmp_path: Path) -> None:
    file = broken(tmp_path)
    found = handed_over(file)
    assert isinstance(found, Refused)
    assert found == read_report(file)


@pytest.mark.parametrize("name", ["--help", "- é ’\nc.json"])
def test_that_a_strange_name_is_only_a_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, many_findings()).rename(tmp_path / name)
    assert isinstance(read_file(Path(name)), Opened)


def test_that_a_reading_can_be_stopped(file: Path) -> None:
    progress = Acting(ReadProgress.stop)
    result = read_file(file, progress)
    assert isinstance(result, Refused)
    assert "cancelled" in result.problems[0].sentence


def test_that_stopping_before_it_begins_is_no_fault(file: Path) -> None:
    progress = ReadProgress()
    progress.stop()
    assert isinstance(read_file(file, progress), Refused)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes die differently here")
def test_that_a_second_process_that_is_killed_leads_to_a_sentence(file: Path) -> None:
    def kill(progress: Acting) -> None:
        if progress.process is not None and len(progress.shares) == 1:
            os.kill(progress.process.pid, signal.SIGKILL)

    result = read_file(file, Acting(kill))
    assert isinstance(result, Refused)
    assert result.unreadable
    assert "memory" in result.problems[0].sentence


@pytest.mark.parametrize(
    "code",
    [
        "",
        "raise SystemExit(3)",
        "import sys; sys.stdout.write('abc')",
        "import sys; sys.stdout.buffer.write((99).to_bytes(8) + b'short')",
    ],
    ids=["nothing", "a failure", "garbage", "half a piece"],
)
def test_that_a_second_process_that_says_too_little_leads_to_a_sentence(
    code: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "command_of", doing(code))
    result = read_file(file)
    assert isinstance(result, Refused)
    assert "memory" in result.problems[0].sentence


def test_that_a_second_process_that_never_ends_is_ended(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess_reader, "LONGEST", 0.3)
    monkeypatch.setattr(second_process, "command_of", doing("import time; time.sleep(600)"))
    assert isinstance(read_file(file), Refused)


@pytest.mark.parametrize("python", ["", "/nowhere/python"], ids=["unknown", "not there"])
def test_that_without_a_second_process_it_is_read_here(
    python: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "command_of", lambda _: [python])
    assert isinstance(read_file(file), Opened)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_that_a_reading_without_enough_memory_leads_to_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "from viewer.store.reading import reader, report_process\n"
    code += "report_process.MOST_MEMORY = 1 << 20\n"
    code += "report_process.main()"
    monkeypatch.setattr(second_process, "command_of", doing(code))
    result = read_file(file)
    assert isinstance(result, Refused)
    assert "memory" in result.problems[0].sentence


def test_that_the_second_process_loads_no_qt(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = """
import sys
from viewer.store.reading.report_process import main
main()
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""
    monkeypatch.setattr(second_process, "command_of", doing(code))
    assert isinstance(read_file(file), Opened)


def test_that_a_small_file_starts_no_second_process(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_reader, "LARGE", 10_000_000)
    monkeypatch.setattr(subprocess_reader, "read_apart", None)
    assert isinstance(read_file(file), Opened)


def test_that_the_second_process_finds_the_modules_of_the_first(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who keeps packages in a folder of their own (PYTHONPATH) has them in both, in one order."""
    code = "import sys, pathlib; pathlib.Path(sys.argv[2]).write_text(repr(sys.path))"
    told = tmp_path / "path.txt"
    monkeypatch.setattr(
        second_process,
        "command_of",
        lambda _: [sys.executable, "-P", "-c", code, "asked", str(told)],
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path / "own"), *sys.path])
    read_file(file)
    found = ast.literal_eval(told.read_text())
    wanted = [place for place in sys.path if place]
    assert [place for place in found if place in wanted] == list(dict.fromkeys(wanted))
