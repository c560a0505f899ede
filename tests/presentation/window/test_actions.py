import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from viewer.presentation.content.text import without_mnemonic
from viewer.presentation.tabs import TABS
from viewer.presentation.window.actions import ACTIONS, Action, tools
from viewer.presentation.window.offered import with_collection, without_collection
from viewer.store.disk.settings import Settings
from viewer.store.session.state import State

ROOT = Path(__file__).parents[3]
BY_ID = {action.id: action for action in ACTIONS}
EVERY = pytest.mark.parametrize("action", ACTIONS, ids=BY_ID)


def twice(things: list[object]) -> list[object]:
    return [thing for thing, count in Counter(things).items() if count > 1]


def letter(text: str) -> str:
    """The letter that chooses an entry."""
    found = re.search(r"&([^&])", text)
    assert found, f"{text} has no letter"
    return found[1].lower()


def menu_entries() -> list[tuple[tuple[str, ...], str]]:
    """Each entry of each menu, sub-menus and the menu bar included: its menu and its text."""
    paths = {action.menu[:depth] for action in ACTIONS for depth in range(1, len(action.menu) + 1)}
    inner = [(path[:-1], path[-1]) for path in sorted(paths)]
    return inner + [(action.menu, action.text) for action in ACTIONS]


def test_that_every_action_is_known_by_one_id() -> None:
    assert twice([action.id for action in ACTIONS]) == []


def test_that_no_two_actions_share_a_shortcut() -> None:
    """Not while a report is in front, nor while a collection is."""
    for elsewhere in (with_collection, without_collection):
        here = [action for action in ACTIONS if action.offered is not elsewhere]
        assert twice([keys for action in here for keys in action.shortcuts]) == []


def test_that_no_two_entries_of_a_menu_share_a_letter() -> None:
    assert twice([(menu, letter(text)) for menu, text in menu_entries()]) == []


def test_that_no_two_entries_of_a_menu_read_alike() -> None:
    assert twice([(menu, without_mnemonic(text)) for menu, text in menu_entries()]) == []


def test_that_a_group_is_kept_together() -> None:
    runs = [run for run, _ in groupby(ACTIONS, lambda one: (one.menu, one.group))]
    assert twice([*runs]) == []


def test_that_what_people_look_for_in_an_edit_menu_is_there() -> None:
    edit = [without_mnemonic(action.text) for action in ACTIONS if action.menu == ("&Edit",)]
    assert edit[:5] == ["Undo", "Redo", "Copy", "Copy with citation", "Paste a document"]


@EVERY
def test_that_every_action_says_in_a_sentence_what_it_does(action: Action) -> None:
    assert re.fullmatch(r"[A-Z].{8,78}\.", action.about)


@EVERY
def test_that_only_one_of_several_can_be_ticked_where_it_says_so(action: Action) -> None:
    if action.one_of:
        others = [one for one in ACTIONS if one.group == action.group and one.menu == action.menu]
        assert len(others) > 1
        assert all(one.one_of and one.checked for one in others)


def test_that_the_toolbar_has_one_action_in_each_place_and_an_icon_for_it() -> None:
    places = [action.tool.place for action in tools() if action.tool]
    assert places == sorted(set(places))
    assert [action.id for action in tools() if not action.icon] == []


def test_that_text_is_read_without_the_sign_of_its_letter() -> None:
    assert without_mnemonic("&Open…") == "Open…"
    assert without_mnemonic("Research && &development") == "Research & development"


@pytest.mark.parametrize("theme", ["system", "light", "dark"])
def test_that_the_theme_in_use_is_ticked(theme: str) -> None:
    state = State(Settings(theme=theme))  # type: ignore[arg-type]
    ticked = [one.id for one in ACTIONS if one.checked and one.checked(state)]
    assert ticked == [f"theme-{theme}"]


@pytest.mark.parametrize(("size", "offered"), [(80, {"larger"}), (200, {"smaller"})])
def test_that_text_is_offered_no_larger_nor_smaller_than_there_is(
    size: int, offered: set[str]
) -> None:
    state = State(Settings(text_size=size))
    both = ("larger", "smaller")
    assert {name for name in both if BY_ID[name].offered(state)} == offered


def test_that_every_key_in_the_readme_is_one_of_the_program() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:(?:Ctrl|Alt|Shift)\+[A-Za-z0-9+]*\w|F\d+)\b", readme))
    assert named - {keys for action in ACTIONS for keys in action.shortcuts} == set()
    assert f"Ctrl+1 to Ctrl+{len(TABS)} choose" in " ".join(readme.split())
