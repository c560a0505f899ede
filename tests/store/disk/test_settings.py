"""What is remembered: whole, merged, and never in the way."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from viewer.store.disk.settings import (
    MOST_RECENT,
    MOST_REPORTS,
    Settings,
    load,
    load_window,
    save,
)
from viewer.store.disk.window_memory import WindowMemory


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


FULL = Settings(
    theme="dark", text_size=125, tab="metrics", tabs={"/a.json": "about"},
    recent=("/a.json", "/b.json"), names={"/a.json": "East, 2017"}, reopen=True,
    session=("/a.json",),
)  # fmt: skip
WINDOW = WindowMemory(
    "800x600+0+0 normal;", {"metrics": 400}, folder="/f", export_folder="/e", thumbnails="shown"
)


def test_that_everything_comes_back_as_it_was(file: Path) -> None:
    assert save(FULL, file)
    assert save(WINDOW, file)
    assert (load(file), load_window(file)) == (FULL, WINDOW)


def test_that_one_flat_table_holds_what_any_version_has_written(file: Path) -> None:
    file.parent.mkdir()
    both = asdict(FULL) | asdict(WINDOW)
    file.write_text(json.dumps(both), "utf-8")
    assert (load(file), load_window(file)) == (FULL, WINDOW)
    file.unlink()
    save(FULL, file)
    save(WINDOW, file)
    assert json.loads(file.read_text("utf-8")) == json.loads(json.dumps(both))


def test_that_a_name_which_is_no_text_comes_back(file: Path) -> None:
    odd = Settings(recent=(os.fsdecode(b"/caf\xe9.json"),))
    assert save(odd, file)
    assert load(file) == odd


def test_that_two_windows_keep_what_the_other_has_changed(file: Path) -> None:
    save(FULL, file)
    first, second = load(file), load(file)
    assert save(replace(first, theme="light"), file, first)
    assert save(replace(second, text_size=150, reopen=False), file, second)
    assert load(file) == replace(FULL, theme="light", text_size=150, reopen=False)


def test_that_dividers_of_two_windows_are_put_together(file: Path) -> None:
    save(WINDOW, file)
    save(replace(WINDOW, splits={"metrics": 300}), file, WINDOW)
    save(replace(WINDOW, splits={"metrics": 400, "criteria": 500}), file, WINDOW)
    save(replace(WINDOW, folder="/g"), file, WINDOW)
    kept = {"metrics": 400, "criteria": 500}
    assert load_window(file) == replace(WINDOW, splits=kept, folder="/g")


def test_that_recent_files_and_tabs_of_two_windows_are_put_together(file: Path) -> None:
    save(FULL, file)
    first, second = load(file), load(file)
    save(replace(first, recent=("/c.json", *first.recent)), file, first)
    save(first.on_tab("criteria", "/c.json"), file, first)
    save(replace(second, recent=("/d.json", *second.recent)), file, second)
    save(second.on_tab("strengths", "/d.json"), file, second)
    both = load(file)
    assert set(both.recent) == {"/a.json", "/b.json", "/c.json", "/d.json"}
    assert both.recent[0] == "/d.json"
    assert both.tabs == {"/a.json": "about", "/c.json": "criteria", "/d.json": "strengths"}


def test_that_the_names_of_reports_go_with_their_files(file: Path) -> None:
    save(FULL, file)
    first, second = load(file), load(file)
    save(replace(first, recent=("/c.json", "/a.json"), names={"/c.json": "West"}), file, first)
    save(replace(second, recent=("/d.json", "/a.json"), names={"/d.json": "North"}), file, second)
    assert load(file).names == {"/d.json": "North", "/c.json": "West", "/a.json": "East, 2017"}
    both = load(file)
    save(replace(both, recent=()), file, both)
    assert load(file).names == {}
    assert "West" not in file.read_text(encoding="utf-8")


def test_that_files_cleared_in_one_window_are_not_brought_back_by_it(file: Path) -> None:
    save(FULL, file)
    assert save(replace(FULL, recent=()), file, FULL)
    assert load(file).recent == ()
    later = replace(FULL, recent=("/c.json",))
    save(later, file, replace(FULL, recent=()))
    assert load(file).recent == ("/c.json",)


def test_that_what_a_newer_version_has_written_stays(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "hologram": {"on": true}}', "utf-8")
    save(Settings(theme="dark", text_size=110), file, Settings(theme="dark"))
    written = json.loads(file.read_text("utf-8"))
    assert written["hologram"] == {"on": True}
    assert written["text_size"] == 110


def test_that_garbage_is_written_over(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\x00{{{")
    assert save(Settings(text_size=110), file)
    assert load(file) == Settings(text_size=110)


GARBAGE = {
    "empty": b"",
    "not JSON": b"\xff\xfe{{{",
    "a list": b"[1, 2]",
    "deep": b"[" * 100_000,
    "wrong types": b'{"theme": 7, "text_size": "big", "tab": null, "window": ["x"], "folder": {}}',
    "wrong values": b'{"theme": "pink", "text_size": 1000000000, "more": 1}',
    "a theme that is a list": b'{"theme": []}',
    "a number too long": b'{"text_size": ' + b"1" * 5_000 + b"}",
}


@pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE.keys())
def test_that_settings_full_of_garbage_are_the_defaults(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert load(file) == Settings()
    assert load_window(file) == WindowMemory()


@pytest.mark.parametrize(
    "raw",
    [
        {"recent": "a.json"}, {"recent": [1]}, {"recent": ["x"] * 101}, {"tabs": ["a"]},
        {"tabs": {"a": 1}}, {"splits": {"metrics": 0}}, {"splits": {"metrics": 1000}},
        {"splits": {"metrics": True}}, {"reopen": 1}, {"session": {}}, {"window": 5},
    ],
)  # fmt: skip
def test_that_a_setting_of_another_kind_is_as_if_it_were_not_there(
    file: Path, raw: dict[str, object]
) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({**raw, "text_size": 110}), "utf-8")
    assert load(file) == Settings(text_size=110)
    assert load_window(file) == WindowMemory()


def test_that_only_so_many_reports_and_files_are_remembered(file: Path) -> None:
    settings = Settings()
    for number in range(MOST_REPORTS + 20):
        settings = settings.on_tab("about", f"/{number}.json")
    assert len(settings.tabs) == MOST_REPORTS
    assert "/0.json" not in settings.tabs
    assert f"/{MOST_REPORTS + 19}.json" in settings.tabs
    save(replace(settings, recent=tuple(f"/{n}.json" for n in range(MOST_RECENT))), file)
    other = Settings(recent=tuple(f"/other-{n}.json" for n in range(MOST_RECENT)))
    save(other, file)
    assert load(file).recent == other.recent


MANY = """
import sys
from dataclasses import asdict, replace
from pathlib import Path
from viewer.store.disk.settings import load, save
file, name = Path(sys.argv[1]), sys.argv[2]
for number in range(25):
    before = load(file)
    assert save(before.on_tab("about", f"/{name}-{number}.json"), file, before)
"""


def test_that_two_processes_that_save_at_once_lose_nothing(file: Path) -> None:
    command = [sys.executable, "-c", MANY, str(file)]
    both = [subprocess.Popen([*command, name], cwd=ROOT) for name in ("a", "b")]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(load(file).tabs) == 50
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]
