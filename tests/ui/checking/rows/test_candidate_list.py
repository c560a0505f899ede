"""The list of candidates sets each row once, however many there are."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown as on_screen
from viewer.presentation.checking.checking_page import checking_content
from viewer.store.drafts.draft_file import own_place
from viewer.store.reading.known_scales import known_scales
from viewer.store.session import open_draft
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.rows import row_delegate, row_layout
from viewer.ui.checking.rows.candidate_list import CandidateList


def test_that_a_decision_among_many_sets_only_the_rows_that_differ(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_now: list[str] = []
    kept = row_layout.set_row

    def counted(sheet: object, row: object, *more: object) -> float:
        set_now.append(row.id)  # type: ignore[attr-defined] # a row
        return kept(sheet, row, *more)  # type: ignore[arg-type] # as it was given

    monkeypatch.setattr(row_delegate, "set_row", counted)
    many = draft(*(figure(f"figure-{number}", str(number)) for number in range(600)))
    file = own_place(many.document.sha256)
    assert file is not None
    one = OpenDraft(1, many, file, None, known_scales())
    shown = CandidateList()
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    for name in ("figure-0", "figure-1", "figure-2", "figure-3"):
        set_now.clear()
        shown.show_rows(checking_content(open_draft.chose(one, name)).rows)
    assert 0 < len(set_now) < 10


def test_that_a_letter_is_passed_on_and_a_blank_is_not(qtbot: QtBot) -> None:
    made, searched = CandidateList(), list[str]()
    qtbot.addWidget(made)
    made.searched.connect(searched.append)
    for typed in ("a", " ", "N"):
        made.keyboardSearch(typed)
    assert searched == ["A", "N"]


class HighForm(QWidget):
    """A form that is higher than the list, with a field at its head and one at its foot."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = [QWidget(self) for _ in range(2)]
        for field, top in zip(self.fields, (20, 840), strict=True):
            field.setGeometry(10, top, 100, 30)

    def heightForWidth(self, width: int) -> int:
        """As high as this, however wide."""
        return 900


def test_that_each_field_of_a_high_form_is_in_sight_with_the_focus(qtbot: QtBot) -> None:
    made = draft(figure("a", "12"))
    one = open_draft.chose(OpenDraft(1, made, Path("/x.draft.json"), None, known_scales()), "a")
    shown, form = on_screen(qtbot, CandidateList(), 500, 300), HighForm()
    shown.show_rows(checking_content(one).rows)
    shown.edit_with(form)
    head, foot = form.fields
    for field in (foot, head, foot):
        shown._show_field(None, field)
        at = field.mapTo(shown.viewport(), field.rect().center())
        assert shown.viewport().rect().contains(at)
    shown.edit_with(None)
