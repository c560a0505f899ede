"""What must not happen while somebody uses the program, and what must not grow."""

import gc
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import shiboken6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.proof.trial import resident
from tests.running import finish_deleting

MORE_OBJECTS, MORE_WIDGETS = 400, 60
"""What the last quarter of a run may hold beyond the second: about one page of a report."""
MORE_MEMORY = 60_000_000
WARM = 24
"""Measurements before growth can be told from warming up, about a thousand steps."""
MOST_FAULTS = 20
"""That are told: one may come again and again."""

SCREENLESS = ("This plugin does not support propagateSizeHints", "This plugin does not support")


@dataclass(frozen=True)
class Weight:
    """What the program holds at rest, with only the shipped report open."""

    widgets: int
    objects: int
    memory: int


@dataclass
class Watch:
    """Collects every exception, whatever thread it ends in, and every warning of Qt."""

    faults: list[str] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)

    def begin(self) -> Callable[[], None]:
        """Begin to listen; return how to stop."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        before = qInstallMessageHandler(self._message)
        sys.excepthook = lambda kind, error, where: self._fault(error)
        threading.excepthook = lambda failed: self._fault(failed.exc_value)
        sys.unraisablehook = lambda failed: self._fault(failed.exc_value)

        def stop() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
            qInstallMessageHandler(before)

        return stop

    def weigh(self) -> None:
        """Note what is there, once all that was given up is gone."""
        for _ in range(3):
            finish_deleting()
            gc.collect()
        widgets = len(QApplication.allWidgets())
        objects = len(shiboken6.getAllValidWrappers())
        self.weights.append(Weight(widgets, objects, resident()))

    def growth(self) -> list[str]:
        """What grew beyond its bound between the second quarter and the last; nothing if short."""
        count = len(self.weights)
        if count < WARM:
            return []
        early, late = self.weights[count // 4 : count // 2], self.weights[count * 3 // 4 :]
        bounds = {"widgets": MORE_WIDGETS, "objects": MORE_OBJECTS, "memory": MORE_MEMORY}
        return [
            f"{name} grew from {_middle(early, name):,.0f} to {_middle(late, name):,.0f}"
            for name, more in bounds.items()
            if _middle(late, name) > _middle(early, name) + more
        ]

    def _fault(self, error: BaseException | None) -> None:
        if error is not None and len(self.faults) < MOST_FAULTS:
            self.faults.append("".join(traceback.format_exception(error)))

    def _message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        harmless = kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if not harmless and not text.startswith(SCREENLESS):
            self.faults.append(f"Qt says: {text}")


def _middle(weights: list[Weight], name: str) -> float:
    numbers: list[Any] = [getattr(weight, name) for weight in weights]
    return float(median(numbers))


def leftovers(*folders: Path) -> list[str]:
    """Files that only stand in for others while they are written."""
    return [
        str(file)
        for folder in folders
        for file in folder.rglob("*")
        if file.name.startswith((".saving-", ".settings-", ".first-", "tmp"))
    ]
