"""Follows open collections: has each read in full, and sees that files change, come and go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from viewer.characters import shown
from viewer.store.collection.collection import Collection
from viewer.store.read_progress import ReadProgress
from viewer.store.session.open_collection import OpenCollection
from viewer.store.session.state import State
from viewer.ui.session import disk_tasks
from viewer.ui.session.file_watcher import FileWatcher
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import A_MOMENT, Worker
from viewer.ui.timers import single_shot

CHECK_AFTER_MS = 300
"""Nothing that the first rows should wait for."""

LONGEST_NAME = 60
"""Letters of a folder's name in a sentence."""

EVERY_MS = 10_000
"""How often the files of the collection in front are looked at."""

NO_ANSWER_MS = 5_000
"""How long a look at the files may take before it is said that their disk does not answer."""

NO_ANSWER = "The disk of “{}” does not answer. What is shown is as it was read."
CHECK, LOOK = "check", "look"


class CollectionFollower(QObject):
    """Gives the hub a collection as it is now; one task at a time for each."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._checked: dict[int, Collection] = {}
        self._busy: dict[int, tuple[Collection, ReadProgress]] = {}
        self._worker = Worker(self, self._take)
        self._watcher = FileWatcher(CHECK_AFTER_MS, EVERY_MS, self)
        self._watcher.settled.connect(self._check)
        self._watcher.due.connect(self.look)
        self._late = single_shot(self, self._say_no_answer, NO_ANSWER_MS)
        self._looking: OpenCollection | None = None
        hub.changed.connect(self._follow)
        self._follow(hub.state)

    @property
    def is_idle(self) -> bool:
        """Whether every open collection has been read in full."""
        known = [self._checked.get(one.id) for one in self._hub.state.collections]
        return all(known) and not self._busy

    def finish(self) -> None:
        """Stop following collections."""
        self._hub.changed.disconnect(self._follow)
        self._watcher.finish()
        self._late.stop()
        for _, progress in self._busy.values():
            progress.stop()
        self._worker.finish(A_MOMENT)

    @Slot()
    def look(self) -> None:
        """See whether the collection in front has changed."""
        one = self._hub.state.open_collection
        if one is None or one.id in self._busy:
            return
        if self._checked.get(one.id) or one.collection.gone:
            self._looking = one
            self._late.start()
            self._run(LOOK, one, disk_tasks.renewed_collection)

    @Slot(object)
    def _follow(self, state: State) -> None:
        known = {one.id for one in state.collections}
        self._checked = {key: one for key, one in self._checked.items() if key in known}
        for key, (_, progress) in self._busy.items():
            if key not in known:
                progress.stop()  # it was closed
        if any(self._is_due(one.id, one.collection) for one in state.collections):
            self._watcher.settle()

    def _is_due(self, key: int, collection: Collection) -> bool:
        waiting = {one.ticket for one in self._hub.state.opening.waiting}
        is_read = collection.is_whole and not collection.gone and key not in waiting
        return is_read and self._checked.get(key) is not collection and key not in self._busy

    @Slot()
    def _check(self) -> None:
        for one in self._hub.state.collections:
            if self._is_due(one.id, one.collection):
                self._run(CHECK, one, disk_tasks.checked_collection)

    def _run(self, task: str, one: OpenCollection, work: Callable[..., Collection | None]) -> None:
        progress = ReadProgress()
        self._busy[one.id] = one.collection, progress
        self._worker.run((task, one.id), work, one.collection, progress)

    @Slot(object, object)
    def _take(self, key: tuple[str, int], found: Collection | None) -> None:
        task, number = key
        before, _ = self._busy.pop(number, (None, None))
        if task == LOOK and self._looking is not None and self._looking.id == number:
            self._looking = None
            self._late.stop()
        one = self._hub.state.collection_of(number)
        if one is None or one.collection is not before:
            self._follow(self._hub.state)  # it was opened anew meanwhile
            return
        if found is None:  # the disk does not answer as it did: what is shown stays
            self._checked[number] = one.collection
            return
        if task == CHECK:
            self._checked[number] = found
        if found is not one.collection:
            self._hub.view_collection(one.renewed(found))

    @Slot()
    def _say_no_answer(self) -> None:
        one = self._looking
        if one is not None and self._hub.state.collection_of(one.id) is not None:
            name = shown(one.file.name or str(one.file), LONGEST_NAME)
            self._hub.said.emit(NO_ANSWER.format(name))
