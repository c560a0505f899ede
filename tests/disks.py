"""A disk that does not answer, and whoever asks it where a person waits."""

import builtins
import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest

QUESTIONS = (
    "stat lstat access open scandir listdir readlink mkdir rmdir rename replace remove unlink link "
    "symlink utime chmod statvfs"
).split()
LONGEST = 60.0


class DeadDisk:
    """All that lies under a folder: who asks waits until the disk lives again, or gives up.

    `asked_in_front` are the questions of the thread in which the window lives: there must be none.
    They are refused at once, for else a test would stand still.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.asked_in_front: list[str] = []
        self.waiting = 0
        self._given_up = False
        self._alive = Event()
        self._alive.set()
        for name in QUESTIONS:
            if hasattr(os, name):
                monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))
        guarded = self._guarded("open", io.open)
        monkeypatch.setattr(io, "open", guarded)
        monkeypatch.setattr(builtins, "open", guarded)

    def die(self) -> None:
        """Answer nobody from now on."""
        self._alive.clear()

    def live(self) -> None:
        """Answer everybody, and those who wait."""
        self._alive.set()

    def give_up(self) -> None:
        """Tell everybody who waits that it took too long, as a system does in the end."""
        self._given_up = True
        self._alive.set()

    def _guarded(self, name: str, question: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*given: Any, **more: Any) -> Any:
            if not self._alive.is_set() and any(map(self._is_here, given)):
                if current_thread() is main_thread():
                    self.asked_in_front.append(name)
                    raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
                self.waiting += 1
                self._alive.wait(LONGEST)
                self.waiting -= 1
                if self._given_up:
                    raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
            return question(*given, **more)

        return ask

    def _is_here(self, thing: object) -> bool:
        return isinstance(thing, str | Path) and str(thing).startswith(str(self.folder))
