from pathlib import Path

import pytest

from viewer.presentation.window.crash_report import LONGEST, CrashReport, of_error


def fail(depth: int = 0, text: str = "no such thing") -> None:
    if depth:
        fail(depth - 1, text)
    raise ValueError(text)


def caught(depth: int = 0, text: str = "no such thing") -> CrashReport:
    try:
        fail(depth, text)
    except ValueError as error:
        return of_error(type(error), error, error.__traceback__)
    raise AssertionError


def test_that_the_details_name_the_fault_and_its_place() -> None:
    details = caught().details
    assert details.startswith("Traceback")
    assert "test_crash_report.py" in details
    assert details.endswith("ValueError: no such thing")


def test_that_the_same_place_makes_the_same_crash_report_whatever_its_words() -> None:
    assert caught(text="one").key == caught(depth=3, text="two").key


def test_that_endless_details_are_cut_but_keep_how_they_end() -> None:
    details = caught(900, "x" * 100_000 + " the end").details
    assert len(details) < LONGEST + 10
    assert details.endswith("the end")


def test_that_the_folder_of_the_reader_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/jane"))
    assert "jane" not in caught(text="cannot read /home/jane/report.json").details
