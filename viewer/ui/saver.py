"""Writes the settings soon after a change, so that even a killed program has them."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.store import settings as store
from viewer.store.settings import Settings
from viewer.ui.hub import Hub

SOON_MS = 400
NOT_WRITTEN = "What you choose here cannot be remembered: the settings file cannot be written."


class Saver(QObject):
    """Saves what has changed since it was last saved or read, once the changes pause."""

    def __init__(self, hub: Hub, file: Path, read: Settings) -> None:
        super().__init__(hub)
        self._hub, self._file, self._saved = hub, file, read
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.save)
        hub.changed.connect(self._look)

    @Slot()
    def save(self) -> None:
        """Save now what is not saved yet."""
        self._timer.stop()
        settings = self._hub.state.settings
        if settings == self._saved:
            return
        written = store.save(settings, self._file, self._saved)
        self._saved = settings
        if not written and not self._told:
            self._told = True
            self._hub.said.emit(NOT_WRITTEN)

    @Slot(object)
    def _look(self, _state: object) -> None:
        if self._hub.state.settings != self._saved:
            self._timer.start()
