"""The real program, started and stopped within a test, and what it must not leave behind."""

import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from viewer.app import Program, build_application

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits many times longer than pytest-qt does, for a machine that has other things to do."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until something is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> SignalBlocker:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **more)


class Starter:
    """Starts the program on the files given, as often as a story needs."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, settings_file: Path) -> None:
        self.settings_file = settings_file
        self._qtbot, self._qapp, self._font = qtbot, qapp, qapp.font()
        self._running: list[Program] = []

    def __call__(self, *files: Path, cache: Path | None = None) -> Program:
        """Start, and wait until the window is in front."""
        program = build_application(files, self.settings_file, cache)
        self._running.append(program)
        program.window.show()
        program.window.activateWindow()
        self._qtbot.waitUntil(program.window.isActiveWindow)
        return program

    def stop(self, program: Program) -> None:
        """End a program as `viewer.app.run` does, and delete all of it."""
        self._running.remove(program)
        program.window.close()
        program.remember()
        program.window.deleteLater()
        program.hub.deleteLater()
        finish_deleting()
        # In a process of its own, the program finds the platform's font at each start.
        self._qapp.setFont(self._font)

    def stop_all(self) -> None:
        """End every program that still runs."""
        for program in list(self._running):
            self.stop(program)


def finish_deleting() -> None:
    """Let Qt delete what was given up."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def let_threads_end(but: Collection[object]) -> None:
    """Wait for threads that were told to end, which take a moment on a busy machine."""
    until = time.monotonic() + PATIENCE_MS / 1_000
    for thread in threads_at_work():
        if thread not in but:
            thread.join(max(0.0, until - time.monotonic()))


def qt_at_work() -> list[object]:
    """Every window, running timer and running thread of Qt; takes milliseconds."""
    of_a_kind = (one for one in shiboken6.getAllValidWrappers() if isinstance(one, _KINDS))
    return [*QApplication.topLevelWidgets(), *filter(_is_running, of_a_kind)]


def threads_at_work() -> list[threading.Thread]:
    """Every running thread that Python started."""
    # Python invents a dummy for a thread that Qt started; whether that runs, Qt tells.
    return [one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)]


_KINDS = (QTimer, QThread, QThreadPool)


def _is_running(thing: QTimer | QThread | QThreadPool) -> bool:
    if isinstance(thing, QTimer):
        return thing.isActive()
    if isinstance(thing, QThread):
        return thing.isRunning()
    return thing.activeThreadCount() > 0
