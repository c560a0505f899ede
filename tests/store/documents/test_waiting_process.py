"""A process may wait for a PDF; whether one does makes no difference to the answer."""

import json
from collections.abc import Iterator

import pytest

from tests.documents import pdf_of
from viewer.store.documents import source_process, waiting_process
from viewer.store.documents.answers import READ, UNREADABLE
from viewer.store.documents.document_reader import read_bytes
from viewer.store.problem import Problem
from viewer.store.read_progress import ReadProgress

GIVEN = json.dumps({"kind": "pdf"}).encode() + b"\n"


@pytest.fixture(autouse=True)
def _alone(apart: None) -> Iterator[None]:
    waiting_process.end()
    yield
    waiting_process.end()


def answer(data: bytes) -> tuple[int, bytes]:
    """What a process says to a PDF."""
    return waiting_process.answer_to_document(GIVEN + data, 60)


def test_that_one_that_waits_answers_as_a_new_one_does_and_another_takes_its_place() -> None:
    new = answer(pdf_of("Words"))
    assert new[0] == READ
    assert waiting_process._waiting.taken() is None
    waiting_process.make_ready()
    assert answer(pdf_of("Words")) == new
    assert answer(b"%PDF-1.7 no") == (UNREADABLE, b"")
    after = waiting_process._waiting.taken()
    assert after is not None
    after.kill()
    after.communicate()


def test_that_one_that_has_ended_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_process, "AHEAD", "NO_SUCH_NAME")
    waiting_process.make_ready()
    ready = waiting_process._waiting._process
    assert ready is not None
    ready.kill()
    ready.wait()
    assert answer(pdf_of("Words"))[0] == READ


def test_that_a_reading_that_was_cancelled_says_so_whenever_that_was() -> None:
    progress = ReadProgress()
    progress.stop()
    found = read_bytes(pdf_of("Words"), "a.pdf", progress=progress)
    assert found == Problem("The reading of “a.pdf” was cancelled.")
