"""Waiting until the program has done what was asked of it."""

import time

from PySide6.QtCore import QCoreApplication

from viewer.app import Program
from viewer.ui.session.worker import Worker

PATIENCE = 120.0
"""Seconds to wait for what is under way: many times what a busy machine needs."""

A_MOMENT = 0.005
QUIET = 3
"""Turns of Qt's events in a row without anything under way: an answer may lead to the next work."""


def settle(program: Program) -> None:
    """Wait until no file is being read or written, and everything is painted."""
    until, quiet = time.monotonic() + PATIENCE, 0
    while quiet < QUIET:
        QCoreApplication.processEvents()
        quiet += 1
        if _under_way(program):
            quiet = 0
            # Not by QTest.qWait: it keeps the interpreter, and whoever works in a thread starves.
            time.sleep(A_MOMENT)
        if time.monotonic() > until:
            raise TimeoutError("What was under way did not end.")


def _under_way(program: Program) -> bool:
    workers = program.window.findChildren(Worker)
    return bool(program.hub.state.opening.waiting) or any(worker.busy for worker in workers)
