"""The one mutable object: wishes come in, a new frozen state goes out."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot

from viewer.store import state as states
from viewer.store.history import Place
from viewer.store.problems import Opened, Refused
from viewer.store.settings import Settings
from viewer.store.state import State


class _Reading(QRunnable):
    """Reads a file in the background and tells the hub, which outlives it."""

    def __init__(self, hub: "Hub", file: Path, ticket: int) -> None:
        super().__init__()
        self._hub, self._file, self._ticket = hub, file, ticket

    def run(self) -> None:
        """Qt: in a worker thread."""
        from viewer.store.reading import read_report  # not needed for a start

        self._hub.answered.emit(self._ticket, read_report(self._file))


class Hub(QObject):
    """Holds the state. `changed` sends it whenever it is another one."""

    changed = Signal(object)
    answered = Signal(int, object)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._ticket = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.answered.connect(self._take)

    def open_file(self, file: Path) -> None:
        """Read a file in the background; the answer to an earlier wish is then dropped."""
        self._ticket += 1
        self._become(states.started_reading(self.state, file))
        self._pool.start(_Reading(self, file, self._ticket))

    def open_now(self, file: Path) -> None:
        """Read a file before the window is shown: at a start there is nothing to keep alive."""
        from viewer.store.reading import read_report

        self._ticket += 1
        self._take(self._ticket, read_report(file))

    @Slot(object)
    def go(self, place: Place) -> None:
        """Follow a link or choose a tab."""
        self._become(states.went(self.state, place))

    @Slot(str)
    def choose(self, item: str) -> None:
        """Choose an item of the tab in front."""
        self._become(states.chose(self.state, item))

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Filter the tab in front."""
        self._become(states.filtered(self.state, self.state.place.tab, text))

    @Slot()
    def back(self) -> None:
        """Back one step."""
        self._become(states.went_back(self.state))

    @Slot()
    def forward(self) -> None:
        """Forward one step."""
        self._become(states.went_forward(self.state))

    @Slot()
    def dismiss(self) -> None:
        """Put the problems away."""
        self._become(states.dismissed(self.state))

    def adjust(self, **changes: object) -> None:
        """Change settings by name."""
        settings: Settings = replace(self.state.settings, **changes)  # type: ignore[arg-type]
        self._become(states.adjusted(self.state, settings))

    def settle(self) -> None:
        """Wait for a reading that is under way, and take its answer now."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def finish(self) -> None:
        """Wait for a reading that is under way; its answer is dropped."""
        self._ticket += 1
        self._pool.waitForDone()

    @Slot(int, object)
    def _take(self, ticket: int, result: Opened | Refused) -> None:
        if ticket != self._ticket:
            return
        if isinstance(result, Opened):
            self._become(states.opened(self.state, result))
        else:
            self._become(states.refused(self.state, result))

    def _become(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)
