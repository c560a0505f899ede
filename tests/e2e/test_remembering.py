"""Stories of closing the program and coming back."""

import json
from pathlib import Path

import pytest

from tests.e2e.steps import act, press, seen, settle, tab
from tests.running import Starter
from viewer.presentation.inks import DARK
from viewer.ui.theme import theme


def test_that_the_dark_theme_survives_a_restart(start: Starter) -> None:
    program = start()
    act(program, "theme-dark")
    assert theme.now().dark
    start.stop(program)
    program = start()
    assert theme.now().dark
    assert program.window.palette().window().color().name() == DARK.card
    assert program.window.actions_by_id["theme-dark"].isChecked()
    assert not program.window.actions_by_id["theme-light"].isChecked()


def test_that_the_text_size_changes_by_key_and_survives_a_restart(start: Starter) -> None:
    program = start()
    normal = theme.now().body
    press(program, "Ctrl++")
    press(program, "Ctrl+=")
    assert theme.now().body == pytest.approx(normal * 1.25)
    start.stop(program)
    program = start()
    assert theme.now().body == pytest.approx(normal * 1.25)
    press(program, "Ctrl+-")
    assert theme.now().body == pytest.approx(normal * 1.1)
    press(program, "Ctrl+0")
    assert theme.now().body == pytest.approx(normal)


def test_that_text_grows_no_further_than_the_largest_size(start: Starter) -> None:
    program = start()
    for _ in range(12):
        act(program, "larger")
    assert program.hub.state.settings.text_size == 200
    for _ in range(12):
        act(program, "smaller")
    assert program.hub.state.settings.text_size == 80


def test_that_the_words_on_the_screen_stay_when_the_look_changes(start: Starter) -> None:
    program = start()
    body = program.window.centralWidget()  # without the notice that tells of the size of the text
    assert body is not None
    for number in range(1, 7):
        press(program, f"Ctrl+{number}")
        before = seen(body)
        act(program, "theme-dark")
        act(program, "larger")
        act(program, "theme-light")
        act(program, "normal")
        assert seen(body) == before


def test_that_the_last_section_is_shown_again(start: Starter) -> None:
    program = start()
    act(program, "tab-weaknesses")
    start.stop(program)
    assert tab(start()) == "weaknesses"


def test_that_the_size_of_the_window_is_remembered(start: Starter) -> None:
    program = start()
    program.window.resize(764, 612)
    settle()
    start.stop(program)
    size = start().window.size()
    assert (size.width(), size.height()) == (764, 612)


GARBAGE = {
    "empty": b"",
    "not JSON": b"\xff\xfe{{{",
    "a list": b"[1, 2]",
    "deep": b"[" * 100_000,
    "wrong types": json.dumps(
        {"theme": 7, "text_size": "big", "tab": None, "geometry": ["x"], "folder": {}}
    ).encode(),
    "wrong values": json.dumps(
        {"theme": "pink", "text_size": 10**9, "tab": "nowhere", "geometry": "!!!", "more": 1}
    ).encode(),
    "geometry of another program": json.dumps({"geometry": "UklGRiQAAABXQVZF"}).encode(),
    "geometry beyond ASCII": json.dumps({"geometry": "ü" * 9_000}).encode(),
    "a theme that is a list": json.dumps({"theme": []}).encode(),
    "a number too long": b'{"text_size": ' + b"1" * 5_000 + b"}",
}


@pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE.keys())
def test_that_settings_full_of_garbage_start_with_defaults(start: Starter, content: bytes) -> None:
    start.settings_file.parent.mkdir(parents=True)
    start.settings_file.write_bytes(content)
    program = start()
    assert tab(program) == "overview"
    assert program.hub.state.settings.text_size == 100
    assert (program.window.width(), program.window.height()) == (1200, 800)


def test_that_a_folder_in_the_place_of_the_settings_does_no_harm(start: Starter) -> None:
    start.settings_file.mkdir(parents=True)
    (start.settings_file / "full").touch()
    program = start()
    act(program, "theme-dark")
    start.stop(program)
    assert start.settings_file.is_dir()
    assert [file.name for file in start.settings_file.parent.iterdir()] == ["settings.json"]


def test_that_the_settings_land_in_the_home_of_whoever_runs_it(home: Path) -> None:
    from viewer.store.disk.settings import default_file

    file = default_file()
    assert file is not None
    assert file.is_relative_to(home)
