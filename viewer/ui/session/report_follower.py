"""Follows the files of the open reports, and reads those that change."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from viewer.presentation.content.text import one_line
from viewer.store.file_changes import Looked, Watched, look_again_after
from viewer.store.problem import Opened
from viewer.store.read_progress import ReadProgress
from viewer.store.reading.file_bytes import StatMark
from viewer.store.session.state import OpenReport, State
from viewer.ui.session import disk_tasks
from viewer.ui.session.file_watcher import FileWatcher
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import A_MOMENT, Worker

MOST_WATCHED = 100
SETTLED_MS, EVERY_MS = 150, 5_000


class ReportFollower(QObject):
    """Tells the hub what became of a file.

    A file that is replaced is another one to the system, which then tells of it no more: so its
    folder is watched as well, and the file again each time. A look is never taken where anybody
    waits for it, and folder by folder, for a folder may not answer; only what has just answered is
    watched, for that asks the disk too. `looked` is sent after each look.
    """

    looked = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._marks: dict[int, StatMark | None] = {}
        self._looks: dict[int, int] = {}
        self._closely: set[int] = set()
        self._asked: set[int] = set()
        self._due: set[int] = set()
        self._known: dict[int, Path] = {}
        self._busy: set[Path] = set()
        self._reading = ReadProgress()
        self._worker = Worker(self, self._take)
        self._watcher = FileWatcher(SETTLED_MS, EVERY_MS, self)
        self._watcher.changed.connect(self._changed)
        self._watcher.settled.connect(self._look)
        self._watcher.due.connect(self._want_all)
        hub.changed.connect(self._follow)
        self._follow(hub.state)

    def finish(self) -> None:
        """Stop following the files of open reports."""
        self._hub.changed.disconnect(self._follow)
        self._watcher.finish()
        self._reading.stop()
        self._worker.finish(A_MOMENT)

    def read_again(self, open_report: int) -> None:
        """Look at a file by its bytes, and say so if it is as it was."""
        self._asked.add(open_report)
        self._closely.add(open_report)
        self._want(open_report)

    @Slot(object)
    def _follow(self, state: State) -> None:
        known = {one.id: one.report_file.file for one in state.open_reports}
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
        self._watcher.let_go_of_all_but(ours)

    def _watch(self, folder: Path) -> None:
        """Watch what is open in a folder that has just answered, and is there."""
        here = [one for one in self._open_reports() if one.report_file.file.parent == folder]
        self._watcher.watch({str(path) for one in here if _is_there(one) for path in _paths(one)})

    def _open_reports(self) -> tuple[OpenReport, ...]:
        return self._hub.state.open_reports[:MOST_WATCHED]

    @Slot(str)
    def _changed(self, path: str) -> None:
        """Look closely at a file; if it is a folder, whether a file in it has changed."""
        for open_report in self._hub.state.open_reports:
            if Path(path) in _files(open_report):
                self._closely.add(open_report.id)
            if Path(path) in _paths(open_report):
                self._want(open_report.id)

    @Slot()
    def _want_all(self) -> None:
        for open_report in self._hub.state.open_reports:
            self._want(open_report.id)

    def _want(self, open_report: int) -> None:
        if any(
            one.id == open_report and one.report_file.line for one in self._hub.state.open_reports
        ):
            return  # its collection is followed
        self._due.add(open_report)
        self._watcher.settle()

    @Slot()
    def _look(self) -> None:
        """Look at what is due, each folder for itself; where one is busy, later."""
        folders: dict[Path, list[OpenReport]] = {}
        for open_report in self._hub.state.open_reports:
            if (
                open_report.id in self._due
                and open_report.report_file.file.parent not in self._busy
            ):
                folders.setdefault(open_report.report_file.file.parent, []).append(open_report)
        for folder, open_reports in folders.items():
            files = [self._watched(one) for one in open_reports]
            ids = {one.id for one in open_reports}
            closely = bool(ids & self._closely)
            self._due -= ids
            self._closely -= ids
            self._busy.add(folder)
            self._worker.run(folder, disk_tasks.looked_at, files, self._reading, closely)

    def _watched(self, open_report: OpenReport) -> Watched:
        report_file, mark = open_report.report_file, self._marks.get(open_report.id)
        return Watched(open_report.id, report_file.file, report_file.sha256, mark)

    @Slot(object, object)
    def _take(self, folder: Path, found: list[Looked] | None) -> None:
        self._busy.discard(folder)
        for looked in found or ():
            self._believe(looked)
        if found:
            self._watch(folder)  # the system may have let go of a file when it was replaced
        self.looked.emit()
        if self._due:
            self._watcher.settle()

    def _believe(self, looked: Looked) -> None:
        open_report = self._hub.state.report_of(looked.watched.open_report)
        if open_report is None or open_report.report_file.sha256 != looked.watched.sha256:
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
            self._watcher.settle(again)
            return
        self._settle(open_report.id, looked.watched.mark)
        self._asked.discard(open_report.id)
        self._hub.renew(open_report.id, looked.answer)
        if isinstance(looked.answer.result, Opened):
            name = one_line(open_report.report_file.file.name)
            self._hub.said.emit(f"{name} has changed and was reloaded.")

    def _say_as_it_was(self, open_report: OpenReport) -> None:
        if open_report.id in self._asked:
            self._asked.discard(open_report.id)
            self._hub.said.emit(f"{one_line(open_report.report_file.file.name)} has not changed.")

    def _settle(self, open_report: int, mark: StatMark | None) -> None:
        self._marks[open_report] = mark
        self._looks.pop(open_report, None)


def _is_there(open_report: OpenReport) -> bool:
    return open_report.file_fault is None or not open_report.file_fault.unreadable


def _files(open_report: OpenReport) -> set[Path]:
    """The file as it was opened, and the one behind any links."""
    return {
        open_report.report_file.file,
        open_report.report_file.real or open_report.report_file.file,
    }


def _paths(open_report: OpenReport) -> set[Path]:
    """What to watch of a report: its file and its folder, and those behind any links."""
    files = _files(open_report)
    return files | {file.parent for file in files}
