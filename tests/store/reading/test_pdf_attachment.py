"""A PDF is looked into by a process of its own, which cannot take the program down with it."""

import sys

import pytest

from tests.proof.pdfs import ENDING, bomb, holding
from viewer.store.reading.file_bytes import too_large
from viewer.store.reading.pdf_attachment import (
    NONE_INSIDE,
    TOO_MUCH,
    UNREADABLE,
    report_inside,
)

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit")


def test_that_the_first_report_inside_is_handed_out() -> None:
    files = ("letter.txt", b"x"), ("a" + ENDING, b"first"), ("b" + ENDING, b"second")
    assert report_inside(holding(*files)) == b"first"


def test_that_a_pdf_without_a_report_says_so() -> None:
    assert getattr(report_inside(holding(("letter.txt", b"x"))), "sentence", "") == NONE_INSIDE


def test_that_a_damaged_pdf_says_so() -> None:
    assert getattr(report_inside(b"%PDF-1.7 and no more"), "sentence", "") == UNREADABLE


@pytest.mark.parametrize("layers", [1, 2])
def test_that_an_attachment_over_the_limit_is_refused(layers: int) -> None:
    assert report_inside(bomb(60_000_000, layers)) == too_large()


@pytest.mark.parametrize(("size", "fits"), [(1_000_000, True), (3_000_000, False)])
def test_that_what_is_inside_is_in_proportion_to_the_pdf(size: int, fits: bool) -> None:
    inside = report_inside(bomb(size))
    assert inside == b" " * size if fits else getattr(inside, "sentence", "") == TOO_MUCH


@linux
@pytest.mark.parametrize("layers", [1, 2])
def test_that_a_small_pdf_that_unpacks_to_hundreds_of_megabytes_is_refused(layers: int) -> None:
    assert getattr(report_inside(bomb(300_000_000, layers)), "sentence", "") == TOO_MUCH


def test_that_a_crash_of_the_other_process_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr("viewer.store.second_process.command_of", lambda *_: command)
    assert getattr(report_inside(b"%PDF-1.7"), "sentence", "") == TOO_MUCH


def test_that_a_missing_python_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.store.second_process.command_of", lambda *_: ["/nowhere/python"])
    assert getattr(report_inside(b"%PDF-1.7"), "sentence", "").startswith("This PDF could not be")
