"""Start previews: the reading of the report behind one, and the keeping of one for next time."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, SignalInstance

from viewer.presentation.window.start_preview import StartPreview, preview_of, to_text
from viewer.store.disk import cache
from viewer.store.session.state import State
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import Worker
from viewer.ui.timers import single_shot

NEVER_PAINTED_MS = 1500  # a window that opens minimised
READ_AFTER_MS = 0  # when what was painted is on the screen
KEPT_AFTER_MS = 300  # nothing that a start should wait for
ACTS = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
    }
)
"""What somebody does to a report."""


class PreviewedReading(QObject):
    """Reads the report behind a preview: once that is painted, or when somebody acts on it.

    An event filter: whoever presses a key or a button waits for the report, and the event then goes
    to what it shows. What a screen reader asks for without an event, in these 0.1 s, is ignored.
    """

    def __init__(self, hub: Hub, file: Path) -> None:
        super().__init__(hub)
        self._hub = hub
        self._unread: Path | None = file
        self._timer = single_shot(self, self.begin)
        hub.changed.connect(self._look)

    def begin_after(self, painted: SignalInstance) -> None:
        """Begin when the first painting is done."""
        painted.connect(self._begin_soon)
        self._timer.start(NEVER_PAINTED_MS)

    def begin(self) -> None:
        """Begin to read the preview, unless it has begun."""
        if self._unread is not None:
            file, self._unread = self._unread, None
            self._timer.stop()
            self._hub.open_file(file)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            _application().removeEventFilter(self)  # a disk that does not answer is waited for once
            self.begin()
            self._hub.settle()
        return False

    def _begin_soon(self) -> None:
        if self._unread is not None:
            self._timer.start(READ_AFTER_MS)
            # Not sooner: for objects that Python has not seen, PySide makes all of Qt's classes.
            _application().installEventFilter(self)

    def _look(self, state: State) -> None:
        """Go when the reading has ended, however it did."""
        if self._unread is None and not state.opening.waiting:
            self._hub.changed.disconnect(self._look)
            _application().removeEventFilter(self)
            self.deleteLater()


class PreviewKeeper(QObject):
    """Keeps a preview of each report that is opened, for a later start."""

    def __init__(self, hub: Hub, folder: Path, shown: StartPreview | None) -> None:
        super().__init__(hub)
        self._hub, self._folder, self._shown = hub, folder, shown
        self._kept = ""
        self._worker = Worker(self)
        self._timer = single_shot(self, self._keep)
        hub.changed.connect(self._look)
        self._look(hub.state)

    def _look(self, state: State) -> None:
        if state.report_file is not None and state.report_file.sha256 != self._kept:
            self._kept = state.report_file.sha256
            self._timer.start(KEPT_AFTER_MS)

    def _keep(self) -> None:
        report_file = self._hub.state.report_file
        if report_file is None:
            return
        preview = preview_of(report_file.index)
        if preview != self._shown:
            key = cache.key_of(report_file.sha256)
            self._worker.run(key, disk_tasks.keep_text, key, to_text(preview, key), self._folder)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
