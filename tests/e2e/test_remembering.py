"""Stories of closing the program and coming back."""

import json
from pathlib import Path

import pytest

from tests.e2e.steps import act, press, seen, settle, tab
from tests.running import Starter
from viewer.presentation.inks import DARK
from viewer.ui.theme import theme


def test_that_theme_text_size_tab_and_size_of_the_window_survive_a_restart(
    start: Starter,
) -> None:
    program = start()
    normal = theme.now().body
    act(program, "theme-dark")
    press(program, "Ctrl++")
    press(program, "Ctrl+=")
    act(program, "tab-weaknesses")
    program.window.resize(764, 612)
    settle()
    assert theme.now().dark
    assert theme.now().body == pytest.approx(normal * 1.25)
    start.stop(program)
    program = start()
    assert theme.now().dark
    assert program.window.palette().window().color().name() == DARK.card
    assert program.window.actions_by_id["theme-dark"].isChecked()
    assert not program.window.actions_by_id["theme-light"].isChecked()
    assert tab(program) == "weaknesses"
    assert (program.window.width(), program.window.height()) == (764, 612)
    assert theme.now().body == pytest.approx(normal * 1.25)
    press(program, "Ctrl+-")
    assert theme.now().body == pytest.approx(normal * 1.1)
    press(program, "Ctrl+0")
    assert theme.now().body == pytest.approx(normal)


def test_that_text_grows_no_further_than_the_largest_size(start: Starter) -> None:
    program = start()
    program.window.setUpdatesEnabled(False)
    program.hub.adjust(text_size=175)
    for _ in range(2):
        act(program, "larger")
    assert program.hub.state.settings.text_size == 200
    program.hub.adjust(text_size=90)
    for _ in range(2):
        act(program, "smaller")
    assert program.hub.state.settings.text_size == 80


def test_that_the_words_on_the_screen_stay_when_the_look_changes(start: Starter) -> None:
    program = start()
    program.window.setUpdatesEnabled(False)
    body = program.window.centralWidget()  # without the notice that tells of the size of the text
    assert body is not None
    for number in range(1, 7):
        press(program, f"Ctrl+{number}")
        before = seen(body)
        act(program, "theme-dark")
        act(program, "larger")
        assert seen(body) == before
        program.hub.adjust(theme="light", text_size=100)
        settle()
        assert seen(body) == before


@pytest.mark.parametrize("window", ["!!!", "ü" * 9_000], ids=["no place", "beyond ASCII"])
def test_that_settings_full_of_garbage_start_with_defaults(start: Starter, window: str) -> None:
    kept = {"theme": "pink", "text_size": 10**9, "tab": "nowhere", "window": window, "more": 1}
    start.settings_file.parent.mkdir(parents=True)
    start.settings_file.write_text(json.dumps(kept), "utf-8")
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
