"""Waiting until the program has done what was asked of it."""

import time
from collections.abc import Sequence

import shiboken6
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
    until, quiet, workers = time.monotonic() + PATIENCE, 0, list[Worker]()
    while quiet < QUIET:
        QCoreApplication.processEvents()
        quiet += 1
        if not (under_way := _is_under_way(program, workers)):
            workers = program.window.findChildren(Worker)
            under_way = _is_under_way(program, workers)
        if under_way:
            quiet = 0
            # Not by QTest.qWait: it keeps the interpreter, and whoever works in a thread starves.
            time.sleep(A_MOMENT)
        if time.monotonic() > until:
            raise TimeoutError("What was under way did not end.")


def _is_under_way(program: Program, workers: Sequence[Worker]) -> bool:
    """Looked for once, for to find workers among all widgets takes longer than to ask them."""
    busy = (one.busy for one in workers if shiboken6.isValid(one))
    return bool(program.hub.state.opening.waiting) or any(busy)
