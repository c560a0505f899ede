"""What the window does about files: gets ready for those held over it, watches the open ones."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.store.session.state import State
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import A_MOMENT, Worker
from viewer.ui.timers import single_shot

if TYPE_CHECKING:
    from viewer.ui.session.collection_follower import CollectionFollower
    from viewer.ui.session.report_follower import ReportFollower

PDF = ".pdf"
WATCH_AFTER_MS = 400
"""Nothing that a start should wait for."""


class Files(QObject):
    """Between the window and the hub, where files are concerned.

    `looked` is sent each time that open files were looked at.
    """

    looked = Signal()

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub = hub
        self._reports: ReportFollower | None = None
        self.follower: CollectionFollower | None = None
        hub.changed.connect(self._follow)
        self._asked: set[str] = set()
        self._worker: Worker | None = None
        self._timer = single_shot(self, self.watch)
        self._timer.start(WATCH_AFTER_MS)
        self._follow(hub.state)

    @Slot(list)
    def make_ready_for(self, files: list[Path]) -> None:
        """Files are held over the window: what reads a document can begin."""
        if any(file.suffix.lower() == PDF for file in files):
            from viewer.store.documents.waiting_process import make_ready

            make_ready()

    @Slot()
    def watch(self) -> None:
        """Begin to watch the files of the open reports."""
        self._timer.stop()
        if self._reports is None:
            from viewer.ui.session.report_follower import (
                ReportFollower,
            )

            self._reports = ReportFollower(self._hub, self)
            self._reports.looked.connect(self.looked)

    @Slot(object)
    def _follow(self, state: State) -> None:
        """Follow the files of collections, once there is one."""
        if state.collections and self.follower is None:
            from viewer.ui.session.collection_follower import (
                CollectionFollower,
            )

            self.follower = CollectionFollower(self._hub, self)

    @Slot()
    def read_again(self) -> None:
        """See at once whether the file in front has changed."""
        self.watch()
        front = self._hub.state.open_report
        if front is not None and self._reports is not None:
            self._reports.read_again(front.id)

    @Slot()
    def look_for_recent(self) -> None:
        """See which of the recent files are there; each by itself: a network may not answer."""
        if self._worker is None:
            self._worker = Worker(self, self._tell_found)
        for path in set(self._hub.state.settings.recent) - self._asked:
            self._asked.add(path)
            self._worker.run(path, disk_tasks.real_path, path)

    def finish(self) -> None:
        """Stop watching files."""
        self._timer.stop()
        if self._reports is not None:
            self._reports.finish()
        if self.follower is not None:
            self.follower.finish()
        if self._worker is not None:
            self._worker.finish(A_MOMENT)

    @Slot(object, object)
    def _tell_found(self, path: str, real: str | None) -> None:
        self._asked.discard(path)
        self._hub.find(path, real or "")
