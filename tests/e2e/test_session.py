"""Stories of the window coming back as it was left."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from tests.architecture.sources import ROOT
from tests.builders import report
from tests.e2e.steps import act, page, press, seen, settle, tab
from tests.running import Starter
from tests.samples import write
from viewer.domain.index import Index
from viewer.presentation.tabs import tab_content
from viewer.store.disk import settings as store
from viewer.store.session.state import State
from viewer.ui.session import settings_saver
from viewer.ui.session.settings_saver import NOT_WRITTEN
from viewer.ui.window import pages


def put(starter: Starter, **settings: object) -> None:
    """Settings as an earlier start left them."""
    starter.settings_file.parent.mkdir(parents=True, exist_ok=True)
    starter.settings_file.write_text(json.dumps(settings), "utf-8")


def share(splitter: QSplitter) -> float:
    """How much of the width the list has."""
    return splitter.sizes()[0] / sum(splitter.sizes())


def test_that_place_and_size_of_the_window_are_remembered_also_if_it_was_maximised(
    start: Starter,
) -> None:
    program = start()
    program.window.setGeometry(40, 50, 764, 612)
    settle()
    start.stop(program)
    program = start()
    box = program.window.geometry()
    assert (box.x(), box.y(), box.width(), box.height()) == (40, 50, 764, 612)
    program.window.setGeometry(10, 10, 730, 500)
    settle()
    program.window.showMaximized()
    settle()
    start.stop(program)
    program = start()
    assert program.window.isMaximized()
    program.window.showNormal()
    settle()
    assert (program.window.width(), program.window.height()) == (730, 500)


def test_that_a_window_left_on_a_screen_that_is_gone_comes_back_into_sight(start: Starter) -> None:
    put(start, window="760x500+9000+9000 normal;")
    program = start()
    screen = program.window.screen().availableGeometry()
    assert screen.contains(program.window.geometry().topLeft())
    assert (program.window.width(), program.window.height()) == (760, 500)


def test_that_a_place_cut_off_gives_the_usual_size_and_one_key_makes_it_full_and_back(
    start: Starter,
) -> None:
    put(start, window="1200x8")
    program = start()
    assert (program.window.width(), program.window.height()) == (1200, 800)
    for full in (True, False):  # a full screen is left by the key that began it
        press(program, "F11")
        assert program.window.isFullScreen() is full


def test_that_the_line_between_list_and_page_stays_where_it_was_put(start: Starter) -> None:
    program = start()
    act(program, "tab-metrics")
    splitter = page(program).findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    splitter.moveSplitter(480, 1)
    settle()
    before = share(splitter)
    assert before == pytest.approx(480 / 1138, abs=0.01)
    act(program, "tab-strengths")
    strengths = page(program).findChild(QSplitter)
    assert isinstance(strengths, QSplitter)
    assert share(strengths) == pytest.approx(0.33, abs=0.01)
    start.stop(program)
    program = start()
    act(program, "tab-metrics")
    again = page(program).findChild(QSplitter)
    assert isinstance(again, QSplitter)
    assert share(again) == pytest.approx(before, abs=0.01)


def test_that_no_content_is_made_of_what_the_window_remembers(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    act(program, "tab-metrics")
    changed, made = list[object](), list[str]()
    program.hub.changed.connect(changed.append)

    def counted(state: State, tab: str, index: Index) -> object:
        made.append(tab)
        return tab_content(state, tab, index)

    monkeypatch.setattr(pages, "tab_content", counted)
    before = program.window_memory.value
    program.window.resize(764, 612)
    splitter = page(program).findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    splitter.moveSplitter(300, 1)
    qtbot.waitUntil(lambda: program.window_memory.value.window != before.window)
    qtbot.waitUntil(lambda: program.window_memory.value.splits != before.splits)
    assert (changed, made) == ([], [])
    act(program, "tab-strengths")
    assert made == ["strengths"]


def test_that_each_report_opens_on_the_section_it_was_left_on(
    start: Starter, tmp_path: Path
) -> None:
    file = write(tmp_path, report(), "harbour")
    program = start(file)
    act(program, "tab-about")
    start.stop(program)
    program = start()
    act(program, "tab-metrics")
    start.stop(program)
    assert tab(start(file)) == "about"
    assert tab(start()) == "metrics"


def test_that_a_killed_program_has_its_settings_for_each_change_is_written_soon(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_saver, "SOON_MS", 10)
    program = start()
    act(program, "theme-dark")
    qtbot.waitUntil(lambda: store.load(start.settings_file).theme == "dark")
    program.hub.adjust(text_size=150)
    act(program, "tab-about")
    qtbot.waitUntil(lambda: store.load(start.settings_file).tab == "about")
    assert store.load(start.settings_file).text_size == 150


WORKED = """
import sys
from viewer import app
from viewer.cli import main
build = app.build_application

def working(*given, **more):
    program = build(*given, **more)
    program.hub.adjust(text_size=150)
    program.hub.said.connect(program.window.close)
    program.window.destroyed.connect(program.qt.quit)
    app.print_size = lambda: print(program.hub.state.settings.text_size)
    return program

app.build_application = working
code = main([])
app.print_size()
sys.exit(code)
"""


def test_that_two_windows_do_not_undo_each_other(start: Starter) -> None:
    first, second = start(), start()
    act(first, "theme-dark")
    act(second, "larger")
    start.stop(first)
    start.stop(second)
    kept = store.load(start.settings_file)
    assert (kept.theme, kept.text_size) == ("dark", 110)


def test_that_where_settings_cannot_be_written_the_program_works_and_says_so_once(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file in the place of the folder: even an administrator cannot write into that.
    start.settings_file.parent.parent.mkdir(parents=True, exist_ok=True)
    start.settings_file.parent.write_text("", "utf-8")
    monkeypatch.setattr(settings_saver, "SOON_MS", 10)
    program = start()
    said: list[str] = []
    program.hub.said.connect(said.append)
    act(program, "theme-dark")
    qtbot.waitUntil(lambda: said == [NOT_WRITTEN])
    act(program, "larger")
    program.remember()
    assert said == [NOT_WRITTEN]
    assert "62.3%" in seen(page(program))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that nobody can write to")
def test_that_a_start_from_a_home_that_may_only_be_read_works() -> None:
    nowhere = {"HOME": "/proc", "TMPDIR": "/proc", "XDG_RUNTIME_DIR": ""}
    nowhere |= {f"XDG_{name}_HOME": "/proc/no" for name in ("CONFIG", "CACHE", "STATE", "DATA")}
    done = subprocess.run(
        [sys.executable, "-c", WORKED], cwd=ROOT, env={**os.environ, **nowhere},
        check=False, timeout=60, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, "150"), done.stderr
    assert "Traceback" not in done.stderr
