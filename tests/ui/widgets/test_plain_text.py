"""Text from a file is never read as markup, wherever it is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.e2e.steps import act, seen
from tests.running import Starter
from tests.samples import MARKUP, broken, named, write
from viewer.presentation.tabs import TAB_IDS


def rich(window: QWidget) -> list[str]:
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
    ]


def test_that_every_label_of_a_report_is_plain_text(start: Starter, tmp_path: Path) -> None:
    program = start(write(tmp_path, named(MARKUP)))
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        assert rich(program.window) == [], name


def test_that_every_label_of_the_problems_is_plain_text(start: Starter, tmp_path: Path) -> None:
    odd = broken(tmp_path).rename(tmp_path / "<b>bold<i>.json")
    program = start(odd)
    assert rich(program.window) == []
    assert "<b>bold<i>.json could not be opened" in seen(program.window)


@pytest.mark.parametrize("action", ["help", "about-program"])
def test_that_every_label_of_help_is_plain_text(start: Starter, action: str) -> None:
    program = start()
    act(program, action)
    assert rich(program.window) == []


def test_that_no_tool_tip_of_a_report_holds_markup_of_the_file(
    start: Starter, tmp_path: Path
) -> None:
    program = start(write(tmp_path, named(MARKUP * 8)))
    program.window.resize(900, 600)
    for name in TAB_IDS:
        act(program, f"tab-{name}")
        for one in program.window.findChildren(QWidget):
            assert "<img" not in one.toolTip()
