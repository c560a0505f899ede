"""Passages that were found are copied with the places where they stand."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.domain.collection.inspection import Location
from viewer.presentation.collection.screen.search_page import FoundLine, SearchPage
from viewer.presentation.collection.screen.search_view import SEARCH
from viewer.store.collection.collection import Collection
from viewer.store.collection.search.answer import SearchAnswer, SearchChoices, SearchQuery
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.collection.search.search_tab import NO_MATCHES, SearchTab

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


@pytest.mark.parametrize(
    ("title", "lines", "note"),
    [("", (), ""), ("0 passages", (), NO_MATCHES), ("1 passage", (LINE,), "")],
)
def test_that_only_words_that_nothing_holds_are_said_to_be_missing(
    qtbot: QtBot, title: str, lines: tuple[FoundLine, ...], note: str
) -> None:
    tab = SearchTab()
    qtbot.addWidget(tab)
    page = SearchPage(title, "", (), (), lines)
    tab._take((SearchQuery("quay"), SearchAnswer(), page))
    tab._soon.stop()
    assert tab.note.text() == note


def test_that_counts_for_other_words_than_those_looked_for_are_dropped(qtbot: QtBot) -> None:
    tab, query = SearchTab(), SearchQuery("quay")
    qtbot.addWidget(tab)
    one = OpenCollection(1, Path("t"), Collection(Path("t"), Path("t"), ()))
    tab.one = one.viewed(SEARCH, query)
    late, counted = (SearchChoices(levels=((label, 1),)) for label in ("Late", "Good"))
    tab._take_choices((query, counted))
    tab._take_choices((replace(query, words="harbour"), late))
    assert tab._choices == counted
