"""A bar says a sentence once, and again only where that is asked for."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.listening import listening
from tests.ui.showing import shown
from viewer.ui.forms.message_bar import MessageBar


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        (("Saved.",), ["Saved."]),
        (("Saved.", "Saved."), ["Saved."]),
        (("Saved.", "Not saved."), ["Saved.", "Not saved."]),
        (("Saved.", "", "Saved."), ["Saved.", "Saved."]),
    ],
)
def test_that_a_sentence_is_told_when_it_is_another(
    qtbot: QtBot, told: tuple[str, ...], heard: list[str]
) -> None:
    bar = MessageBar(parent=shown(qtbot, QWidget(), 300, 100))
    with listening() as reader:
        for sentence in told:
            bar.tell(sentence)
            assert bar.isHidden() == (not sentence)
    assert reader.heard == heard


def test_that_what_is_shown_anew_is_told_anew(qtbot: QtBot) -> None:
    bar = MessageBar(parent=shown(qtbot, QWidget(), 300, 100))
    with listening() as reader:
        for _ in range(2):
            bar.show_sentence("Saved.")
    assert reader.heard == ["Saved.", "Saved."]
