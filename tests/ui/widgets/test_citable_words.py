"""Words that can be cited are walked with the arrow keys, and come into sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.steps import settle
from tests.ui.showing import shown
from viewer.presentation.content.row import Cite
from viewer.ui.layouts import in_column
from viewer.ui.widgets.citable_words import CitableWords
from viewer.ui.widgets.surfaces import Surface

DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.mark.parametrize(
    ("keys", "at"), [((DOWN,), 1), ((DOWN,) * 19, 19), ((DOWN,) * 30, 19), ((UP,), 0),
                     ((*[DOWN] * 19, *[UP] * 19), 0)],
)  # fmt: skip
def test_that_the_arrow_keys_walk_a_list_which_is_one_stop(
    qtbot: QtBot, keys: tuple[Qt.Key, ...], at: int
) -> None:
    page = Surface()
    words = [CitableWords(f"Fact {number}", Cite("fact", part=str(number))) for number in range(20)]
    in_column(*words, within=page.body, spacing=20)
    for one in words:
        one.stand_among(words)
    shown(qtbot, page, 300, 100)
    words[0].setFocus()
    for key in keys:
        focus = page.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    settle()
    assert page.focusWidget() is words[at]
    top = words[at].mapTo(page, QPoint(0, 0)).y()
    assert top >= 0
    assert top + words[at].height() <= page.height()
    stops = [one for one in words if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [words[at]]
