"""What could not be saved is read in full over its words, which may be cut."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.ui.checking.saved_words import SavedWords


@pytest.mark.parametrize(
    ("words", "well", "tip"),
    [("Saved", True, ""), ("The disk is full.", False, "The disk is full.")],
)
def test_that_only_what_went_wrong_has_a_tip(
    qtbot: QtBot, words: str, well: bool, tip: str
) -> None:
    made = SavedWords()
    qtbot.addWidget(made)
    made.show_words("Saving…", well=not well)
    made.show_words(words, well=well)
    assert (made.accessibleName(), made.toolTip()) == (words, tip)
