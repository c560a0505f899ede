"""Words on the screen run in the direction that they are meant in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from viewer.presentation.content.text import copied, isolated
from viewer.ui.widgets.words import Words, breakable, led

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


@pytest.mark.parametrize("text", ["a" * 64, "6ad77b049794bd3579ae522f9bf8ae3d80cad5175b882a7fb"])
def test_that_a_word_without_an_end_can_wrap_every_ten_letters(text: str) -> None:
    assert max(map(len, breakable(text).split("\u200b"))) == 10
    assert breakable(text).replace("\u200b", "") == text


def test_that_a_path_wraps_between_its_folders_first() -> None:
    parts = breakable("/home/somebody/inspection-viewer/log.txt").split("\u200b")
    assert "".join(parts) == "/home/somebody/inspection-viewer/log.txt"
    assert {"home/", "somebody/", "log.txt"} <= set(parts)


def test_that_ordinary_words_stay_whole() -> None:
    sentence = "Antidisestablishmentarianism is not a word for a report"
    assert breakable(sentence) == sentence
