"""Messages from later starts: their files open here, and this window comes forward."""

import os

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from viewer.store.disk.single_instance import Instance, Message
from viewer.ui.session import disk_tasks
from viewer.ui.session.hub import Hub
from viewer.ui.session.worker import Worker

_TOKEN = "XDG_ACTIVATION_TOKEN"


class InstanceServer(QObject):
    """Looks for messages now, and whenever the folder changes."""

    def __init__(self, instance: Instance, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._instance, self._hub, self._window = instance, hub, window
        self._worker = Worker(self, self._take)
        self._watcher = QFileSystemWatcher([str(instance.folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Open the files that later starts left messages for."""
        self._worker.run(None, disk_tasks.taken_messages, self._instance)

    @Slot(object, object)
    def _take(self, _key: object, messages: list[Message] | None) -> None:
        for message in messages or ():
            if message.files:
                self._hub.open_files(message.files)
            self._come_forward(message.token)

    def _come_forward(self, token: str) -> None:
        """Bring the window to the front, out of the task bar if it is there."""
        if token:
            os.environ[_TOKEN] = token  # Qt for Wayland shows it to the desktop, and forgets it
        state = self._window.windowState() & ~Qt.WindowState.WindowMinimized
        self._window.setWindowState(state | Qt.WindowState.WindowActive)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
