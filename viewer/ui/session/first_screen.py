"""A start without waiting: the first screen from the cache, and the report once it is painted."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance

from viewer.presentation.content.overview import FirstScreen
from viewer.presentation.window import first_screen_cache as screens
from viewer.store.disk import cache as kept_texts
from viewer.store.session.state import State
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import Worker

NEVER_PAINTED_MS = 1500  # a window that opens minimised
KEPT_AFTER_MS = 300  # nothing that a start should wait for


class FirstScreens(QObject):
    """Keeps the first screen of each report that is opened, for a later start."""

    def __init__(self, hub: Hub, folder: Path, shown: FirstScreen | None) -> None:
        super().__init__(hub)
        self._hub, self._folder, self._shown = hub, folder, shown
        self._kept = ""
        self._worker = Worker(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        hub.changed.connect(self._look)
        self._look(hub.state)

    def _look(self, state: State) -> None:
        if state.document is not None and state.document.sha256 != self._kept:
            self._kept = state.document.sha256
            self._timer.start(KEPT_AFTER_MS)

    def _keep(self) -> None:
        document = self._hub.state.document
        if document is None:
            return
        made = screens.made(document.index)
        if made != self._shown:
            key = kept_texts.key_of(document.sha256)
            text = screens.written(made, key)
            self._worker.run(key, disk_tasks.keep_text, key, text, self._folder)


class FirstReading(QObject):
    """Reads the report behind a first screen: when that is painted, or when somebody acts on it.

    Nobody can act on a report that is not there: the hub waits for it then.
    """

    def __init__(self, hub: Hub, file: Path) -> None:
        super().__init__(hub)
        self._hub, self._file = hub, file
        self._painted: SignalInstance | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        hub.needed.connect(self._begin)

    def begin_after(self, painted: SignalInstance) -> None:
        """Begin when the first painting is done."""
        self._painted = painted
        painted.connect(self._begin_soon)
        self._timer.start(NEVER_PAINTED_MS)

    def _begin_soon(self) -> None:
        self._timer.start(0)

    def _begin(self) -> None:
        self._hub.needed.disconnect(self._begin)
        if self._painted is not None:
            self._painted.disconnect(self._begin_soon)
        self._timer.stop()
        self._hub.open_file(self._file)
        self.deleteLater()
