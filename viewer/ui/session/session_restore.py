"""A start with the files that were open last: nobody has asked for them just now."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from viewer.presentation.content.text import one_line
from viewer.store.session.state import State
from viewer.ui.session.hub import Hub


class SessionRestore(QObject):
    """Says in a sentence which of them cannot be opened, instead of showing their problems.

    Where none can, the report that comes with the program is opened.
    """

    def __init__(self, hub: Hub, otherwise: Path) -> None:
        super().__init__(hub)
        self._hub, self._otherwise = hub, otherwise
        hub.changed.connect(self._look)
        self._look(hub.state)

    def _look(self, state: State) -> None:
        if state.opening.reading is not None:
            return
        self._hub.changed.disconnect(self._look)
        # Not while the hub tells of this state; and once there is a window to say it in.
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        names = [one_line(refused.file.name) for refused in self._hub.state.opening.refusals]
        if names:
            self._hub.said.emit(_sentence(names))
        if not self._hub.state.open_reports:
            self._hub.open_file(self._otherwise)
        self.deleteLater()


def _sentence(names: list[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} was open last time, but cannot be opened now."
    return f"{len(names)} files that were open last time cannot be opened now: {', '.join(names)}."
