"""The sentence on what a table shows is always seen, and names are shown as they are written."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from tests.ui.showing import shown
from viewer.presentation.collection.screen.changes_table import WHOLE
from viewer.presentation.collection.screen.chips import Chip
from viewer.store.collection.collection import Collection
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.changes_tab import ChangesTab
from viewer.ui.collection.filter_chip import FilterChip
from viewer.ui.collection.history.history_tab import HistoryTab
from viewer.ui.collection.matrix_tab import MatrixTab
from viewer.ui.theme.theme import now

TOWNS = (
    inspection("Ashford", "2021-05-01", "overall=good"),
    inspection("Ashford", "2024-09-01", "overall=poor"),
)
SENTENCES = {MatrixTab: "1 body", ChangesTab: "0 rose + 1 fell", HistoryTab: "Overall: history"}


@pytest.mark.parametrize("high_em", [15, 40])
@pytest.mark.parametrize("kind", SENTENCES)
def test_that_the_sentence_of_a_table_is_seen_however_little_room_there_is(
    qtbot: QtBot, kind: type[MatrixTab | ChangesTab | HistoryTab], high_em: int
) -> None:
    tab = shown(qtbot, kind(), now().em(50), now().em(high_em))
    made = Collection(Path("/t"), Path("/t"), TOWNS)
    tab.show_collection(OpenCollection(1, Path("/t"), made))
    told = SENTENCES[kind]
    qtbot.waitUntil(lambda: tab.told.accessibleName().startswith(told))
    assert tab.told.isVisible() != tab.sentence.isVisible()
    assert tab.told.isVisible() == (high_em < 20)


def test_that_days_and_what_changed_are_whole_in_a_narrow_table(qtbot: QtBot) -> None:
    tab = shown(qtbot, ChangesTab(), now().em(40), now().em(15))
    made = Collection(Path("/t"), Path("/t"), TOWNS)
    tab.show_collection(OpenCollection(1, Path("/t"), made))
    qtbot.waitUntil(lambda: tab.page is not None)
    assert tab.page is not None
    for number, head in enumerate(tab.page.heads):
        if head.by in WHOLE:
            words = tab.page.cell(tab.page.lines[-1], head).text
            assert tab.table.fontMetrics().horizontalAdvance(words) < tab.table.columnWidth(number)


def test_that_an_and_in_a_name_is_no_letter_of_a_chip(qtbot: QtBot) -> None:
    chip = FilterChip(Chip("first", "Finders & Keepers"))
    qtbot.addWidget(chip)
    assert (chip.text(), chip.accessibleName()) == ("Finders && Keepers", "Finders & Keepers")
    assert chip._words() == "Finders & Keepers"
