"""A region that the mouse went over is asked for from its left top, whichever way it went."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.store.documents.page import PageBox, PageWanted
from viewer.store.problem import Problem
from viewer.ui.checking.source.page_questions import PageQuestions

WANTED = PageWanted(Path("x.pdf"), "x.pdf", "0" * 64, 1)
BOX = (0.1, 0.2, 0.6, 0.7)


@pytest.mark.parametrize(
    "region", [BOX, (0.6, 0.7, 0.1, 0.2), (0.6, 0.2, 0.1, 0.7), (0.1, 0.7, 0.6, 0.2)]
)
def test_that_a_region_is_the_same_from_every_corner(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, region: PageBox
) -> None:
    parent, asked = QObject(), list[Any]()
    questions = PageQuestions(parent)

    def ask(_task: Callable[..., Any], *given: Any) -> None:
        asked.extend(given)

    monkeypatch.setattr(questions._region, "ask", ask)
    questions.ask_region(WANTED, region)
    assert asked == [WANTED, BOX]


def test_that_words_are_selected_and_why_there_are_none_is_said(qtbot: QtBot) -> None:
    parent, selected, said = QObject(), list[object](), list[str]()
    questions = PageQuestions(parent)
    questions.selected.connect(selected.append)
    questions.said.connect(said.append)
    questions._take_region((3, 9))
    questions._take_region(Problem("There are no words there."))
    assert (selected, said) == ([(3, 9)], ["There are no words there."])
