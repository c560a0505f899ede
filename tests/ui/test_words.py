"""Words on the screen run in the direction that they are meant in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from viewer.presentation.text import copied, isolated
from viewer.ui.words import Words, led

NAME = "مكتب الشمال"
SENTENCE = f"{isolated(NAME)} rose 1.2 points to 62.3%"
DIRECTIONS = {
    SENTENCE: Qt.LayoutDirection.LeftToRight,
    f"The {isolated(NAME)} rose": Qt.LayoutDirection.LeftToRight,
    isolated(NAME): Qt.LayoutDirection.LeftToRight,
    f"{NAME} 62.3%.": Qt.LayoutDirection.RightToLeft,
    "Words": Qt.LayoutDirection.LeftToRight,
}


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS.items())
def test_that_words_that_can_be_selected_run_as_they_are_meant(
    text: str, direction: Qt.LayoutDirection
) -> None:
    document = QTextDocument()
    document.setPlainText(led(text))
    assert document.firstBlock().textDirection() == direction


def test_that_a_sentence_is_copied_without_any_sign_that_is_not_seen(qtbot: QtBot) -> None:
    words = Words(SENTENCE)
    qtbot.addWidget(words)
    words.setSelection(0, len(words.text()))
    assert copied(words.selectedText()) == f"{NAME} rose 1.2 points to 62.3%"
