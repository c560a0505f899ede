"""Waiting until the program has done what was asked of it."""

from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtTest import QTest

from viewer.app import Program

PATIENCE = 3_000
"""Rounds of Qt's events to wait for what is under way: half a minute at least."""


def settle(program: Program) -> None:
    """Wait until no file is being read or written, and everything is painted."""
    for _ in range(PATIENCE):
        QCoreApplication.processEvents()
        pools = program.window.findChildren(QThreadPool)
        busy = any(pool.activeThreadCount() for pool in pools)
        if not busy and not program.hub.state.waiting:
            break
        QTest.qWait(10)
    else:
        raise TimeoutError("What was under way did not end.")
    for _ in range(3):
        QCoreApplication.processEvents()
