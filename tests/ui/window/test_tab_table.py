"""What a tab shows and its widget stand in two tables, each in its room."""

import pytest

from tests.builders import index
from viewer.presentation.tabs import TAB_IDS, tab_content
from viewer.store.disk.settings import Settings
from viewer.store.session.place import COMPARISON, DOCUMENT
from viewer.store.session.state import State
from viewer.ui.window.tab_table import TAB_WIDGETS


def test_that_every_tab_and_what_stands_in_its_place_have_a_content_and_a_widget() -> None:
    assert set(TAB_WIDGETS) == {*TAB_IDS, DOCUMENT, COMPARISON}


@pytest.mark.parametrize("tab", TAB_IDS)
def test_that_the_widget_of_a_tab_can_show_its_content(tab: str, qtbot: object) -> None:
    widget = TAB_WIDGETS[tab]()
    widget.show_content(tab_content(State(Settings()), tab, index()))
    widget.deleteLater()
