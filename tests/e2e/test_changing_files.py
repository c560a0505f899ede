"""Stories of files that change on the disk while their reports are open."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher
from pytestqt.qtbot import QtBot

from tests.builders import criterion, finding, metric, observation, report
from tests.e2e.steps import act, page, press, seen, settle, tab
from tests.running import Starter
from tests.samples import write
from viewer.app import Program
from viewer.domain.report import Report
from viewer.store import file_changes
from viewer.store.reading import file_reader, reader
from viewer.ui.blocks.choice import ChoiceTab
from viewer.ui.session import report_follower
from viewer.ui.window.problems_panel import ProblemsPanel

Wait = Callable[[Callable[[], object]], None]


def with_rate(value: str) -> Report:
    """A report whose one figure is this, with more findings than a list can show at once.

    The one in the middle is longer than a page shows at once.
    """
    findings = [
        finding(
            f"finding-{number}",
            title=f"Finding {number}",
            text=f"Once it was {value}. " * (400 if number == 40 else 1),
        )
        for number in range(80)
    ]
    return report(criteria=[criterion()], metrics=[metric(observation(value))], findings=findings)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look again at once, so that a test need not wait as long as a person can."""
    monkeypatch.setattr(file_changes, "AGAIN_MS", 10)
    monkeypatch.setattr(report_follower, "SETTLED_MS", 20)
    monkeypatch.setattr(report_follower, "EVERY_MS", 50)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    return write(tmp_path / "reports", with_rate("51.5"), "harbour")


@pytest.fixture
def program(start: Starter, file: Path, qtbot: QtBot) -> Program:
    """The real program on a file that can change, and watching it."""
    program = start(file)
    with qtbot.waitSignal(program.window.files.looked):
        program.window.files.watch()
    settle()
    return program


def bar(program: Program) -> str:
    """What the bar over the report says, if there is one."""
    file_fault = program.window.bars.file_fault
    return file_fault.words.text() if file_fault is not None and file_fault.isVisible() else ""


def shows(program: Program, words: str) -> bool:
    return words in seen(page(program))


def put(file: Path, value: str) -> None:
    """Save another report in the file's place, as careful programs do: in one step."""
    write(file.parent, with_rate(value), "new")
    (file.parent / "new.inspection.json").replace(file)


def test_that_a_report_saved_again_in_any_way_is_read_again_and_who_asks_is_told(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    for value in ("52.5", "53.5"):
        put(file, value)
        qtbot.waitUntil(partial(shows, program, f"{value}%"))
    assert "harbour.inspection.json has changed and was reloaded." in seen(program.window)
    file.write_text(file.read_text("utf-8").replace("53.5", "54.5"), "utf-8")
    qtbot.waitUntil(lambda: shows(program, "54.5%"))
    assert not bar(program)
    press(program, "F5")
    words = "harbour.inspection.json has not changed."
    qtbot.waitUntil(lambda: words in seen(program.window))
    before = file.stat()
    file.write_text(file.read_text("utf-8").replace("54.5", "55.5"), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    press(program, "F5")
    qtbot.waitUntil(lambda: shows(program, "55.5%"))


def test_that_a_large_report_saved_again_is_read_by_another_process(
    program: Program, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_reader, "LARGE", 0)
    monkeypatch.setattr(reader, "read_report", None)
    put(file, "52.5")
    qtbot.waitUntil(lambda: shows(program, "52.5%"))


def test_that_section_choice_and_scrolling_stay_and_a_choice_that_is_gone_does_no_harm(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    act(program, "tab-strengths")
    program.hub.choose("finding-40")
    settle()
    strengths = page(program)
    assert isinstance(strengths, ChoiceTab)
    bars = [strengths.list.verticalScrollBar(), strengths.page.verticalScrollBar()]
    bars[0].setValue(600)
    bars[1].setValue(50)
    before = [bar.value() for bar in bars]
    assert min(before) > 0
    put(file, "52.5")
    qtbot.waitUntil(lambda: shows(program, "Once it was 52.5."))
    settle()
    assert tab(program) == "strengths"
    assert program.hub.state.place.item == "finding-40"
    assert [bar.value() for bar in bars] == before
    write(file.parent, report(metrics=[metric(observation("52.5"))]), "harbour")
    qtbot.waitUntil(lambda: not shows(program, "Finding 40"))
    act(program, "tab-overview")
    assert shows(program, "52.5%")


def test_that_a_report_broken_or_replaced_on_the_disk_stays_with_a_bar_that_says_why(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    act(program, "tab-metrics")
    whole = file.read_text("utf-8")
    file.write_text(whole[:300], "utf-8")
    qtbot.waitUntil(lambda: bool(bar(program)))
    assert "harbour.inspection.json has changed, and now has 1 problem: line 1" in bar(program)
    assert shows(program, "51.5%")
    assert tab(program) == "metrics"
    assert program.window.bars.problems is not None
    program.window.bars.problems.click()
    settle()
    panel = page(program)
    assert isinstance(panel, ProblemsPanel)
    assert "harbour.inspection.json has changed: 1 problem" in seen(panel)
    panel.back.click()
    settle()
    assert shows(program, "51.5%")
    put(file, "52.5")
    qtbot.waitUntil(lambda: shows(program, "52.5%"))
    assert not bar(program)
    file.write_text("{", "utf-8")
    qtbot.waitUntil(lambda: bool(bar(program)))
    program.hub.dismiss_file_fault()
    assert not bar(program)
    file.write_text("[1]", "utf-8")
    qtbot.waitUntil(lambda: "is an object in braces" in bar(program))
    file.write_text("<!DOCTYPE html><html><body><h1>Harbour</h1></body></html>", "utf-8")
    qtbot.waitUntil(lambda: "holds a document now" in bar(program))
    assert shows(program, "52.5%")
    program.hub.open_file(file)
    qtbot.waitUntil(lambda: program.hub.state.open_draft is not None)


def test_that_a_file_which_is_emptied_before_it_is_written_is_not_called_broken(
    program: Program, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_changes, "AGAIN_MS", 300)
    said: list[str] = []
    program.hub.changed.connect(lambda _: said.append(bar(program)))
    content = file.read_text("utf-8").replace("51.5", "52.5")
    with file.open("w", encoding="utf-8") as stream:
        with qtbot.waitSignal(program.window.files.looked):
            stream.truncate()
        stream.write(content)
    qtbot.waitUntil(lambda: shows(program, "52.5%"))
    assert not any(said)


def test_that_a_file_known_to_be_gone_is_neither_watched_nor_sought_again_and_again(
    program: Program, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, watched, sought = program.window.files, list[str](), list[object]()
    file.unlink()
    qtbot.waitUntil(lambda: "is no longer there." in bar(program))
    (watcher,) = files.findChildren(QFileSystemWatcher)
    monkeypatch.setattr(watcher, "addPaths", watched.extend)
    monkeypatch.setattr(report_follower, "look_again_after", lambda *them: sought.append(them))
    for _ in range(2):
        with qtbot.waitSignal(files.looked):
            pass
    assert str(file) not in watched
    assert sought == []


def test_that_a_report_outlives_its_file_and_its_folder_and_finds_them_again(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    away = file.parent.with_name("away")
    file.parent.rename(away)
    qtbot.waitUntil(lambda: "is no longer there." in bar(program))
    away.rename(file.parent)
    qtbot.waitUntil(lambda: not bar(program))
    put(file, "52.5")
    qtbot.waitUntil(lambda: shows(program, "52.5%"))
    content = file.read_bytes()
    file.unlink()
    qtbot.waitUntil(lambda: "harbour.inspection.json is no longer there." in bar(program))
    assert "You are seeing the version read at " in bar(program)
    assert shows(program, "52.5%")
    file.write_bytes(content)
    qtbot.waitUntil(lambda: not bar(program))
    put(file, "53.5")
    qtbot.waitUntil(lambda: shows(program, "53.5%"))


def test_that_a_link_that_leads_to_another_file_shows_that_one(
    start: Starter, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path, with_rate("52.5"), "other")
    link = tmp_path / "link.inspection.json"
    link.symlink_to(file)
    program = start(link)
    program.window.files.watch()
    (tmp_path / "new").symlink_to(tmp_path / "other.inspection.json")
    (tmp_path / "new").replace(link)
    qtbot.waitUntil(lambda: shows(program, "52.5%"))


def test_that_a_touched_file_says_nothing_one_behind_is_read_and_a_closed_one_is_not_watched(
    program: Program, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = program.hub.state
    with qtbot.waitSignal(program.window.files.looked):
        os.utime(file)
    assert program.hub.state == before
    program.hub.open_file(write(tmp_path, with_rate("10.5"), "second"))
    qtbot.waitUntil(lambda: shows(program, "10.5%"))
    put(file, "52.5")
    qtbot.waitUntil(lambda: "was reloaded" in program.window.notice.text())
    assert shows(program, "10.5%")
    press(program, "Ctrl+PgDown")
    assert shows(program, "52.5%")
    act(program, "close-all")
    with qtbot.assertNotEmitted(program.window.files.looked, wait=60):
        put(file, "53.5")
