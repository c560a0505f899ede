"""Work behind the window's back: each errand in a thread that nobody has to wait for."""

from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

PATIENCE = 2.0
"""Seconds that an end waits for what is under way: a network may not answer for minutes."""

A_MOMENT = 0.3
"""Seconds that an end waits for what nobody needs any more."""


class Background(QObject):
    """Runs errands; `done` sends the key of one and what it brought, None if it failed.

    A thread pool of Qt's would keep the program from ending while one of its threads hangs.
    """

    done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads: list[Thread] = []

    def run(self, key: object, errand: Callable[..., Any], *given: Any) -> Thread:
        """Start an errand."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = Thread(target=self._run, args=(key, errand, given), daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def finish(self, patience: float = PATIENCE) -> None:
        """Wait a while for what is under way."""
        until = monotonic() + patience
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))

    def _run(self, key: object, errand: Callable[..., Any], given: tuple[Any, ...]) -> None:
        brought = None
        try:
            brought = errand(*given)
        finally:
            self._tell(key, brought)

    def _tell(self, key: object, brought: object) -> None:
        try:
            self.done.emit(key, brought)
        except RuntimeError:  # the program has ended meanwhile, and this object with it
            return
