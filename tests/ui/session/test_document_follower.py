"""What became of a draft's document is told once, and only where it is news."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.drafts import document, draft
from viewer.store.disk.settings import Settings
from viewer.store.drafts.document_check import DocumentFound
from viewer.store.session.open_draft import OpenDraft
from viewer.store.session.state import State
from viewer.ui.session.document_follower import DocumentFollower

STATES = ("same", "changed", "changed", "gone", "gone", "same")


def test_that_of_a_document_only_news_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    made = draft(document=document(file=str(tmp_path / "x.pdf")))
    one = OpenDraft(1, made, tmp_path / "x.draft.json")
    state, parent, told = State(Settings(), drafts=(one,)), QObject(), list[str]()
    follower = DocumentFollower(lambda: state, parent)
    follower.found.connect(lambda _, found: told.append(found.state))
    for is_now in STATES:
        follower._take(1, DocumentFound(is_now, None))  # type: ignore[arg-type] # one of its states
    follower.finish()
    assert told == ["changed", "gone", "same"]
