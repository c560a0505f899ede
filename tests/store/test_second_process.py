"""A second process is started in one way, and ends in time."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.proof.pdfs import ENDING, holding
from tests.samples import many_findings, write
from viewer.store import second_process
from viewer.store.read_progress import ReadProgress
from viewer.store.reading import pdf_process, report_process
from viewer.store.second_process import NOT_STARTED, answer_of, asked, bound, command_of, start


def frozen(program: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a frozen build would call, by a Python that stands in for it."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "frozen", True, raising=False)
        itself, *words = command_of(program)
    return [itself, "-P", "-m", "viewer", *words]


def test_that_a_frozen_build_calls_itself_with_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    command, data = frozen(pdf_process, monkeypatch), holding(("a" + ENDING, b"inside"))
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    assert done.stdout == b"inside"


def test_that_a_frozen_build_calls_itself_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [*frozen(report_process, monkeypatch), str(write(tmp_path, many_findings()))]
    assert (
        b"viewer.store.problem" in subprocess.run(command, capture_output=True, check=True).stdout
    )


def test_that_a_process_that_cannot_be_had_has_a_code_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(second_process, "command_of", lambda _: ["/nowhere/python"])
    assert answer_of(pdf_process, b"") == (NOT_STARTED, b"")


def test_that_one_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    sleeping = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(second_process, "command_of", lambda _: sleeping)
    code, answer = answer_of(pdf_process, b"", seconds=0.1)
    assert code not in (pdf_process.FOUND, pdf_process.NONE)
    assert answer == b""
    progress = ReadProgress()
    progress.stop()
    assert asked(start(pdf_process), b"", progress, 600)[0] not in (pdf_process.FOUND, 3)
    process = start(pdf_process)
    with bound(process, progress):
        pass
    assert process.returncode is not None
    assert progress.process is None
