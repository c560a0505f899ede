"""When something is on the screen: the time from a request until its last frame is painted."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

QUIET = 3
"""So many turns of the event loop without a frame mean that nothing more will come."""


class Frames(QObject):
    """Counts the frames of a window: Qt asks it to update, and paints all of it that changed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: an event of the window."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.count += 1
        return False

    def settle(self) -> float:
        """Run the event loop until no more frames come; return when the last one was painted."""
        painted, quiet = time.perf_counter(), 0
        while quiet < QUIET:
            before = self.count
            QApplication.processEvents()
            if self.count > before:
                painted, quiet = time.perf_counter(), 0
            else:
                quiet += 1
        return painted

    def spent(self, request: Callable[[], object]) -> float:
        """Milliseconds from a request until all of it is on the screen; 0 if it changed nothing."""
        before, begun = self.count, time.perf_counter()
        request()
        painted = self.settle()
        return (painted - begun) * 1000 if self.count > before else 0.0


class Heart(QObject):
    """Beats as often as the event loop lets it; a long pause is a window that stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)

    def watch(self, until: Callable[[], bool], patience: float = 120.0) -> float:
        """Run the real event loop until something holds; return the longest pause, in ms."""
        loop = QEventLoop()
        self._until, self._loop, self._left = until, loop, 20
        self.longest, self._last = 0.0, time.perf_counter()
        self._end = self._last + patience
        self._timer.start()
        loop.exec()
        self._timer.stop()
        return self.longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        if self._until():
            self._left -= 1  # some beats more, for the painting that follows
        if self._left <= 0 or now > self._end:
            self._loop.quit()
