"""A folder on a disk that does not answer: the window goes on, says so, and can stop waiting."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.disks import DeadDisk
from tests.e2e.steps import act, page, press, seen, settle
from tests.e2e.test_dead_disk import drop, turning
from tests.running import Starter
from tests.store.collection.samples import report, save
from viewer.app import Program
from viewer.presentation.collection.screen.tabs import COLLECTION_TAB_IDS
from viewer.store.collection import answering
from viewer.store.collection.collection import Collection
from viewer.store.collection.full_check import index_apart
from viewer.store.collection.opened import opening
from viewer.store.disk import settings as store
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem
from viewer.store.session.open_collection import OpenCollection
from viewer.ui.session import collection_follower, worker

pytestmark = pytest.mark.usefixtures("home")
COUNT = 45


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up soon what is given up at all, and start no second process."""
    monkeypatch.setattr(worker.Worker.finish, "__defaults__", (0.05,))
    monkeypatch.setattr(worker.Worker.settle, "__defaults__", (0.05,))
    monkeypatch.setattr(index_apart, "_run", lambda *_: None)


@pytest.fixture
def folder(disk: DeadDisk) -> Path:
    """A folder of reports on the disk."""
    for number in range(COUNT):
        save(disk.folder, f"{number:02}.inspection.json", report(f"Area{number:02}"))
    return disk.folder


@pytest.fixture
def opened(start: Starter, folder: Path, qtbot: QtBot) -> Program:
    """The real program with that folder open and followed."""
    program = start(folder)
    qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
    follower = program.window.files.follower
    assert follower is not None
    qtbot.waitUntil(lambda: not program.hub.state.opening.waiting and follower.is_idle)
    settle()
    return program


@pytest.fixture
def dying(disk: DeadDisk, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Have the disk die under the next folder that is read, once its first rows are there."""

    def dying(*given: Any) -> Iterator[Collection | Problem]:
        parts = opening(*given)
        yield next(parts)
        disk.die()
        yield from parts

    return lambda: monkeypatch.setattr(answering, "opening", dying)


def collection(program: Program) -> OpenCollection:
    one = program.hub.state.open_collection
    assert one is not None
    return one


def bar(program: Program, qtbot: QtBot) -> str:
    """What the bar says that tells of a reading, once it is there."""
    bars = program.window.bars
    qtbot.waitUntil(lambda: bars.reading is not None and bars.reading.isVisible())
    return seen(bars)


def cancel(program: Program) -> None:
    program.hub.stop_reading()
    settle()
    assert not program.hub.state.opening.waiting


def test_that_a_folder_that_is_opened_from_the_dialog_recent_or_by_a_drop_can_be_given_up(
    start: Starter, folder: Path, disk: DeadDisk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(Settings(recent=(str(folder),)), start.settings_file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    program = start()
    disk.die()
    asks: tuple[Callable[[], None], ...] = (
        partial(act, program, "open-folder"),
        partial(program.window.commands.opener.open_recent, str(folder)),
        partial(drop, program, [folder]),
    )
    for ask in asks:
        ask()
        with turning(qtbot, disk):
            words = bar(program, qtbot)
        assert "Reading disk" in words
        assert "Cancel" in words
        cancel(program)
        assert program.hub.state.report_file is not None
    disk.live()
    qtbot.waitUntil(lambda: disk.waiting == 0)
    settle()
    assert not program.hub.state.collections


def test_that_a_disk_may_die_while_a_folder_is_read_and_what_was_read_stays(
    start: Starter, folder: Path, disk: DeadDisk, qtbot: QtBot, dying: Callable[[], None]
) -> None:
    program = start()
    dying()
    program.hub.open_file(folder)
    with turning(qtbot, disk):
        qtbot.waitUntil(lambda: program.hub.state.open_collection is not None)
        bar(program, qtbot)
        for tab in COLLECTION_TAB_IDS:
            act(program, f"folder-{tab}")
    cancel(program)
    assert 0 < len(collection(program).collection.inspections) < COUNT
    assert f"of {COUNT} files read so far" in seen(page(program))
    disk.live()


def test_that_a_disk_that_dies_under_an_open_folder_is_said_and_nothing_is_lost(
    opened: Program, disk: DeadDisk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    follower = opened.window.files.follower
    assert follower is not None
    follower._late.setInterval(50)
    before = collection(opened).collection
    disk.die()
    with turning(qtbot, disk), qtbot.waitSignal(opened.hub.said) as told:
        follower.look()
    assert told.args == [collection_follower.NO_ANSWER.format("disk")]
    assert "does not answer" in told.args[0]
    for _ in range(3):
        follower.look()
    settle()
    assert disk.waiting == 1
    act(opened, "read-again")
    with turning(qtbot, disk, 2):
        bar(opened, qtbot)
    cancel(opened)
    assert collection(opened).collection is before
    disk.live()
    qtbot.waitUntil(lambda: disk.waiting == 0 and follower.is_idle)
    assert collection(opened).collection is before


def test_that_a_reading_again_that_is_given_up_leaves_every_row(
    opened: Program, disk: DeadDisk, qtbot: QtBot, dying: Callable[[], None]
) -> None:
    dying()
    act(opened, "read-again")
    with turning(qtbot, disk):
        bar(opened, qtbot)
    assert len(collection(opened).collection.inspections) == COUNT
    cancel(opened)
    assert len(collection(opened).collection.inspections) == COUNT
    disk.live()


def test_that_a_report_of_a_folder_is_waited_for_behind_the_windows_back(
    opened: Program, disk: DeadDisk, qtbot: QtBot
) -> None:
    disk.die()
    press(opened, "Return")
    with turning(qtbot, disk):
        words = bar(opened, qtbot)
    assert "Reading 00.inspection.json" in words
    act(opened, "folder-compare")
    settle()
    cancel(opened)
    act(opened, "folder-matrix")
    act(opened, "close")
    assert not opened.hub.state.collections
    disk.live()


def test_that_the_program_ends_while_a_folder_is_read_and_followed(
    opened: Program, start: Starter, disk: DeadDisk, qtbot: QtBot
) -> None:
    follower = opened.window.files.follower
    assert follower is not None
    disk.die()
    follower.look()
    act(opened, "read-again")
    act(opened, "properties")
    qtbot.waitUntil(lambda: disk.waiting >= 2)
    start.stop(opened)
    assert disk.asked_in_front == []


def test_that_closing_a_folder_stops_its_check(
    opened: Program, folder: Path, disk: DeadDisk, qtbot: QtBot
) -> None:
    follower = opened.window.files.follower
    assert follower is not None
    disk.die()
    follower.look()
    ((_, progress),) = follower._busy.values()
    act(opened, "close")
    assert progress.stopped
    disk.live()
    qtbot.waitUntil(lambda: not follower._busy)
