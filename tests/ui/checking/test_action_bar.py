"""The actions of the checking page: which buttons there are, and when they rest."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.content import KeyOffer
from viewer.ui.checking.action_bar import ActionBar
from viewer.ui.checking.key_link import KeyLink

OFFERS = (
    KeyOffer("check-accept", "Accept", "Enter", "main"),
    KeyOffer("check-edit", "Correct", "E", "main"),
    KeyOffer("check-undo", "undo the last decision", "Ctrl+Z", "foot"),
    KeyOffer("check-add", "add", "N", "foot"),
    KeyOffer("check-keys", "all keys", "?", "foot"),
)


@pytest.fixture
def bar(qtbot: QtBot) -> ActionBar:
    made = shown(qtbot, ActionBar(), 700, 200)
    made.show_offers(OFFERS)
    return made


def buttons(bar: ActionBar) -> list[str]:
    """The words of what can be pressed now."""
    return [one.text() for one in bar._buttons.values() if one.isVisible()]


def test_that_a_button_sends_its_action(qtbot: QtBot, bar: ActionBar) -> None:
    with qtbot.waitSignal(bar.did) as did:
        bar._buttons["check-edit"].click()
    assert did.args == ["check-edit"]


@pytest.mark.parametrize("little", [True, False])
@pytest.mark.parametrize("resting", [True, False])
def test_that_quiet_buttons_are_there_while_nobody_types_and_there_is_room(
    bar: ActionBar, resting: bool, little: bool
) -> None:
    bar.show_little(little=little)
    bar.rest(resting=resting)
    assert bar.foot.isVisible() == (not resting and not little)
    assert bar.resting.isVisible() == (resting and not little)
    bar.rest(resting=False)
    assert bar.foot.isVisible() == (not little)


def test_that_undoing_and_the_keys_stay_where_there_is_little_room(bar: ActionBar) -> None:
    assert len(buttons(bar)) == len(OFFERS)
    bar.show_little(little=True)
    assert buttons(bar) == ["Accept", "Correct", "undo", "all keys"]
    bar.show_little(little=False)
    assert "undo the last decision" in buttons(bar)


def test_that_what_is_offered_no_more_has_no_button(bar: ActionBar) -> None:
    bar.show_offers(OFFERS[:1])
    assert buttons(bar) == ["Accept"]


def test_that_a_hint_stays_until_there_is_another_or_none(bar: ActionBar) -> None:
    bar.hint("Nothing is open here.")
    assert bar.hinted.isVisible()
    bar.hint("")
    assert not bar.hinted.isVisible()


def test_that_a_form_has_the_buttons_while_it_is_there(bar: ActionBar) -> None:
    bar.rest_for_form(there=True)
    assert not bar.head.isVisible()
    bar.rest_for_form(there=False)
    assert bar.head.isVisible()


def test_that_what_stands_below_is_quiet(bar: ActionBar) -> None:
    quiet = [name for name, button in bar._buttons.items() if isinstance(button, KeyLink)]
    assert quiet == ["check-undo", "check-add", "check-keys"]
