import re
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest

from viewer.domain.index import Index
from viewer.presentation.content.blocks import Table
from viewer.presentation.content.text import Mark
from viewer.presentation.help import FIRST, SHORTCUTS, help_choice, page_for, pages
from viewer.presentation.help.pages import HelpPage
from viewer.presentation.help.program import program_page
from viewer.presentation.help.shortcuts import keys_text
from viewer.presentation.window.actions import ACTIONS
from viewer.resources import shipped_report
from viewer.store.disk.settings import Settings
from viewer.store.problem import Opened
from viewer.store.reading.reader import read_report
from viewer.store.session.state import State

BY_ID = {page.id: page for page in pages()}
EVERY = pytest.mark.parametrize("page", BY_ID.values(), ids=BY_ID)


def rows(page: HelpPage) -> list[list[str]]:
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for table in tables for row in table.rows]


def marks(part: Any) -> set[str]:
    """The shapes of every mark within."""
    if isinstance(part, tuple):
        return set().union(*map(marks, part))
    if not is_dataclass(part):
        return set()
    own = {str(part.shape)} if isinstance(part, Mark) else set()
    return own.union(*(marks(getattr(part, item.name)) for item in fields(part)))


def test_that_every_page_is_known_by_one_id() -> None:
    assert len(BY_ID) == len(pages())
    assert {FIRST, SHORTCUTS} <= set(BY_ID)


def test_that_every_shortcut_is_listed_with_what_it_does() -> None:
    listed = rows(BY_ID[SHORTCUTS])
    for action in ACTIONS:
        if action.shortcuts:
            assert [keys_text(action), action.words.rstrip("…"), action.about] in listed


@EVERY
def test_that_help_names_no_key_that_does_nothing(page: HelpPage) -> None:
    known = {keys_text(action) for action in ACTIONS if action.shortcuts}
    known |= {single for keys in known for single in keys.split(" or ")} | {"Ctrl+C"}
    named = set(re.findall(r"\b(?:Ctrl|Alt)\+(?:Shift\+)?\w+", page.words))
    assert named <= known


@pytest.mark.parametrize("action", ["export", "print", "find"])
def test_that_shortcuts_read_as_people_say_them(action: str) -> None:
    by_id = {one.id: keys_text(one) for one in ACTIONS}
    assert by_id["larger"] == "Ctrl+Plus or Ctrl+="
    assert by_id["smaller"] == "Ctrl+Minus"
    assert by_id["back"] == "Alt+Left or Back"
    assert by_id[action].startswith("Ctrl+")


def test_that_the_marks_that_a_report_uses_are_explained() -> None:
    assert {"up", "down", "level", "plus", "minus"} <= marks(BY_ID["verdicts"].blocks)


def test_that_the_example_of_derived_figures_is_what_the_shipped_report_holds() -> None:
    opened = read_report(shipped_report())
    assert isinstance(opened, Opened)
    metric = Index(opened.report).metrics["leadership-and-change"]
    held = {
        (item.period.label if item.period else "", f"{item.value:f}%", item.basis)
        for item in metric.observations
    }
    shown = {
        (period, figure, basis.partition(":")[0])
        for period, _, figure, basis in rows(BY_ID["derived"])
    }
    assert shown == held


def test_that_the_sums_of_the_example_are_right() -> None:
    for _, _, figure, basis in rows(BY_ID["derived"]):
        if ":" in basis:
            left, sign, right = basis.removeprefix("derived: ").split()
            amount = Decimal(right) if sign == "+" else -Decimal(right)
            assert Decimal(figure.rstrip("%")) == Decimal(left) + amount


@EVERY
def test_that_a_page_is_found_by_any_word_on_it(page: HelpPage) -> None:
    for word in (page.title, page.words.split()[-1]):
        ids = [item.id for group in help_choice(FIRST, word).groups for item in group.items]
        assert page.id in ids


def test_that_the_chosen_page_shows_while_it_is_among_those_found() -> None:
    assert help_choice("gaps", "").chosen == "gaps"
    assert help_choice("gaps", "hollow").chosen == "derived"
    nothing = help_choice("gaps", "zebra")
    assert (nothing.chosen, nothing.groups, nothing.page) == (None, (), ())
    assert "zebra" in nothing.empty


def test_that_the_program_page_names_every_version() -> None:
    text = str(program_page({"Inspection Viewer": "1.2.3", "Qt": "6.11.3"}))
    assert "Version 1.2.3" in text
    assert "6.11.3" in text


def test_that_help_begins_with_what_is_in_front() -> None:
    assert page_for(State(Settings())) == FIRST
    assert {"checking", "folders"} <= set(BY_ID)
