"""Passages that were found are copied with the places where they stand."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.search_page import FoundLine
from viewer.ui.collection.search.search_tab import SearchTab

LINE = FoundLine("Town", "Findings", "the quay", (), "", None, 0, Location("0.json"), None)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 passage with its place"), (3, "3 passages with their places")]
)
def test_that_passages_are_copied_with_their_places(qtbot: QtBot, count: int, words: str) -> None:
    tab = SearchTab()
    qtbot.addWidget(tab)
    said: list[str] = []
    tab.said.connect(said.append)
    tab.list.show_lines(tuple(replace(LINE, body=f"Town {n}") for n in range(count)))
    tab.copy()
    copied = QGuiApplication.clipboard().text()
    assert [copied.count(f"Town {n}") for n in range(3)] == [int(n < count) for n in range(3)]
    assert said == [f"Copied {words}"]
