from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.builders import about, report
from tests.running import PATIENCE_MS
from tests.samples import broken, write
from viewer.resources import shipped_report
from viewer.store.collection.collected import AnyAnswer
from viewer.store.disk.settings import Settings
from viewer.store.problem import Answer, Opened, Problem, Refused
from viewer.store.read_progress import ReadProgress
from viewer.store.session.place import Place
from viewer.store.session.state import State
from viewer.ui.session import hub as hubs
from viewer.ui.session.hub import Hub

OPENED = Opened(Path("harbour.json"), report(), "00", 0)
AT = datetime(2026, 11, 3, 14, 5, tzinfo=UTC)
REFUSED = Refused(Path("broken.json"), (Problem("It is empty."),))


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr(hubs, "AT_A_START", PATIENCE_MS / 1_000)
    made = Hub(State(Settings()))
    yield made
    made.finish()
    made.deleteLater()


def test_that_a_file_read_in_the_background_becomes_the_state(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write(tmp_path, report())
    hub.open_file(file)
    assert hub.state.opening.reading == file
    assert hub.state.report_file is None
    qtbot.waitUntil(lambda: hub.state.report_file is not None)
    assert hub.state.opening.reading is None


def test_that_a_report_that_was_opened_is_remembered_by_its_name(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write(tmp_path, report(about=about(subject={"name": "Harbour Board"})))
    hub.open_file(file)
    qtbot.waitUntil(lambda: hub.state.report_file is not None)
    assert hub.state.settings.names[str(file)].startswith("Harbour Board, ")
    assert hub.state.open_report is not None
    later = report(about=about(subject={"name": "Harbour Trust"}))
    hub.renew(hub.state.open_report.id, Answer(Opened(file, later, "11", 0), file, AT))
    assert hub.state.settings.names[str(file)].startswith("Harbour Trust, ")


def test_that_of_two_files_wanted_in_turn_the_later_ends_in_front(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    first = write(tmp_path, report(), "first")
    second = write(tmp_path, report(about=about(subject={"name": "Second"})), "second")
    hub.open_file(first)
    hub.open_file(second)
    qtbot.waitUntil(lambda: hub.state.opening.reading is None)
    assert [open_report.report_file.file for open_report in hub.state.open_reports] == [
        first,
        second,
    ]
    assert hub.state.report_file is not None
    assert hub.state.report_file.file == second


def test_that_an_answer_nobody_waits_for_changes_nothing(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    hub.open_now(write(tmp_path, report()))
    before = hub.state
    with qtbot.assertNotEmitted(hub.changed):
        hub.worker.done.emit(7, Answer(REFUSED, REFUSED.file, AT))
    assert hub.state == before


def test_that_a_file_opened_now_is_there_at_once(hub: Hub, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    assert hub.state.report_file is not None


def test_that_a_refused_file_leaves_the_report_open(hub: Hub, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    report_file = hub.state.report_file
    hub.open_now(broken(tmp_path))
    assert [refused.file.name for refused in hub.state.opening.refused] == [
        "broken.inspection.json"
    ]
    assert hub.state.report_file is report_file


def test_that_an_equal_state_is_not_sent(hub: Hub, qtbot: QtBot, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
    hub.go(Place("metrics", "rate"))
    with qtbot.assertNotEmitted(hub.changed):
        hub.go(Place("metrics", "rate"))
        hub.choose("rate")
        hub.adjust(theme="system")
        hub.forward()
        hub.dismiss()
        hub.step_report(1)


def test_that_each_request_sends_one_state(hub: Hub, tmp_path: Path) -> None:
    hub.open_now(write(tmp_path, report()))
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
    assert hub.state.report_file is None


def test_that_a_file_which_hangs_can_be_given_up_and_the_next_is_read(
    hub: Hub, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = Event()

    def hanging(file: Path, _watch: ReadProgress) -> AnyAnswer:
        assert file.name == "x.json" or answered.wait(5)
        return Answer(OPENED, file, AT)

    monkeypatch.setattr("viewer.store.reading.answer.answer_to", hanging)
    hub.open_file(tmp_path / "hangs.json")
    with qtbot.waitSignal(hub.said) as told:
        hub.cancel()
    assert told.args == ["Cancelled: hangs.json is not opened."]
    hub.open_file(tmp_path / "x.json")
    qtbot.waitUntil(lambda: hub.state.report_file is not None)
    before = hub.state
    with qtbot.waitSignal(hub.worker.done):
        answered.set()
    assert hub.state == before


def test_that_a_mistake_of_ours_while_reading_is_said_and_not_waited_for(
    hub: Hub, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.session.disk_tasks.read", lambda *_: None)
    hub.open_file(tmp_path / "x.json")
    qtbot.waitUntil(lambda: bool(hub.state.opening.refused))
    assert "went wrong" in hub.state.opening.refused[0].problems[0].sentence


def test_that_a_hundred_files_at_once_are_enough(hub: Hub, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(hub.said) as said:
        hub.open_files([tmp_path / f"{number}.json" for number in range(150)])
    assert said.args == ["Only the first 100 of 150 files are opened."]
    assert hub.state.opening.asked == 100


def test_that_opened_files_are_the_recent_ones_newest_first(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [write(tmp_path, report(), name) for name in "ab"]
    hub.open_files([*files, broken(tmp_path), shipped_report()])
    qtbot.waitUntil(lambda: hub.state.opening.reading is None)
    assert hub.state.settings.recent == (str(files[1]), str(files[0]))
