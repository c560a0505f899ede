"""The words of a page are walked and selected by arrow keys; beyond the last is the next page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.checking.walking import Word
from viewer.ui.checking.source.word_canvas import WordCanvas

WORDS = tuple(
    Word((5 * n, 5 * n + 4), f"w{n}", ((0.1 + 0.2 * n, 0.1, 0.25 + 0.2 * n, 0.15),))
    for n in range(4)
)
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(qtbot: QtBot) -> WordCanvas:
    """A page whose first word is reached."""
    made = shown(qtbot, WordCanvas(), 400, 400)
    made.setFocus()
    made.take_words(WORDS)
    QTest.keyClick(made, KEY.Key_Right)
    return made


@pytest.mark.parametrize(
    ("key", "held", "span"),
    [
        (KEY.Key_Right, NONE, (5, 9)), (KEY.Key_Right, SHIFT, (0, 9)),
        (KEY.Key_End, NONE, (15, 19)), (KEY.Key_End, CTRL | SHIFT, (0, 19)),
    ],
)  # fmt: skip
def test_that_keys_go_from_word_to_word_and_select_with_shift(
    canvas: WordCanvas, key: Qt.Key, held: Qt.KeyboardModifier, span: tuple[int, int]
) -> None:
    assert canvas.selected_span() == (0, 4)
    QTest.keyClick(canvas, key, held)
    assert canvas.selected_span() == span


@pytest.mark.parametrize(
    ("keys", "step", "begins"),
    [([KEY.Key_Left], -1, (15, 19)), ([KEY.Key_End, KEY.Key_Right], 1, (0, 4))],
)
def test_that_the_next_page_is_entered_at_its_beginning_and_the_one_before_at_its_end(
    qtbot: QtBot, canvas: WordCanvas, keys: list[Qt.Key], step: int, begins: tuple[int, int]
) -> None:
    with qtbot.waitSignal(canvas.turned) as turned:
        for key in keys:
            QTest.keyClick(canvas, key)
    assert turned.args == [step]
    with qtbot.waitSignal(canvas.wants_words):
        canvas.forget_words()
    canvas.take_words(WORDS)
    assert canvas.selected_span() == begins


def test_that_a_click_drops_the_selection(canvas: WordCanvas) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton)
    assert canvas.selected_span() is None
