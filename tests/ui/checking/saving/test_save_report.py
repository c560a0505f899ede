"""Before a report is saved: what is missing is asked, then where to, then about the document."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.saving import save_report
from viewer.ui.checking.saving.copy_dialog import CopyDialog
from viewer.ui.checking.saving.needed_dialog import NeededDialog


class Told:
    """Stands in for what decides drafts: notes what it is asked."""

    def __init__(self, one: OpenDraft) -> None:
        self._one = one
        self.saved: list[tuple[Path, bool]] = []
        self.facts: list[object] = []

    def in_front(self) -> OpenDraft:
        return self._one

    def tell_facts(self, facts: object) -> None:
        self.facts.append(facts)

    def save_report(self, file: Path, *, with_document: bool) -> None:
        self.saved.append((file, with_document))


def asked(
    qtbot: QtBot, patched: pytest.MonkeyPatch, file: str | None, answers: dict[type, bool]
) -> tuple[Told, list[type]]:
    """Save the report of a document in /a, with these answers; what was asked, in order."""
    made = draft(figure("a", "12"))
    document = made.document.model_copy(update={"file": "/a/source.pdf"})
    told = Told(OpenDraft(1, made.model_copy(update={"document": document}), Path("/x.draft.json")))
    shown_ones: list[type] = []

    def answered(dialog: QDialog) -> bool:
        shown_ones.append(type(dialog))
        return answers.get(type(dialog), True)

    patched.setattr(save_report, "_accepted", answered)
    patched.setattr(save_report, "ask_where_to_save", lambda *_: Path(file) if file else None)
    save: Any = save_report.save_report
    save(told, shown(qtbot, QWidget()))
    return told, shown_ones


@pytest.mark.parametrize(("copies", "with_document"), [(True, True), (False, False)])
def test_that_the_document_can_go_with_a_report_that_is_saved_elsewhere(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, copies: bool, with_document: bool
) -> None:
    told, asked_for = asked(qtbot, monkeypatch, "/b/report.json", {CopyDialog: copies})
    assert asked_for == [NeededDialog, CopyDialog]
    assert told.saved == [(Path("/b/report.json"), with_document)]
    assert len(told.facts) == 1


def test_that_nothing_is_asked_of_a_document_that_lies_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, asked_for = asked(qtbot, monkeypatch, "/a/report.json", {})
    assert asked_for == [NeededDialog]
    assert told.saved == [(Path("/a/report.json"), False)]


def test_that_who_goes_back_or_names_no_file_saves_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, _ = asked(qtbot, monkeypatch, "/b/report.json", {NeededDialog: False})
    assert (told.saved, told.facts) == ([], [])
    told, asked_for = asked(qtbot, monkeypatch, None, {})
    assert (told.saved, asked_for) == ([], [NeededDialog])
