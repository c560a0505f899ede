"""A preview for the next start is kept only where it is another one than was shown."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import report
from viewer.domain.index import Index
from viewer.presentation.window.start_preview import preview_of
from viewer.store.disk.settings import Settings
from viewer.store.session.state import ReportFile, State
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import Worker
from viewer.ui.startup.preview_reading import PreviewKeeper


@pytest.mark.parametrize("was_shown", [True, False])
def test_that_only_a_preview_that_differs_from_the_shown_one_is_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, was_shown: bool
) -> None:
    kept: list[object] = []
    monkeypatch.setattr(Worker, "run", lambda _, *given: kept.append(given))
    index = Index(report())
    hub = Hub(State.with_report(Settings(), ReportFile(Path("x.json"), "00", index)))
    keeper = PreviewKeeper(hub, Path("cache"), preview_of(index) if was_shown else None)
    keeper._timer.stop()
    keeper._keep()
    assert len(kept) == (not was_shown)
    hub.deleteLater()
