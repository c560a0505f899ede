"""Holder of the window's memory: it may change without the state of the program changing."""

from PySide6.QtCore import QObject, Signal

from viewer.store.disk.window_memory import WindowMemory


class WindowMemoryHolder(QObject):
    """Holds what the window remembers of itself; `noted` is sent when that is something else."""

    noted = Signal()

    def __init__(self, value: WindowMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = value

    def note(self, value: WindowMemory) -> None:
        """Remember where the window and its dividers are, and its folders."""
        if value != self.value:
            self.value = value
            self.noted.emit()
