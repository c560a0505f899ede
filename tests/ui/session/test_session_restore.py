"""A start with the files of last time: what cannot be opened is said, and there is always one."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.resources import shipped_report
from viewer.store.disk.settings import Settings
from viewer.store.problem import Problem, Refused
from viewer.store.session.opening import Opening
from viewer.store.session.state import State
from viewer.ui.session.hub import Hub
from viewer.ui.session.session_restore import SessionRestore


class Started(Hub):
    """A hub after a start, which notes what it is asked to open."""

    def __init__(self, *refused: str) -> None:
        faults = tuple(Refused(Path(one), (Problem("It is gone."),)) for one in refused)
        super().__init__(State(Settings(), opening=Opening(refusals=faults, asked=1)))
        self.asked: list[Path] = []
        self.words: list[str] = []
        self.said.connect(self.words.append)

    def open_file(self, file: Path) -> None:
        self.asked.append(file)


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        ((), []),
        (("/a/one.json",), ["one.json was open last time, but cannot be opened now."]),
        (
            ("/a/one.json", "/a/two.json"),
            ["2 files that were open last time cannot be opened now: one.json, two.json."],
        ),
    ],
)
def test_that_what_cannot_be_opened_is_said_and_another_is_opened_in_its_place(
    qtbot: QtBot, refused: tuple[str, ...], words: list[str]
) -> None:
    hub = Started(*refused)
    restore = SessionRestore(hub, Path("/shipped.json"))
    with qtbot.waitSignal(restore.destroyed):
        pass
    assert (hub.words, hub.asked) == (words, [Path("/shipped.json")])
    hub.deleteLater()


def test_that_nothing_is_opened_in_the_place_of_what_is_open(qtbot: QtBot) -> None:
    hub = Started()
    Hub.open_file(hub, shipped_report())
    restore = SessionRestore(hub, Path("/shipped.json"))
    with qtbot.waitSignal(restore.destroyed):
        pass
    assert len(hub.state.open_reports) == 1
    assert hub.asked == []
    hub.finish()
    hub.deleteLater()
