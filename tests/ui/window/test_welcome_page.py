"""The welcome says what to do only where there is nothing else to do."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.presentation.window.welcome import Welcome
from viewer.ui.window.welcome_page import WelcomePage


@pytest.mark.parametrize("sentence", ["Open a report.", ""])
def test_that_the_buttons_stand_under_a_sentence_alone(qtbot: QtBot, sentence: str) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show_content(Welcome("Welcome", sentence, (), ()))
    for part in (page.sentence, page.open, page.shipped):
        assert part.isVisibleTo(page) == bool(sentence)
