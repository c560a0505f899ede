"""An open folder is read in full once, and what is closed meanwhile is given up."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from viewer.store.collection.collection import Collection
from viewer.store.disk.settings import Settings
from viewer.store.read_progress import ReadProgress
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.state import State
from viewer.ui.session.collection_follower import CHECK, LOOK, NO_ANSWER, CollectionFollower
from viewer.ui.session.hub import Hub

TOWNS = Collection(Path("/t"), Path("/t"), (inspection("Ashford", "2024", "overall=good"),))
ONE = OpenCollection(1, Path("/t"), TOWNS)
Given = tuple[tuple[str, int], Collection, ReadProgress]


class Followed:
    """A follower with a worker that only notes its tasks."""

    def __init__(self, patched: pytest.MonkeyPatch) -> None:
        self.hub = Hub(State(Settings(), collections=(ONE,), front=1))
        self.tasks: list[Given] = []
        self.follower = CollectionFollower(self.hub, self.hub)
        patched.setattr(self.follower._worker, "run", self._run)

    def _run(self, key: tuple[str, int], _work: Callable[..., Any], *given: Any) -> None:
        self.tasks.append((key, *given))

    def check(self) -> Given:
        """Have the folder read in full, if that is due."""
        self.follower._check()
        return self.tasks[-1]


@pytest.fixture
def followed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Followed]:
    made = Followed(monkeypatch)
    yield made
    made.follower.finish()
    made.hub.finish()
    made.hub.deleteLater()


def test_that_a_folder_is_read_in_full_once(followed: Followed) -> None:
    key, collection, _ = followed.check()
    assert (key, collection) == ((CHECK, 1), TOWNS)
    assert not followed.follower.is_idle
    followed.follower._take(key, TOWNS)
    followed.follower._check()
    assert len(followed.tasks) == 1
    assert followed.follower.is_idle


def test_that_a_folder_that_is_closed_meanwhile_is_given_up(followed: Followed) -> None:
    _, _, progress = followed.check()
    assert not progress.stopped
    followed.hub.close_all()
    assert progress.stopped


def test_that_what_has_changed_takes_the_place_of_what_is_shown(followed: Followed) -> None:
    key, _, _ = followed.check()
    checked = replace(TOWNS)
    followed.follower._take(key, checked)
    assert followed.hub.state.collections[0].collection is checked
    followed.follower.look()
    assert followed.tasks[-1][0] == (LOOK, 1)
    followed.follower._take((LOOK, 1), None)  # its disk did not answer as it did
    assert followed.hub.state.collections[0].collection is checked


def test_that_a_disk_that_does_not_answer_a_look_is_told_of(followed: Followed) -> None:
    said: list[str] = []
    followed.hub.said.connect(said.append)
    key, _, _ = followed.check()
    followed.follower._take(key, TOWNS)
    followed.follower.look()
    followed.follower._late.timeout.emit()
    assert said == [NO_ANSWER.format("t")]
