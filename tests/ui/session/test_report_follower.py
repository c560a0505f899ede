"""What a look at a file found is believed of the report that was looked for, and of no other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import report
from viewer.domain.index import Index
from viewer.store.disk.settings import Settings
from viewer.store.file_changes import Looked, Watched
from viewer.store.problem import Answer, Opened
from viewer.store.session.state import ReportFile, State
from viewer.ui.session.hub import Hub
from viewer.ui.session.report_follower import ReportFollower
from viewer.ui.session.worker import Worker

FILE = Path("harbour.json")
WATCHED = Watched(1, FILE, "00")
LATER = Answer(Opened(FILE, report(), "11", 0), FILE, datetime(2026, 11, 3, tzinfo=UTC))


@pytest.fixture
def hub(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one report open, whose digest is 00; no file is looked at."""
    monkeypatch.setattr(Worker, "run", lambda *_: None)
    hub = Hub(State.with_report(Settings(), ReportFile(FILE, "00", Index(report()))))
    yield hub
    hub.finish()
    hub.deleteLater()


@pytest.mark.parametrize(("looked_for", "shown"), [("00", "11"), ("99", "00")])
def test_that_what_became_of_another_file_is_not_shown_as_this_one(
    hub: Hub, looked_for: str, shown: str
) -> None:
    follower = ReportFollower(hub, hub)
    follower._take(FILE.parent, [Looked(replace(WATCHED, sha256=looked_for), LATER)])
    follower.finish()
    assert hub.state.report_file is not None
    assert hub.state.report_file.sha256 == shown
