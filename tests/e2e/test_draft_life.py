"""What becomes of a draft when its folder, its document or its file fails it: nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.disks import DeadDisk
from tests.e2e.steps import act, press, settle
from tests.running import Starter
from viewer.app import Program
from viewer.extraction.decisions import decided, undone
from viewer.extraction.draft import Accept, Draft
from viewer.store.disk.user_folders import user_folder
from viewer.store.drafts.draft_file import ENDING, load_draft, save_draft
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.draft_bars import DraftBars
from viewer.ui.session import drafting, worker

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


def test_that_a_folder_that_takes_nothing_is_told_and_the_draft_can_be_kept_elsewhere(
    start: Starter, qtbot: QtBot, document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = user_folder("data")
    assert data is not None
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("a file where the folder belongs")
    program = begin(start, qtbot, document)
    qtbot.waitUntil(lambda: front(program).not_saved != "")
    settle()
    words = bars(program).unsaved.words.text()
    assert words.startswith("What you decided is not saved yet. “")
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    bars(program).elsewhere.click()
    assert saved(program, qtbot).done == 1
    assert front(program).file == target.with_name("mine.draft.json")
    settle()
    assert not bars(program).unsaved.isVisible()
    assert "Open it from there next time" in bars(program).notice.words.text()


def test_that_what_could_not_be_saved_is_saved_when_it_is_tried_again(
    start: Starter, qtbot: QtBot, document: Path
) -> None:
    data = user_folder("data")
    assert data is not None
    data.parent.mkdir(parents=True, exist_ok=True)
    data.touch()
    program = begin(start, qtbot, document)
    qtbot.waitUntil(lambda: front(program).not_saved != "")
    data.unlink()
    bars(program).try_again.click()
    assert saved(program, qtbot).done == 1
    assert front(program).not_saved == ""


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
    assert front(program).file == first.with_name(first.name.replace(ENDING, f"-2{ENDING}"))
    assert load_draft(first) == there
    settle()
    assert "also changed in another window" in bars(program).notice.words.text()
    start.stop(program)
    program = begin(start, qtbot, document)
    assert "There is another draft of this document" in bars(program).notice.words.text()


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
