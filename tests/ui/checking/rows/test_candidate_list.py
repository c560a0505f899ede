"""The list of candidates sets each row once, however many there are."""

import pytest
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
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
