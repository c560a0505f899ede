"""Follows the documents of open drafts, and says when one is not what was read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from viewer.store.drafts.document_check import DocumentFound, document_found
from viewer.store.session.state import State
from viewer.ui.session.file_watcher import FileWatcher
from viewer.ui.session.worker import A_MOMENT, Worker

SETTLED_MS, EVERY_MS = 300, 5_000


class DocumentFollower(QObject):
    """`found` sends the number of a draft and what its document is now, where that is new."""

    found = Signal(int, object)

    def __init__(self, state: Callable[[], State], parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._known: dict[int, DocumentFound] = {}
        self._busy: set[int] = set()
        self._worker = Worker(self, self._take)
        self._watcher = FileWatcher(SETTLED_MS, EVERY_MS, self)
        self._watcher.settled.connect(self.look)
        self._watcher.due.connect(self.look)
        self._watcher.settle()

    def finish(self) -> None:
        """Stop looking at documents."""
        self._watcher.finish()
        self._worker.finish(A_MOMENT)

    @Slot()
    def look(self) -> None:
        """Look at the documents of all open drafts."""
        for one in self._state().drafts:
            if one.document is not None and one.id not in self._busy:
                self._busy.add(one.id)
                given = (one.document, one.draft.document.sha256, self._known.get(one.id))
                self._worker.run(one.id, document_found, *given)

    @Slot(object, object)
    def _take(self, draft: int, found: DocumentFound | None) -> None:
        self._busy.discard(draft)
        one = self._state().draft_of(draft)
        if found is None or one is None or one.document is None:
            return
        before = self._known.get(draft)
        self._known[draft] = found
        if found.state != "gone":
            self._watcher.watch({str(one.document)})  # which ends when it is replaced
        if found.state != (before.state if before else "same"):
            self.found.emit(draft, found)
