"""The head of the checking page: which document it is, how far it is, and what can be done."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.drafts import whole
from tests.presentation.checking.opening import opened
from tests.ui.showing import shown
from viewer.presentation.checking.checking_page import checking_content
from viewer.ui.checking.header import CheckingHeader

CONTENT = checking_content(opened(whole()))


@pytest.fixture
def header(qtbot: QtBot) -> CheckingHeader:
    made = shown(qtbot, CheckingHeader(), 1_200, 120)
    made.show_content(CONTENT)
    return made


def test_that_little_room_counts_only_the_section_in_hand(header: CheckingHeader) -> None:
    (every, _) = header.counts.content
    assert every == CONTENT.counts
    assert len(every) > 1
    header.show_little(little=True)
    assert CONTENT.row is not None
    (counts, _) = header.counts.content
    assert [one.section for one in counts] == [CONTENT.row.section]
    header.show_little(little=False)
    assert header.counts.content[0] == CONTENT.counts


def test_that_what_has_no_room_is_in_the_menu(header: CheckingHeader) -> None:
    for little in (True, False):
        header.show_little(little=little)
        assert header.more.isVisible() == little
        for part in (header.open, header.show_report, header.words):
            assert part.isVisible() != little


@pytest.mark.parametrize(
    ("button", "action"), [("open", "open"), ("show_report", "check-show"), ("save", "check-save")]
)
def test_that_each_button_sends_its_action(
    qtbot: QtBot, header: CheckingHeader, button: str, action: str
) -> None:
    with qtbot.waitSignal(header.did) as did:
        getattr(header, button).click()
    assert did.args == [action]


def test_that_words_to_find_stay_in_sight_as_long_as_there_are_any(header: CheckingHeader) -> None:
    header.show_little(little=True)
    header.start_find()
    header.finder.setText("boats")
    header.finder.clearFocus()
    header.show_content(CONTENT)
    assert header.finder.isVisible()
    header.finder.clear()
    header.clearFocus()
    header.finder.clearFocus()
    header.show_content(CONTENT)
    assert not header.finder.isVisible()


def test_that_the_other_side_is_led_to_where_one_has_room(
    qtbot: QtBot, header: CheckingHeader
) -> None:
    header.name_side("Document")
    assert header.side.isVisible()
    with qtbot.waitSignal(header.asked_side):
        header.side.click()
    header.name_side("")
    assert not header.side.isVisible()


@pytest.mark.parametrize("well", [True, False])
def test_that_what_is_not_saved_is_told_however_little_room_there_is(
    header: CheckingHeader, well: bool
) -> None:
    header.show_little(little=True)
    header.show_content(replace(CONTENT, saved="The disk is full.", saved_well=well))
    assert header.saved.isVisible() != well
