"""What becomes of a draft when its folder, its document or its file fails it: nothing is lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.disks import DeadDisk
from tests.drafts import whole
from tests.e2e.steps import act, press, settle
from tests.e2e.tree import faults
from tests.running import Starter
from viewer.app import Program
from viewer.extraction.decisions import decided, undone
from viewer.extraction.draft import Accept, Draft
from viewer.store.disk.user_folders import user_folder
from viewer.store.drafts.draft_file import load_draft, save_draft
from viewer.store.endings import DRAFT_ENDING
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.draft_bars import DraftBars
from viewer.ui.checking.saving import leaving, unsaved_dialog
from viewer.ui.checking.saving.unsaved_dialog import UnsavedDialog
from viewer.ui.session import drafting, worker

pytestmark = pytest.mark.usefixtures("read_once")

TEXT = "Northshire Council\n\nThe rate rose from 29% in 2022 to 38% in 2023.\n\n- Visit children.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document of our own making."""
    file = tmp_path / "northshire.txt"
    file.write_text(TEXT, "utf-8")
    return file


def front(program: Program) -> OpenDraft:
    """The draft in front."""
    one = program.hub.state.draft_of(program.hub.state.front)
    assert one is not None
    return one


def begin(start: Starter, qtbot: QtBot, document: Path) -> Program:
    """Start on a document and decide once."""
    program = start(document)
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    settle()
    press(program, "Return")
    return program


def bars(program: Program) -> DraftBars:
    """What stands over the draft."""
    shown = program.window.bars.draft
    assert shown is not None
    return shown


def saved(program: Program, qtbot: QtBot) -> Draft:
    """Wait until all is saved; return what lies on the disk."""
    qtbot.waitUntil(lambda: front(program).saved)
    found = load_draft(front(program).file)
    assert isinstance(found, Draft)
    assert found.decisions == front(program).draft.decisions
    return found


def test_that_what_cannot_be_saved_is_told_tried_again_and_can_be_kept_elsewhere(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = user_folder("data")
    assert data is not None
    block(data)
    program = begin(start, qtbot, document)
    qtbot.waitUntil(lambda: front(program).not_saved != "")
    settle()
    words = bars(program).unsaved.words.text()
    assert words.startswith("What you decided is not saved yet. “")
    data.unlink()
    bars(program).try_again.click()
    assert saved(program, qtbot).done == 1
    assert front(program).not_saved == ""
    shutil.rmtree(data)
    block(data)
    press(program, "Return")
    qtbot.waitUntil(lambda: front(program).not_saved != "")
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    bars(program).elsewhere.click()
    assert saved(program, qtbot).done == 2
    assert front(program).file == target.with_name("mine.draft.json")
    settle()
    assert not bars(program).unsaved.isVisible()
    assert "Open it from there next time" in bars(program).notice.words.text()


def test_that_a_disk_that_does_not_answer_holds_up_nobody_and_is_told(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "LATE_MS", 20)
    monkeypatch.setattr(worker.Worker.settle, "__defaults__", (0.05,))
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    disk = DeadDisk(front(program).file.parent, monkeypatch)
    disk.die()
    press(program, "Return")
    qtbot.waitUntil(lambda: front(program).not_saved == drafting.NO_ANSWER)
    before = front(program).draft.done
    press(program, "Ctrl+Z")
    assert front(program).draft.done == before - 1
    assert disk.asked_in_front == []
    disk.live()
    assert saved(program, qtbot).done == before - 1


def asked(program: Program) -> UnsavedDialog:
    """What asks before a draft that is not saved is closed."""
    dialog = program.window.leaving.asking
    assert isinstance(dialog, UnsavedDialog)
    assert dialog.isVisible()
    return dialog


def block(file: Path) -> None:
    """Have a file where the folder of drafts belongs."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("a file where the folder belongs")


def test_that_what_was_decided_just_before_closing_is_saved_and_nothing_else_is_kept(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    drafting = program.hub.drafting
    known = front(program).scales
    saved(program, qtbot)
    act(program, "close")
    assert not drafting._seen
    assert not drafting._tried
    act(program, "reopen-closed")
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    assert front(program).scales is known
    settle()
    press(program, "Return")
    assert saved(program, qtbot).done == 2
    press(program, "Return")
    file, done = front(program).file, front(program).draft.done
    assert done == 3
    act(program, "close")
    assert program.hub.state.drafts == ()
    kept = load_draft(file)
    assert isinstance(kept, Draft)
    assert kept.done == done


def test_that_closing_waits_with_a_sentence_for_a_slow_disk_and_closes_then(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "A_MOMENT", 0.02)
    monkeypatch.setattr(unsaved_dialog, "WAITS_MS", 600_000)
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    file = front(program).file
    disk = DeadDisk(file.parent, monkeypatch)
    disk.die()
    press(program, "Return")
    act(program, "close")
    dialog = asked(program)
    assert dialog.head.text() == "Saving the draft of northshire.txt"
    assert not dialog.without.isVisible()
    dialog.back.click()
    settle()
    assert program.hub.state.open_draft is not None
    program.window.close()
    assert program.window.isVisible()
    asked(program)
    disk.live()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    kept = load_draft(file)
    assert isinstance(kept, Draft)
    assert kept.done == 2
    assert disk.asked_in_front == []


def test_that_somebody_is_asked_before_decisions_are_lost(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsaved_dialog, "WAITS_MS", 50)
    data = user_folder("data")
    assert data is not None
    block(data)
    program = begin(start, qtbot, document)
    program.window.close()
    dialog = asked(program)
    qtbot.waitUntil(dialog.without.isVisible)
    assert dialog.head.text() == "The draft of northshire.txt is not saved"
    assert dialog.words.text().endswith("lost when it is closed now.")
    assert faults(dialog) == []
    dialog.again.click()
    qtbot.waitUntil(dialog.without.isVisible)
    dialog.back.click()
    settle()
    act(program, "close")
    dialog = asked(program)
    qtbot.waitUntil(dialog.without.isVisible)
    target = tmp_path / "mine.draft.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.elsewhere.click()
    qtbot.waitUntil(lambda: program.hub.state.drafts == ())
    kept = load_draft(target)
    assert isinstance(kept, Draft)
    assert kept.done == 1


def test_that_a_draft_can_be_closed_without_saving(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    data = user_folder("data")
    assert data is not None
    block(data)
    program = begin(start, qtbot, document)
    act(program, "quit")
    dialog = asked(program)
    qtbot.waitUntil(dialog.without.isVisible)
    dialog.without.click()
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_that_two_windows_on_one_draft_lose_neither_s_decisions(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    here = saved(program, qtbot)
    first = front(program).file
    names = [item.id for item in here.candidates]
    there = decided(undone(here), Accept(candidates=(names[-1],)))
    save_draft(there, first)  # the other window
    press(program, "Return")
    assert saved(program, qtbot).done == 2
    assert front(program).file == first.with_name(
        first.name.replace(DRAFT_ENDING, f"-2{DRAFT_ENDING}")
    )
    assert load_draft(first) == there
    settle()
    assert "also changed in another window" in bars(program).notice.words.text()
    start.stop(program)
    program = begin(start, qtbot, document)
    assert "There is another draft of this document" in bars(program).notice.words.text()


def test_that_a_draft_whose_document_is_gone_says_so_once(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    made = whole()
    gone = made.document.model_copy(update={"file": str(tmp_path / "gone.pdf")})
    file = tmp_path / "northshire.draft.json"
    assert save_draft(made.model_copy(update={"document": gone}), file) is None
    program = begin(start, qtbot, file)
    qtbot.waitUntil(lambda: front(program).document_is == "gone")
    settle()
    assert "is not where it was" in bars(program).document.words.text()
    assert not front(program).notice


def test_that_a_document_is_found_again_where_it_was_moved_to(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    (tmp_path / "another").mkdir()
    now, other = tmp_path / "another" / "moved.txt", tmp_path / "other.txt"
    document.rename(now)
    other.write_text("Another document.\n", "utf-8")
    program.hub.drafting.look_at_documents()
    qtbot.waitUntil(bars(program).find_it.isVisible)
    chosen = [(str(now), ""), (str(other), "")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen.pop())
    bars(program).find_it.click()
    qtbot.waitUntil(lambda: "is not the document that was read" in front(program).notice)
    assert front(program).document == document
    bars(program).find_it.click()
    qtbot.waitUntil(lambda: front(program).document == now)
    settle()
    assert not bars(program).find_it.isVisible()
    found = saved(program, qtbot)
    assert (found.document.file, found.done) == (str(now), 1)
    assert front(program).notice == ""
    saved(program, qtbot)


def test_that_a_document_that_is_deleted_is_told_and_its_draft_goes_on(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    document.unlink()
    program.hub.drafting.look_at_documents()
    qtbot.waitUntil(lambda: front(program).document_is == "gone")
    settle()
    assert "is not where it was" in bars(program).document.words.text()
    press(program, "Return")
    assert saved(program, qtbot).done == 2


def test_that_a_draft_of_a_newer_version_is_left_alone_and_told(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    file = front(program).file
    start.stop(program)
    newer = file.read_bytes().replace(b'"version": 1', b'"version": 2', 1)
    file.write_bytes(newer)
    program = begin(start, qtbot, document)
    assert saved(program, qtbot).done == 1
    assert "newer version" in bars(program).notice.words.text()
    assert file.read_bytes() == newer


def test_that_a_draft_that_was_moved_goes_on_where_it_is(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin(start, qtbot, document)
    saved(program, qtbot)
    target = tmp_path / "mine.draft.json"
    program.hub.drafting.keep_in(target)
    qtbot.waitUntil(lambda: front(program).saved and target.exists())
    act(program, "close")
    moved = target.rename(tmp_path / "elsewhere.draft.json")
    program.hub.open_file(document)
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)
    settle()
    words = bars(program).notice.words.text()
    assert f"was kept in {target}, where it is not any more" in words
    program.hub.open_file(moved)
    qtbot.waitUntil(lambda: front(program).file == moved)
    assert front(program).draft.done == 1
    press(program, "Return")
    assert saved(program, qtbot).done == 2
