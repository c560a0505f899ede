"""Page thumbnails stand beside the page where there is room, or where somebody wants them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.drafts import draft, figure
from tests.ui.showing import shown
from viewer.presentation.checking.content import PageEntry
from viewer.store.session.open_draft import OpenDraft
from viewer.ui.checking.source.thumbnails.column import (
    NARROW_EM,
    NO_ROOM,
    ROOM_EM,
    ThumbnailColumn,
)
from viewer.ui.theme.theme import now

MADE = draft(figure("a", "12"))
PDF = OpenDraft(
    1,
    MADE.model_copy(update={"document": MADE.document.model_copy(update={"file": "/a/x.pdf"})}),
    Path("/x.draft.json"),
)
PAGES = tuple(PageEntry(number, "empty", f"Page {number}") for number in (1, 2, 3))
TIGHT, SOME, MUCH = NARROW_EM - 2, NARROW_EM + 2, ROOM_EM + 2


@pytest.fixture
def column(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ThumbnailColumn:
    made = shown(qtbot, ThumbnailColumn(), 200, 300)
    monkeypatch.setattr(made.thumbnails._question, "ask", lambda *_: None)
    made.button.setParent(made)
    made.show_pages(PDF, PAGES)
    return made


@pytest.mark.parametrize(
    ("room", "wanted", "there"),
    [
        (TIGHT, "", False), (SOME, "", False), (MUCH, "", True),
        (TIGHT, "shown", False), (SOME, "shown", True), (MUCH, "shown", True),
        (TIGHT, "hidden", False), (SOME, "hidden", False), (MUCH, "hidden", False),
    ],
)  # fmt: skip
def test_that_they_are_there_by_the_room_and_by_what_was_chosen(
    column: ThumbnailColumn, room: float, wanted: str, there: bool
) -> None:
    column.want(wanted)
    column.fit(now().em(room))
    assert column.isHidden() != there
    said = "Hide page thumbnails" if there else "Show page thumbnails"
    assert column.button.accessibleName() == said


def test_that_a_switch_is_told_and_says_where_there_is_no_room(column: ThumbnailColumn) -> None:
    wanted, said = list[str](), list[str]()
    column.wanted.connect(wanted.append)
    column.said.connect(said.append)
    column.fit(now().em(MUCH))
    column.switch()
    column.switch()
    assert (wanted, said) == (["hidden", "shown"], [])
    column.fit(now().em(TIGHT))
    column.switch()
    assert (wanted[-1], said) == ("shown", [NO_ROOM])


def test_that_a_document_of_one_page_has_none(column: ThumbnailColumn) -> None:
    column.fit(now().em(MUCH))
    column.show_pages(PDF, PAGES[:1])
    assert column.isHidden()
