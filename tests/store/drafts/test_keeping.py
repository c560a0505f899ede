"""A draft is saved over what was seen of it last, and over nobody else's."""

import os
from pathlib import Path

import pytest

from tests.drafts import whole
from viewer.extraction.decisions import decided, undone
from viewer.extraction.draft import Accept, Draft
from viewer.store.drafts.draft_file import load_draft, save_draft
from viewer.store.drafts.draft_text import text_of
from viewer.store.drafts.keeping import NO_HOME, SeenDraft, _called, keep, keep_in
from viewer.store.drafts.kept_elsewhere import place_of

ONE = decided(whole(), Accept(candidates=("finding-1",)))
OTHER = decided(whole(), Accept(candidates=("figure-1",)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a draft is kept; nothing is there yet."""
    return tmp_path / "drafts" / "a.draft.json"


def test_that_a_draft_is_saved_again_and_again_in_its_file(file: Path) -> None:
    kept = keep(whole(), file, SeenDraft(whole()))
    kept = keep(ONE, kept.file, kept.seen)
    assert (kept.file, kept.failure, kept.notice) == (file, "", "")
    assert load_draft(file) == ONE


def test_that_a_draft_of_another_window_is_not_overwritten(file: Path) -> None:
    first = keep(ONE, file, SeenDraft(whole()))
    second = keep(OTHER, file, SeenDraft(whole()))  # both began with the same document
    assert second.file.name == "a-2.draft.json"
    assert second.notice.startswith("This draft was also changed in another window or program.")
    third = keep(OTHER, second.file, second.seen)
    assert (third.file, third.notice) == (second.file, "")
    assert load_draft(file) == ONE
    assert keep(whole(), file, first.seen).file == file


def test_that_what_another_window_undid_is_not_overwritten(file: Path) -> None:
    kept = keep(ONE, file, SeenDraft(whole()))
    assert save_draft(undone(ONE), file) is None
    assert keep(ONE, file, kept.seen).file != file
    assert load_draft(file) == undone(ONE)


@pytest.mark.parametrize("there", [b"{", text_of(OTHER).replace(b'"version": 1', b'"version": 2')])
def test_that_what_cannot_be_read_is_not_overwritten(file: Path, there: bytes) -> None:
    kept = keep(whole(), file, SeenDraft(whole()))
    file.write_bytes(there)
    assert keep(ONE, file, kept.seen).file != file
    assert file.read_bytes() == there


def test_that_a_draft_that_was_only_touched_or_is_gone_is_saved_in_its_file(file: Path) -> None:
    kept = keep(whole(), file, SeenDraft(whole()))
    os.utime(file, (1, 1))
    kept = keep(ONE, file, kept.seen)
    assert kept.file == file
    file.unlink()
    assert keep(OTHER, file, kept.seen).file == file
    assert load_draft(file) == OTHER


def test_that_what_is_in_the_way_has_a_sentence_and_what_was_seen_stays(tmp_path: Path) -> None:
    (tmp_path / "no-folder").touch()
    kept = keep(ONE, tmp_path / "no-folder" / "a.draft.json", SeenDraft(whole()))
    assert kept.failure.startswith("“a.draft.json” was not saved: ")
    assert kept.seen == SeenDraft(whole())
    assert keep(ONE, Path(), SeenDraft(whole())).failure == NO_HOME


def test_that_a_draft_kept_elsewhere_is_found_there(home: Path, file: Path) -> None:
    kept = keep_in(ONE, file, SeenDraft(whole()))
    assert (kept.failure, kept.notice) == ("", "")
    assert place_of(ONE.document.sha256) == file


def test_that_a_place_that_cannot_be_noted_is_told(homeless: None, file: Path) -> None:
    kept = keep_in(ONE, file, SeenDraft(whole()))
    assert "Open it from there next time" in kept.notice
    assert isinstance(load_draft(file), Draft)


def test_that_a_save_over_the_own_one_needs_no_reading(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(whole(), file, SeenDraft(whole()))
    monkeypatch.setattr("viewer.store.drafts.keeping.load_draft", None)
    assert keep(ONE, file, kept.seen).failure == ""
    assert save_draft(ONE, file) is None


def test_that_a_draft_kept_beside_another_one_is_told_and_not_found_in_its_place(
    home: Path, file: Path
) -> None:
    keep_in(ONE, file, SeenDraft(whole()))
    beside = keep_in(OTHER, file, SeenDraft(whole()))
    assert beside.notice.startswith("This draft was also changed in another window")
    assert place_of(ONE.document.sha256) == file


def test_that_a_second_draft_in_the_data_folder_is_not_called_by_its_sum() -> None:
    assert _called(Path(f"{'0f' * 32}-2.draft.json")) == "a second draft of this document"
    assert _called(Path("northshire-2.draft.json")) == "“northshire-2.draft.json”"
