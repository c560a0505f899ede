"""What a screen reader is told of what happens away from where the reader is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.e2e.steps import act, page, press, settle, type_in, visible
from tests.running import Starter
from tests.samples import broken
from tests.ui.listening import Reader, listening
from viewer.app import Program
from viewer.ui.accessibility import announce
from viewer.ui.forms.field import Field


@pytest.fixture
def reader() -> Iterator[Reader]:
    with listening() as one:
        yield one


def test_that_sections_filters_and_matches_are_told_and_a_choice_alone_is_left_to_the_list(
    program: Program, reader: Reader
) -> None:
    act(program, "tab-criteria")
    assert reader.heard == []  # the tab bar itself tells
    act(program, "find")
    act(program, "tab-metrics")
    assert reader.heard == ["Metrics 12"]
    act(program, "find")
    type_in(program, "RASSO")
    assert reader.heard[-1].endswith("matches")
    press(program, "Down")
    assert reader.at_once == reader.heard[-1:]
    assert "RASSO" in reader.heard[-1]
    press(program, "Escape")
    act(program, "tab-metrics")
    act(program, "filter")
    type_in(program, "trials")
    assert reader.heard[-1] == "2 found"
    type_in(program, "xyz")
    assert reader.heard[-1] == "Nothing found"
    press(program, "Escape")
    reader.heard.clear()
    act(program, "tab-metrics")
    act(program, "filter")
    press(program, "Tab")
    press(program, "Down")
    assert not [said for said in reader.heard if "found" in said]


def test_that_a_file_with_problems_is_told(start: Starter, tmp_path: Path) -> None:
    program = start(broken(tmp_path))
    focus = program.qt.focusWidget()
    assert focus is not None
    assert "could not be opened" in focus.accessibleName()
    assert focus.accessibleDescription()


def test_that_an_export_is_told(program: Program, reader: Reader, tmp_path: Path) -> None:
    program.window.output.exported.emit("Exported it.", tmp_path / "it.pdf")
    settle()
    assert reader.heard == ["Exported it."]
    program.window.header.tabs.setFocus()
    press(program, "Tab")
    focus = program.qt.focusWidget()
    assert focus is not None
    assert focus.accessibleName() or str(focus.property("text")).startswith("&Open ")


def test_that_escape_leaves_find_for_where_the_reader_was_and_takes_away_what_was_typed(
    program: Program,
) -> None:
    act(program, "tab-metrics")
    act(program, "filter")
    field = program.qt.focusWidget()
    assert isinstance(field, QLineEdit)
    act(program, "find")
    type_in(program, "RASSO")
    press(program, "Escape")
    assert program.qt.focusWidget() is field
    hits = program.window.header.finder.hits
    assert hits is not None
    assert not hits.isVisible()
    assert visible(page(program))
    act(program, "tab-metrics")
    act(program, "filter")
    field = program.qt.focusWidget()
    assert isinstance(field, Field)
    for key in (True, False):
        type_in(program, "trials")
        assert program.hub.state.filters["metrics"] == "trials"
        assert field.cross.isVisible()
        if key:
            press(program, "Escape")
        else:
            field.cross.click()
        assert program.hub.state.filters["metrics"] == ""
        assert not field.cross.isVisible()
        assert program.qt.focusWidget() is field


def test_that_a_section_is_said_by_what_has_the_focus_until_it_goes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announce, "AT_SPI", {program.qt.platformName()})
    act(program, "find")
    field = program.window.header.finder
    act(program, "tab-metrics")
    assert field.accessibleDescription() == "Metrics 12"
    press(program, "Tab")
    assert field.accessibleDescription() == ""
