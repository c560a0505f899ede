"""Watches files and folders, and says when to look at them."""

from collections.abc import Collection

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from viewer.ui.timers import single_shot


class FileWatcher(QObject):
    """`changed` sends a path that the system tells of; `settled` comes a moment after that.

    The system does not tell of everything, of a file on a network or in a folder that is moved
    nothing: so `due` comes every so often, and when somebody comes back to the program.
    """

    changed = Signal(str)
    settled = Signal()
    due = Signal()

    def __init__(self, settled_ms: int, every_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._system = QFileSystemWatcher(self)
        self._system.fileChanged.connect(self._tell)
        self._system.directoryChanged.connect(self._tell)
        self._soon = single_shot(self, self.settled)
        self._settled_ms = settled_ms
        self._every = QTimer(self, interval=every_ms)
        self._every.timeout.connect(self.due)
        self._every.start()
        gui = QGuiApplication.instance()
        if isinstance(gui, QGuiApplication):
            gui.applicationStateChanged.connect(self._come_back)

    def watch(self, paths: Collection[str]) -> None:
        """Watch these as well. It asks the disk that they are on."""
        if new := set(paths) - self._watched():
            self._system.addPaths(sorted(new))

    def let_go_of_all_but(self, paths: Collection[str]) -> None:
        """Watch these files only."""
        if gone := self._watched() - set(paths):
            self._system.removePaths(sorted(gone))

    def settle(self, after_ms: int | None = None) -> None:
        """Send `settled` in a moment, or after just so long."""
        if after_ms is not None or not self._soon.isActive():
            self._soon.start(self._settled_ms if after_ms is None else after_ms)

    def finish(self) -> None:
        """Stop watching."""
        self._soon.stop()
        self._every.stop()

    def _watched(self) -> set[str]:
        return {*self._system.files(), *self._system.directories()}

    @Slot(str)
    def _tell(self, path: str) -> None:
        self.changed.emit(path)
        self.settle()

    @Slot(Qt.ApplicationState)
    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.due.emit()
