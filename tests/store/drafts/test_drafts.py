"""Drafts on the disk: whole or not at all, resumed where they were left, never overwritten."""

import json
import os
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafts import DRAFTS, figure, whole
from tests.source_texts import source_text
from viewer.extraction.decided import decided_candidates
from viewer.extraction.decisions import decided
from viewer.extraction.draft import Accept, Draft
from viewer.extraction.reader import read_draft
from viewer.store.drafts.draft_file import (
    is_draft_name,
    load_draft,
    name_for,
    own_place,
    save_draft,
)
from viewer.store.drafts.draft_text import draft_in, text_of
from viewer.store.drafts.kept_elsewhere import place_of, remember_place
from viewer.store.drafts.resuming import carried_on, is_of, resume
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.writing.layout import laid_out

SCALES = known_scales()
TEXT = source_text("# Recommendations\n- See 62% of homes.\n- Write.")
CHANGED = source_text("# Recommendations\n- See 62% of homes.\n- Write soon.")
FILE = "/home/me/northshire.pdf"


def _sentence(data: bytes) -> str:
    found = draft_in(data)
    assert isinstance(found, Problem)
    return found.sentence


def _raw(**changes: Any) -> bytes:
    return json.dumps({**json.loads(text_of(whole())), **changes}).encode()


@settings(max_examples=20, deadline=None)
@given(DRAFTS)
def test_that_a_draft_comes_back_as_it_was_saved(draft: Draft) -> None:
    assert draft_in(text_of(draft)) == draft


@settings(max_examples=20, deadline=None)
@given(DRAFTS)
def test_that_candidates_that_are_kept_as_text_are_written_as_all_else(draft: Draft) -> None:
    whole_text = laid_out(draft.model_dump(mode="python", exclude_none=True)).encode()
    assert text_of(draft) == whole_text


def test_that_numbers_keep_the_decimals_that_they_were_printed_with() -> None:
    draft = whole().model_copy(update={"candidates": (figure(value="62.30"),)})
    back = draft_in(text_of(draft))
    assert isinstance(back, Draft)
    (number,) = back.candidates
    assert number.type == "figure"
    assert str(number.value) == "62.30"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b'{"format": "inspection-report"}', "This is not the draft of a document."),
        (b"[1]", "This is not the draft of a document."),
        (b"[" * 100_000, "The draft is damaged and cannot be opened: its parts are nested too"),
        (_raw(version=2), "The draft was made by a newer version of Inspection Viewer."),
        (_raw(document=None), "The draft is damaged and cannot be opened: document is not as"),
        (_raw(decisions=[{"type": "burn"}]), "The draft is damaged and cannot be opened: decis"),
        (
            text_of(whole())[:-40],
            "The draft is damaged and cannot be opened: it breaks off or goes",
        ),
        (b"\xff\xfe{\x00", "The file is written in UTF-16"),
    ],
)
def test_that_what_is_no_sound_draft_gets_a_sentence(data: bytes, sentence: str) -> None:
    assert _sentence(data).startswith(sentence)


@settings(deadline=None)
@given(st.integers(0, 3_000), st.binary(max_size=4))
def test_that_a_damaged_draft_never_raises(at: int, bytes_there: bytes) -> None:
    data = text_of(whole())
    assert isinstance(draft_in(data[:at] + bytes_there + data[at + 4 :]), Draft | Problem)


def test_that_more_decisions_in_force_than_there_are_is_put_right() -> None:
    found = draft_in(_raw(done=7))
    assert isinstance(found, Draft)
    assert found.done == 0


def test_that_a_draft_is_named_after_its_document() -> None:
    assert name_for("northshire.pdf") == "northshire.draft.json"
    assert name_for("Report") == "Report.draft.json"
    assert is_draft_name(Path("x/Northshire.DRAFT.json"))
    assert not is_draft_name(Path("northshire.inspection.json"))


def test_that_a_draft_that_cannot_be_saved_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    problem = save_draft(whole(), tmp_path / "file" / "a.draft.json")
    assert problem is not None
    assert problem.sentence.startswith("“a.draft.json” was not saved: ")


def test_that_a_draft_is_not_saved_over_another_by_mistake(tmp_path: Path) -> None:
    assert save_draft(whole(), tmp_path / "a.draft.json") is None
    problem = save_draft(whole(), tmp_path / "a.draft.json", replace=False)
    assert problem == Problem("“a.draft.json” already exists.")


def test_that_a_document_is_resumed_where_it_was_left(home: Path) -> None:
    first = resume(TEXT, SCALES, FILE)
    assert not first.resumed
    assert first.place == own_place(TEXT.sha256)
    assert first.place is not None
    assert home in first.place.parents
    after = decided(first.draft, Accept(candidates=(first.draft.candidates[0].id,)))
    save_draft(after, first.place)
    again = resume(TEXT, SCALES, FILE)
    assert (again.draft, again.resumed, again.sentence) == (after, True, "")


def test_that_a_document_that_was_moved_is_resumed_under_its_new_name(home: Path) -> None:
    place = own_place(TEXT.sha256)
    assert place is not None
    save_draft(read_draft(TEXT, SCALES, FILE), place)
    document = resume(TEXT, SCALES, "/elsewhere/copy.pdf").draft.document
    assert (document.name, document.file) == ("copy.pdf", "/elsewhere/copy.pdf")


def test_that_the_same_document_under_another_name_is_said_to_be_the_same(home: Path) -> None:
    first = resume(TEXT, SCALES, FILE)
    assert first.place is not None
    assert save_draft(first.draft, first.place) is None
    name = Path(FILE).name
    assert resume(TEXT, SCALES, f"/elsewhere/{name}").sentence == ""
    found = resume(TEXT, SCALES, "/elsewhere/copy.pdf").sentence
    assert found == f"This is the same document as “{name}”, whose draft is shown."


def test_that_a_damaged_draft_is_left_where_it_is_and_work_goes_on_beside_it(home: Path) -> None:
    place = own_place(TEXT.sha256)
    assert place is not None
    place.parent.mkdir(parents=True)
    place.write_bytes(b"{")
    first = resume(TEXT, SCALES, FILE)
    assert first.sentence.startswith("There is a draft of this document that cannot be used.")
    assert first.place not in (None, place)
    assert first.place is not None
    save_draft(first.draft, first.place)
    assert place.read_bytes() == b"{"
    assert resume(TEXT, SCALES, FILE).resumed


def test_that_a_changed_document_is_a_choice_and_its_decisions_can_be_taken_over(
    home: Path,
) -> None:
    place = own_place(TEXT.sha256)
    assert place is not None
    before = read_draft(TEXT, SCALES, FILE)
    name = next(item.id for item in before.candidates if item.type == "finding")
    save_draft(decided(before, Accept(candidates=(name,))), place)
    changed = _with_digest(CHANGED, "1" * 64)
    found = resume(changed, SCALES, FILE)
    assert found.sentence.startswith("“northshire.pdf” has changed since it was checked.")
    assert found.earlier is not None
    assert not found.draft.decisions
    assert not is_of(found.earlier, changed)
    after = carried_on(found.earlier, changed, SCALES, FILE)
    assert decided_candidates(after)[name].state == "accepted"
    assert is_of(after, changed)


def test_that_of_several_earlier_drafts_the_newest_is_gone_on_with(home: Path) -> None:
    for number, day in (("2", 200), ("3", 300), ("4", 100)):
        earlier = _with_digest(CHANGED, number * 64)
        place = own_place(earlier.sha256)
        assert place is not None
        save_draft(read_draft(earlier, SCALES, FILE), place)
        os.utime(place, (day, day))
    found = resume(_with_digest(CHANGED, "1" * 64), SCALES, FILE)
    assert found.earlier is not None
    assert found.earlier.document.sha256 == "3" * 64


def test_that_another_document_is_nobodys_change(home: Path) -> None:
    place = own_place(TEXT.sha256)
    assert place is not None
    save_draft(read_draft(TEXT, SCALES, FILE), place)
    assert resume(_with_digest(CHANGED, "1" * 64), SCALES, "/home/me/other.pdf").earlier is None
    assert resume(_with_digest(CHANGED, "1" * 64), SCALES, None).earlier is None


def test_that_a_draft_stays_where_somebody_said(home: Path, tmp_path: Path) -> None:
    place, said = own_place(TEXT.sha256), tmp_path / "mine" / "northshire.draft.json"
    assert place is not None
    draft = read_draft(TEXT, SCALES, FILE)
    save_draft(draft, place)
    save_draft(draft, said)
    assert remember_place(TEXT.sha256, said)
    assert place_of(TEXT.sha256) == said
    assert not place.exists()
    assert resume(TEXT, SCALES, FILE).place == said
    said.unlink()
    assert place_of(TEXT.sha256) == place


def test_that_without_a_home_a_document_is_checked_and_kept_nowhere(homeless: None) -> None:
    found = resume(TEXT, SCALES, FILE)
    assert found.place is None
    assert found.draft.candidates
    assert not remember_place(TEXT.sha256, Path("a.draft.json"))


_SAVING = """
import sys
from decimal import Decimal
from pathlib import Path
from tests.drafts import figure, draft
from viewer.store.drafts.draft_file import save_draft
number = 0
while True:
    number += 1
    many = tuple(figure(f"figure-{n}", str(number)) for n in range(100))
    save_draft(draft(*many), Path(sys.argv[1]))
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_that_a_draft_is_whole_after_the_program_was_killed(tmp_path: Path) -> None:
    file = tmp_path / "a.draft.json"
    root = str(Path(__file__).parents[3])
    with subprocess.Popen(
        [sys.executable, "-c", _SAVING, str(file)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
        text=True,
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(3)]
        time.sleep(0.02)
        os.kill(child.pid, signal.SIGKILL)
        said += child.stdout.readlines()
    draft = load_draft(file)
    assert isinstance(draft, Draft)
    numbers = {item.value for item in draft.candidates if item.type == "figure"}
    assert len(draft.candidates) == 100
    assert len(numbers) == 1
    assert numbers.pop() >= Decimal(said[-1])


def _with_digest(text: Any, digest: str) -> Any:
    from dataclasses import replace

    return replace(text, sha256=digest)
