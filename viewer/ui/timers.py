"""Timers that call something once: after a moment, or when what they wait for has come to rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance

Receiver = Callable[..., object] | SignalInstance
"""What a signal is connected to: a slot, or another signal."""


def single_shot(parent: QObject, slot: Receiver, after_ms: int = 0) -> QTimer:
    """A timer that calls a slot once each time that it is started, so many milliseconds later."""
    timer = QTimer(parent, singleShot=True, interval=after_ms)
    timer.timeout.connect(slot)
    return timer
