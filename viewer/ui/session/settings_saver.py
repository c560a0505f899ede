"""Writes the settings soon after a change, so that even a killed program has them."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from viewer.store.disk.settings import Settings
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.window_memory import WindowMemoryHolder
from viewer.ui.session.worker import Worker
from viewer.ui.timers import single_shot

SOON_MS = 400
NOT_WRITTEN = "Your settings cannot be saved, because the settings file cannot be written."


class SettingsSaver(QObject):
    """Saves settings and the window's memory: what has changed since, once the changes pause.

    One save after the other, and never where somebody waits: a disk may not answer. Without a file
    nothing is saved.
    """

    def __init__(
        self, hub: Hub, window: WindowMemoryHolder, file: Path | None, read: Settings
    ) -> None:
        super().__init__(hub)
        self.file = file
        self._hub, self._window = hub, window
        self._saved = (read, window.value)
        self._told = self._busy = False
        self._worker = Worker(self, self._take)
        self._timer = single_shot(self, self.save, SOON_MS)
        if file is not None:
            hub.changed.connect(self._look)
            window.noted.connect(self._look)

    @Slot()
    def save(self) -> None:
        """Save now what is not saved yet, once what is being saved is."""
        self._timer.stop()
        now, before = self._now(), self._saved
        if now == before or self._busy or self.file is None:
            return
        self._saved, self._busy = now, True
        self._worker.run(None, disk_tasks.save_settings, now, self.file, before)

    def finish(self) -> None:
        """Save what is left, and wait for it as long as the end of a program can wait."""
        self._worker.settle()
        self.save()
        self._worker.settle()

    @Slot(object, object)
    def _take(self, _key: object, written: bool | None) -> None:
        self._busy = False
        if not written and not self._told:
            self._told = True
            self._hub.said.emit(NOT_WRITTEN)
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._now() != self._saved:
            self._timer.start()

    def _now(self) -> "disk_tasks.Remembered":
        return self._hub.state.settings, self._window.value
