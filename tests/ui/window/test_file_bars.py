from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import finding, report
from tests.samples import write
from viewer.store.disk.settings import Settings
from viewer.store.reading import file_reader
from viewer.store.session.opening import Opening, Waiting
from viewer.store.session.state import State
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.session.hub import Hub
from viewer.ui.window import file_bars
from viewer.ui.window.file_bars import FileBars


@pytest.fixture
def hub(qtbot: QtBot) -> Iterator[Hub]:
    made = Hub(State(Settings()))
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def bars(hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> FileBars:
    monkeypatch.setattr(file_bars, "QUIET_MS", 0)
    monkeypatch.setattr(file_bars, "SHARE_MS", 5)
    monkeypatch.setattr(file_reader, "LARGE", 0)
    made = FileBars(hub)
    qtbot.addWidget(made)
    hub.changed.connect(made.show_state)
    made.show()
    return made


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file that is read for some tenths of a second."""
    findings = [finding(f"f-{number}") for number in range(2_000)]
    return write(tmp_path, report(findings=findings), "large")


def shown(bars: FileBars) -> bool:
    """Whether the bar of the file being read is there."""
    return bars.reading is not None and bars.reading.isVisible()


def test_that_a_long_reading_says_how_far_it_is_until_it_is_done(
    bars: FileBars, hub: Hub, large: Path, qtbot: QtBot
) -> None:
    hub.open_file(large)
    qtbot.waitUntil(lambda: shown(bars))
    assert bars.reading is not None
    assert "large.inspection.json" in bars.reading.words.text()
    qtbot.waitUntil(
        lambda: bars.reading is not None and "%" in bars.reading.accessibleDescription()
    )
    qtbot.waitUntil(lambda: hub.state.report_file is not None)
    assert not shown(bars)


def test_that_cancel_ends_the_second_process_and_leaves_what_was_open(
    bars: FileBars, hub: Hub, large: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    hub.open_now(write(tmp_path, report()))
    before = hub.state.report_file
    hub.open_file(large)
    qtbot.waitUntil(lambda: hub.progress.process is not None and shown(bars))
    process = hub.progress.process
    assert process is not None
    assert bars.reading is not None
    bars.reading.findChildren(FlatButton)[0].click()
    assert hub.state.opening.reading is None
    assert hub.state.report_file is before
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert not hub.state.opening.refused
    assert not shown(bars)


def test_that_ending_the_program_ends_the_second_process(
    hub: Hub, bars: FileBars, large: Path, qtbot: QtBot
) -> None:
    hub.open_file(large)
    qtbot.waitUntil(lambda: hub.progress.process is not None)
    process = hub.progress.process
    hub.finish()
    assert process is not None
    qtbot.waitUntil(lambda: process.poll() is not None)


@pytest.mark.parametrize(
    ("count", "more"), [(1, ""), (2, ", and 1 more to read"), (1_203, ", and 1,202 more to read")]
)
def test_that_it_says_how_many_files_are_still_to_be_read(
    hub: Hub, qtbot: QtBot, count: int, more: str
) -> None:
    waiting = tuple(Waiting(n, Path(f"{n}.json"), 1) for n in range(count))
    hub.state = State(Settings(), opening=Opening(waiting=waiting, asked=count))
    made = FileBars(hub)
    qtbot.addWidget(made)
    made._say_reading()
    assert made.reading is not None
    assert made.reading.words.text() == f"Reading 0.json{more}…"
    made._clock.stop()
    hub.state = State(Settings())
