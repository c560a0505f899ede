"""Keeps an eye on the files of the open reports, and reads those that change."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from viewer.presentation.content.text import one_line
from viewer.store.problem import Opened
from viewer.store.reading.progress import Watch
from viewer.store.session.file_changes import (
    Looked,
    Mark,
    Watched,
    look_again_after,
)
from viewer.store.session.state import Desk, State
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import A_MOMENT, Background

MOST_WATCHED = 100
SETTLED_MS = 150
EVERY_MS = 5_000
"""How often every file is looked at: one on a network, or whose folder is moved, tells nothing."""


class Lookout(QObject):
    """Tells the hub what became of a file.

    A file that is replaced is another one to the system, which then tells of it no more: so its
    folder is watched as well, and the file again each time. What is on a network tells nothing at
    all: so every file is looked at now and then, and when somebody comes back to the program. A
    look is never taken where anybody waits for it, and folder by folder, for a folder may not
    answer; the system is asked to watch only what has just answered, for that asks the disk too.
    `looked` is sent after each look.
    """

    looked = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._marks: dict[int, Mark | None] = {}
        self._looks: dict[int, int] = {}
        self._closely: set[int] = set()
        self._asked: set[int] = set()
        self._due: set[int] = set()
        self._known: dict[int, Path] = {}
        self._busy: set[Path] = set()
        self._reading = Watch()
        self._background = Background(self)
        self._background.done.connect(self._take)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        self._watcher.directoryChanged.connect(self._folder_changed)
        self._soon = self._timer(SETTLED_MS, self._look)
        self._every = self._timer(EVERY_MS, self._want_all)
        self._every.start()
        hub.changed.connect(self._follow)
        gui = QGuiApplication.instance()
        if isinstance(gui, QGuiApplication):
            gui.applicationStateChanged.connect(self._come_back)
        self._follow(hub.state)

    def finish(self) -> None:
        """Look no more."""
        self._hub.changed.disconnect(self._follow)
        self._soon.stop()
        self._every.stop()
        self._reading.stop()
        self._background.finish(A_MOMENT)

    def read_again(self, desk: int) -> None:
        """Look at a file by its bytes, and say so if it is as it was."""
        self._asked.add(desk)
        self._closely.add(desk)
        self._want(desk)

    @Slot(object)
    def _follow(self, state: State) -> None:
        """Watch what is open, and nothing else."""
        known = {desk.id: desk.document.file for desk in state.desks}
        if known != self._known:
            self._known = known
            self._marks = {desk: mark for desk, mark in self._marks.items() if desk in known}
            self._looks = {desk: looks for desk, looks in self._looks.items() if desk in known}
            self._let_go()
            for desk in known.keys() - self._marks.keys():
                self._want(desk)

    def _let_go(self) -> None:
        """Watch no more what is not open any more."""
        ours = {str(path) for desk in self._desks() for path in _paths(desk)}
        if gone := self._watched_paths() - ours:
            self._watcher.removePaths(sorted(gone))

    def _watch(self, folder: Path) -> None:
        """Watch what is open in a folder that has just answered, and is there."""
        here = [desk for desk in self._desks() if desk.document.file.parent == folder]
        there = {str(path) for desk in here if _is_there(desk) for path in _paths(desk)}
        if new := there - self._watched_paths():
            self._watcher.addPaths(sorted(new))

    def _desks(self) -> tuple[Desk, ...]:
        return self._hub.state.desks[:MOST_WATCHED]

    def _watched_paths(self) -> set[str]:
        return {*self._watcher.files(), *self._watcher.directories()}

    @Slot(str)
    def _file_changed(self, path: str) -> None:
        for desk in self._hub.state.desks:
            if Path(path) in _files(desk):
                self._closely.add(desk.id)
                self._want(desk.id)

    @Slot(str)
    def _folder_changed(self, path: str) -> None:
        for desk in self._hub.state.desks:
            if Path(path) in {file.parent for file in _files(desk)}:
                self._want(desk.id)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._want_all()

    def _want_all(self) -> None:
        self._every.start(EVERY_MS)
        for desk in self._hub.state.desks:
            self._want(desk.id)

    def _want(self, desk: int) -> None:
        self._due.add(desk)
        if not self._soon.isActive():
            self._soon.start(SETTLED_MS)

    def _look(self) -> None:
        """Look at what is due, each folder for itself; where one is busy, later."""
        folders: dict[Path, list[Desk]] = {}
        for desk in self._hub.state.desks:
            if desk.id in self._due and desk.document.file.parent not in self._busy:
                folders.setdefault(desk.document.file.parent, []).append(desk)
        for folder, desks in folders.items():
            files = [self._watched(desk) for desk in desks]
            closely = any(desk.id in self._closely for desk in desks)
            ids = {desk.id for desk in desks}
            self._due -= ids
            self._closely -= ids
            self._busy.add(folder)
            self._background.run(folder, disk_tasks.looked_at, files, self._reading, closely)

    def _watched(self, desk: Desk) -> Watched:
        document = desk.document
        return Watched(desk.id, document.file, document.sha256, self._marks.get(desk.id))

    @Slot(object, object)
    def _take(self, folder: Path, found: list[Looked] | None) -> None:
        self._busy.discard(folder)
        for looked in found or ():
            self._believe(looked)
        if found:
            self._watch(folder)  # the system may have let go of a file when it was replaced
        self.looked.emit()
        if self._due and not self._soon.isActive():
            self._soon.start(SETTLED_MS)

    def _believe(self, looked: Looked) -> None:
        desk = next((one for one in self._hub.state.desks if one.id == looked.watched.desk), None)
        if desk is None or desk.document.sha256 != looked.watched.sha256:
            return
        if looked.answer is None:
            self._settle(desk.id, looked.watched.mark)
            if looked.as_shown:
                self._hub.mend(desk.id)
                self._say_as_it_was(desk)
            return
        looks = self._looks[desk.id] = self._looks.get(desk.id, 0) + 1
        again = None if not _is_there(desk) else look_again_after(looked.answer, looks)
        if again is not None:
            self._due.add(desk.id)
            self._soon.start(again)
            return
        self._settle(desk.id, looked.watched.mark)
        self._asked.discard(desk.id)
        self._hub.renew(desk.id, looked.answer)
        if isinstance(looked.answer.result, Opened):
            name = one_line(desk.document.file.name)
            self._hub.said.emit(f"{name} has changed and was reloaded.")

    def _say_as_it_was(self, desk: Desk) -> None:
        if desk.id in self._asked:
            self._asked.discard(desk.id)
            self._hub.said.emit(f"{one_line(desk.document.file.name)} has not changed.")

    def _settle(self, desk: int, mark: Mark | None) -> None:
        self._marks[desk] = mark
        self._looks.pop(desk, None)

    def _timer(self, interval: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer


def _is_there(desk: Desk) -> bool:
    return desk.trouble is None or not desk.trouble.unreadable


def _files(desk: Desk) -> set[Path]:
    """The file as it was opened, and the one behind any links."""
    return {desk.document.file, desk.document.real or desk.document.file}


def _paths(desk: Desk) -> set[Path]:
    """What to watch of a report: its file and its folder, and those behind any links."""
    files = _files(desk)
    return files | {file.parent for file in files}
