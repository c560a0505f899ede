"""Damaged files, some hundred of them at each run; `./scripts/fuzz` tries them without end."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import published
from tests.drafts import figure, place
from tests.proof import documents, drafts, fuzz_worker, pdfs
from tests.proof.cases import MAKERS, case
from tests.proof.fuzzing import kind_of
from tests.proof.mutants import nodes
from tests.proof.shrinking import shrunk
from tests.proof.trial import try_file
from tests.tables import HARBOURS, xlsx_of
from viewer.extraction.source_text import Block, CharacterRun, SourcePage, SourceText
from viewer.store.drafts import draft_text

if sys.platform == "win32":
    pytest.skip("the worker is held to limits that only POSIX has", allow_module_level=True)

ROOT = Path(__file__).parents[2]
HARBOUR = (ROOT / "tests" / "store" / "harbour.inspection.json").read_bytes()
PLACES = len(nodes(json.loads(HARBOUR)))

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
calm = settings(
    max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def test_that_damaged_files_break_no_promise() -> None:
    command = [sys.executable, "-P", "-m", "tests.proof.fuzzing", "--seed", "1", "--most", "12"]
    done = subprocess.run(
        [*command, "--seconds", "600"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "12 files: " in done.stdout


@calm
@given(place=st.integers(0, PLACES - 1), value=ANY_JSON)
def test_that_any_value_at_any_place_breaks_no_promise(place: int, value: Any) -> None:
    tree = json.loads(HARBOUR)
    around, key = nodes(tree)[place]
    around[key] = value
    try_file(json.dumps(tree).encode("utf-8", "surrogatepass"), thorough=False)


@calm
@given(place=st.integers(0, PLACES - 1), words=st.text(min_size=1))
def test_that_any_words_for_people_break_no_promise(place: int, words: str) -> None:
    tree = json.loads(HARBOUR)
    texts = [spot for spot in nodes(tree) if isinstance(spot[0][spot[1]], str)]
    around, key = texts[place % len(texts)]
    around[key] = f"{around[key]} {words}" if key in {"title", "text", "label"} else words
    try_file(json.dumps(tree).encode("utf-8", "surrogatepass"), thorough=False)


@calm
@given(start=st.integers(0, len(HARBOUR)), length=st.integers(0, 40), new=st.binary(max_size=40))
def test_that_any_bytes_at_any_place_break_no_promise(start: int, length: int, new: bytes) -> None:
    try_file(HARBOUR[:start] + new + HARBOUR[start + length :], thorough=False)


@pytest.mark.parametrize("way", [*dict.fromkeys(pdfs.WAYS)], ids=lambda way: way.__name__)
def test_that_a_pdf_is_the_same_file_each_time(way: Callable[[Random], bytes]) -> None:
    assert way(Random(7)) == way(Random(7))


def test_that_a_case_is_the_same_file_each_time() -> None:
    assert [case(f"7:{number}") for number in range(len(MAKERS))] == [
        case(f"7:{number}") for number in range(len(MAKERS))
    ]
    assert case("7:0") != case("8:0")


def test_that_a_broken_promise_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(index: Any, words: str) -> None:
        raise KeyError(words)

    monkeypatch.setattr("tests.proof.trial.find", broken)
    answer = fuzz_worker.answer(HARBOUR)
    assert kind_of(answer) == "KeyError@test_fuzz.py:broken"
    assert fuzz_worker.answer(b"[]") == "refused"


def test_that_a_promise_broken_by_a_draft_a_document_or_a_table_is_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept, sound = draft_text.text_of, drafts.sound()
    monkeypatch.setattr("tests.proof.drafts.text_of", lambda draft: kept(draft)[:-9])
    assert kind_of(fuzz_worker.answer(sound)) == "Complaint@drafts.py:use"
    assert kind_of(fuzz_worker.answer(published.text())) == "Complaint@drafts.py:use"
    monkeypatch.setattr("tests.proof.tables.LONGEST_SENTENCE", 1)
    table = xlsx_of(Ratings=HARBOURS)
    assert fuzz_worker.answer(table).startswith("broken Complaint@tables.py:")


def test_that_words_that_stand_elsewhere_are_noticed_unless_they_are_turned() -> None:
    def told(text: str, *runs: CharacterRun) -> str:
        pages = (SourcePage(2, text, (Block("paragraph", "of visits 62%", runs),)),)
        where = figure(value="62", places=(place(1, 10, "62%"),))
        return documents.misplaced([where], SourceText("x.pdf", "0" * 64, "pdf", pages))

    read = CharacterRun(0, 0)
    assert told("Of visits 62% were late", read) == ""
    assert told("Of visits %26 were late", read).startswith("figure-1 does not stand at")
    assert told("Of visits %26 were late", read, CharacterRun(10, 11), CharacterRun(12, 10)) == ""
    assert told("Of visits 6.2% was late", read, CharacterRun(10, 11), CharacterRun(12, 10)) != ""


def test_that_what_is_sound_becomes_what_it_is() -> None:
    assert fuzz_worker.answer(drafts.sound()) == "resumed"
    assert fuzz_worker.answer(published.odt()) == "drafted"
    assert fuzz_worker.answer(xlsx_of(Ratings=HARBOURS)) == "imported"


def test_that_a_file_is_cut_down_to_what_fails() -> None:
    tree = json.dumps({"a": list(range(50)), "b": {"c": "needle", "d": "hay" * 50}}).encode()
    small = shrunk(tree, lambda data: b"needle" in data, time.monotonic() + 60)
    assert json.loads(small) == {"b": {"c": "needle"}}
    raw = b"hay" * 500 + b"needle" + b"hay" * 500
    assert shrunk(raw, lambda data: b"needle" in data, time.monotonic() + 60) == b"needle"
