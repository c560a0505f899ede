from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.builders import about, report
from tests.samples import broken, write
from viewer.store.history import Place
from viewer.store.problems import Opened, Problem, Refused
from viewer.store.settings import Settings
from viewer.store.state import State
from viewer.ui.hub import Hub

OPENED = Opened(Path("harbour.json"), report(), "00", 0)
REFUSED = Refused(Path("broken.json"), (Problem("It is empty."),))


@pytest.fixture
def hub(qtbot: QtBot) -> Iterator[Hub]:
    made = Hub(State(Settings()))
    yield made
    made.finish()
    made.deleteLater()


def test_that_a_file_read_in_the_background_becomes_the_state(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write(tmp_path, report())
    hub.open_file(file)
    assert hub.state.reading == file
    assert hub.state.document is None
    qtbot.waitUntil(lambda: hub.state.document is not None)
    assert hub.state.reading is None


def test_that_the_answer_to_an_earlier_wish_is_dropped(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    slow = write(tmp_path, report(), "slow")
    quick = write(tmp_path, report(about=about(subject={"name": "Quick"})), "quick")
    spy = QSignalSpy(hub.changed)
    hub.open_file(slow)
    hub.open_file(quick)
    qtbot.waitUntil(lambda: hub.state.reading is None)
    files = {state[0].document.file for state in _all(spy) if state[0].document}
    assert files == {quick}


def test_that_a_stale_answer_changes_nothing(hub: Hub, qtbot: QtBot, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    before = hub.state
    with qtbot.assertNotEmitted(hub.changed):
        hub.answered.emit(0, REFUSED)
    assert hub.state == before


def test_that_a_file_opened_now_is_there_at_once(hub: Hub, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    assert hub.state.document is not None


def test_that_a_refused_file_leaves_the_report_open(hub: Hub, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    document = hub.state.document
    hub.open_now(broken(tmp_path))
    assert hub.state.refused is not None
    assert hub.state.document is document


def test_that_an_equal_state_is_not_sent(hub: Hub, qtbot: QtBot) -> None:
    hub.go(Place("metrics", "rate"))
    with qtbot.assertNotEmitted(hub.changed):
        hub.go(Place("metrics", "rate"))
        hub.choose("rate")
        hub.adjust(theme="system")
        hub.forward()
        hub.dismiss()


def test_that_each_wish_sends_one_state(hub: Hub) -> None:
    spy = QSignalSpy(hub.changed)
    hub.go(Place("metrics"))
    hub.choose("rate")
    hub.narrow("r")
    hub.back()
    hub.forward()
    hub.adjust(text_size=125)
    assert spy.count() == 6
    assert spy.at(5)[0] == hub.state


def test_that_finishing_drops_what_is_still_being_read(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    hub.open_file(write(tmp_path, report()))
    hub.finish()
    with qtbot.assertNotEmitted(hub.changed, wait=20):
        pass
    assert hub.state.document is None


def _all(spy: QSignalSpy) -> list[list[State]]:
    return [spy.at(number) for number in range(spy.count())]
