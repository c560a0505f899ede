"""A start without waiting: the first screen from the cache, and the report once it is painted."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance

from viewer.presentation import first_screen as screens
from viewer.presentation.front import FirstScreen
from viewer.resources import resource
from viewer.store import cache as kept_texts
from viewer.store.loading import loaded
from viewer.store.problems import Problem
from viewer.store.state import State
from viewer.ui.hub import Hub

LARGEST = 250_000
"""Bytes of a file that is read within the time that a click can wait."""

SHIPPED = "first-screen.json"
NEVER_PAINTED_MS = 1500  # a window that opens minimised
KEPT_AFTER_MS = 300  # nothing that a start should wait for


def first_screen(file: Path, folder: Path) -> FirstScreen | None:
    """What a start on this file can show at once: None unless just these bytes were read before."""
    try:
        small = file.stat().st_size <= LARGEST
    except (OSError, ValueError):
        return None
    data = loaded(file) if small else b""
    if isinstance(data, Problem) or not data:
        return None
    key = kept_texts.key_of(sha256(data).hexdigest())
    text = resource(SHIPPED).read_text("utf-8")
    found = screens.read(text, key) if key in text[:200] else None
    if found is None and (text := kept_texts.kept(key, kept_texts.program_mark(), folder) or ""):
        found = screens.read(text, key)
    return found


class FirstScreens(QObject):
    """Keeps the first screen of each report that is opened, for a later start."""

    def __init__(self, hub: Hub, folder: Path, shown: FirstScreen | None) -> None:
        super().__init__(hub)
        self._hub, self._folder, self._shown = hub, folder, shown
        self._kept = ""
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
            kept_texts.keep(
                key, kept_texts.program_mark(), screens.written(made, key), self._folder
            )


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
