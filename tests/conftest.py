"""What every test stands on: no screen, no settings of the person at the keyboard, no leftovers."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: tests need no screen and open no window.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# And before anybody else imports it: PySide6 then looks into no module that is imported later.
import viewer.ui  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.disks import DeadDisk
    from tests.running import Starter
    from viewer.app import Program


# Each run tries others; and none fails because a machine has other things to do.
settings.register_profile(
    "suite", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what only the screenless platform says, and says of any window with a size hint."""
    for unable in ("propagateSizeHints", r"raise\(\)", "grabbing the keyboard"):
        config.addinivalue_line("qt_log_ignore", f"This plugin does not support {unable}")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the collector from walking again and again what is imported, all of which stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Let the collector pass by the tests themselves and all that they import, and look seldom."""
    gc.freeze()
    gc.set_threshold(10_000)


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a Qt test that leaves a window, a running timer or a running thread.

    Autouse fixtures are put up first and so taken down last, after the test's own cleaning up.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    from tests.running import finish_deleting, let_threads_end, qt_at_work, threads_at_work

    request.getfixturevalue("_own_clothes")
    before = [*_left_by_others(request.config), *threads_at_work()]
    yield
    finish_deleting()
    let_threads_end(before)
    now = qt_at_work()
    request.config.stash[_AT_WORK] = now
    left = [thing for thing in (*now, *threads_at_work()) if thing not in before]
    assert not left, f"left behind: {left}"


_AT_WORK = pytest.StashKey[list[object]]()


def _left_by_others(config: pytest.Config) -> list[object]:
    """What of Qt's is at work before a test: what was at the end of the last one."""
    from tests.running import qt_at_work

    if _AT_WORK not in config.stash:
        config.stash[_AT_WORK] = qt_at_work()
    return config.stash[_AT_WORK]


@pytest.fixture
def _own_clothes(qapp: "QApplication") -> Iterator[None]:
    """Begin in the light look; put palette and font back, for they belong to the process."""
    from viewer.presentation.inks import LIGHT
    from viewer.ui.theme import fonts, theme

    family, font, colours = fonts.load_content_faces(), qapp.font(), qapp.palette()
    theme.set_look(theme.Look(LIGHT, False, family, theme.SMALLEST_BODY), font)
    yield
    # WORKAROUND: the screenless platform dies at its end of what lies on its clipboard then.
    qapp.clipboard().clear()
    qapp.setFont(font)
    qapp.setPalette(colours)


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """Wait for as long as the busiest machine needs; what does come ends the waiting at once."""
    from tests.running import PatientBot

    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """Tell pytest-qt to make the application in the style that the program wears."""
    from PySide6.QtWidgets import QApplication

    import viewer.ui.charts.view  # noqa: F401 - else the first chart of a run would be a still one

    QApplication.setStyle("Fusion")
    return QApplication


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty home, so that nobody's settings are read or written."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a user whose home nobody knows, as in many containers."""
    for name in ("HOME", *(f"XDG_{name}_HOME" for name in ("CONFIG", "DATA", "CACHE", "STATE"))):
        monkeypatch.delenv(name, raising=False)

    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr("pwd.getpwuid", unknown)


@pytest.fixture
def settings_file(home: Path) -> Path:
    """Where the program under test keeps its settings; there is no file yet."""
    return home / "config" / "settings.json"


@pytest.fixture
def start(
    qtbot: "QtBot", qapp: "QApplication", settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> "Iterator[Starter]":
    """Start the real program, as often as a story needs; every window is closed in the end.

    It waits for its disk as long as that takes: on a busy machine, a file is read late.
    """
    from tests.running import PATIENCE_MS, Starter
    from viewer import app
    from viewer.ui.session import hub

    monkeypatch.setattr(hub, "AT_A_START", PATIENCE_MS / 1_000)
    monkeypatch.setattr(app, "PATIENCE", PATIENCE_MS / 1_000)
    starter = Starter(qtbot, qapp, settings_file)
    yield starter
    starter.stop_all()


@pytest.fixture
def program(start: "Starter") -> "Program":
    """Start the real program on the shipped report."""
    return start()


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a process of its own once of each document, as the program always does.

    The same document in another story is answered from memory: to start the process takes longer
    than most stories of what was read.
    """
    from tests.documents import answer_remembered
    from viewer.store.documents import page_reader, waiting_process

    for room in (page_reader, waiting_process):
        monkeypatch.setattr(room, "answer_of", answer_remembered)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterator[DeadDisk]":
    """A folder on a disk that can be told to answer nobody; in the end it refuses who waits."""
    from tests.disks import DeadDisk

    (tmp_path / "disk").mkdir()
    made = DeadDisk(tmp_path / "disk", monkeypatch)
    yield made
    made.give_up()
    assert made.asked_in_front == []
