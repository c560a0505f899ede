"""Keeps an eye on the files of the open reports, and reads those that change."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from viewer.presentation.content.text import one_line
from viewer.store.problem import Opened
from viewer.store.reading.progress import ReadProgress
from viewer.store.session.file_changes import Looked, Mark, Watched, look_again_after
from viewer.store.session.state import OpenReport, State
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import A_MOMENT, Worker

MOST_WATCHED = 100
SETTLED_MS = 150
EVERY_MS = 5_000
"""How often every file is looked at: one on a network, or whose folder is moved, tells nothing."""


class FileWatcher(QObject):
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
        self._reading = ReadProgress()
        self._worker = Worker(self)
        self._worker.done.connect(self._take)
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
        self._worker.finish(A_MOMENT)

    def read_again(self, open_report: int) -> None:
        """Look at a file by its bytes, and say so if it is as it was."""
        self._asked.add(open_report)
        self._closely.add(open_report)
        self._want(open_report)

    @Slot(object)
    def _follow(self, state: State) -> None:
        known = {one.id: one.document.file for one in state.open_reports}
        if known != self._known:
            self._known = known
            self._marks = {key: mark for key, mark in self._marks.items() if key in known}
            self._looks = {key: looks for key, looks in self._looks.items() if key in known}
            self._let_go()
            for open_report in known.keys() - self._marks.keys():
                self._want(open_report)

    def _let_go(self) -> None:
        """Watch no more what is not open any more."""
        ours = {str(path) for one in self._open_reports() for path in _paths(one)}
        if gone := self._watched_paths() - ours:
            self._watcher.removePaths(sorted(gone))

    def _watch(self, folder: Path) -> None:
        """Watch what is open in a folder that has just answered, and is there."""
        here = [one for one in self._open_reports() if one.document.file.parent == folder]
        there = {str(path) for one in here if _is_there(one) for path in _paths(one)}
        if new := there - self._watched_paths():
            self._watcher.addPaths(sorted(new))

    def _open_reports(self) -> tuple[OpenReport, ...]:
        return self._hub.state.open_reports[:MOST_WATCHED]

    def _watched_paths(self) -> set[str]:
        return {*self._watcher.files(), *self._watcher.directories()}

    @Slot(str)
    def _file_changed(self, path: str) -> None:
        for open_report in self._hub.state.open_reports:
            if Path(path) in _files(open_report):
                self._closely.add(open_report.id)
                self._want(open_report.id)

    @Slot(str)
    def _folder_changed(self, path: str) -> None:
        for open_report in self._hub.state.open_reports:
            if Path(path) in {file.parent for file in _files(open_report)}:
                self._want(open_report.id)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._want_all()

    def _want_all(self) -> None:
        self._every.start(EVERY_MS)
        for open_report in self._hub.state.open_reports:
            self._want(open_report.id)

    def _want(self, open_report: int) -> None:
        if any(one.id == open_report and one.document.line for one in self._hub.state.open_reports):
            return  # its collection is followed
        self._due.add(open_report)
        if not self._soon.isActive():
            self._soon.start(SETTLED_MS)

    def _look(self) -> None:
        """Look at what is due, each folder for itself; where one is busy, later."""
        folders: dict[Path, list[OpenReport]] = {}
        for open_report in self._hub.state.open_reports:
            if open_report.id in self._due and open_report.document.file.parent not in self._busy:
                folders.setdefault(open_report.document.file.parent, []).append(open_report)
        for folder, open_reports in folders.items():
            files = [self._watched(one) for one in open_reports]
            ids = {one.id for one in open_reports}
            closely = bool(ids & self._closely)
            self._due -= ids
            self._closely -= ids
            self._busy.add(folder)
            self._worker.run(folder, disk_tasks.looked_at, files, self._reading, closely)

    def _watched(self, open_report: OpenReport) -> Watched:
        document, mark = open_report.document, self._marks.get(open_report.id)
        return Watched(open_report.id, document.file, document.sha256, mark)

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
        open_report = self._hub.state.report_of(looked.watched.open_report)
        if open_report is None or open_report.document.sha256 != looked.watched.sha256:
            return
        if looked.answer is None:
            self._settle(open_report.id, looked.watched.mark)
            if looked.as_shown:
                self._hub.mend(open_report.id)
                self._say_as_it_was(open_report)
            return
        looks = self._looks[open_report.id] = self._looks.get(open_report.id, 0) + 1
        again = None if not _is_there(open_report) else look_again_after(looked.answer, looks)
        if again is not None:
            self._due.add(open_report.id)
            self._soon.start(again)
            return
        self._settle(open_report.id, looked.watched.mark)
        self._asked.discard(open_report.id)
        self._hub.renew(open_report.id, looked.answer)
        if isinstance(looked.answer.result, Opened):
            name = one_line(open_report.document.file.name)
            self._hub.said.emit(f"{name} has changed and was reloaded.")

    def _say_as_it_was(self, open_report: OpenReport) -> None:
        if open_report.id in self._asked:
            self._asked.discard(open_report.id)
            self._hub.said.emit(f"{one_line(open_report.document.file.name)} has not changed.")

    def _settle(self, open_report: int, mark: Mark | None) -> None:
        self._marks[open_report] = mark
        self._looks.pop(open_report, None)

    def _timer(self, interval: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(slot)
        return timer


def _is_there(open_report: OpenReport) -> bool:
    return open_report.file_fault is None or not open_report.file_fault.unreadable


def _files(open_report: OpenReport) -> set[Path]:
    """The file as it was opened, and the one behind any links."""
    return {open_report.document.file, open_report.document.real or open_report.document.file}


def _paths(open_report: OpenReport) -> set[Path]:
    """What to watch of a report: its file and its folder, and those behind any links."""
    files = _files(open_report)
    return files | {file.parent for file in files}
