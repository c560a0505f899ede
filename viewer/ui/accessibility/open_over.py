"""Opening a dialog over a window, and the way back: to where the focus was."""

from PySide6.QtWidgets import QDialog


def open_over(dialog: QDialog) -> None:
    """Open a dialog over its window."""
    return_after(dialog)
    dialog.open()


def return_after(dialog: QDialog) -> None:
    """Once a dialog closes its window is active again, also where no desktop sees to it.

    Without that the keys would go nowhere: a window gives the focus back as it becomes active.
    """
    parent = dialog.parentWidget()
    if parent is not None:
        dialog.finished.connect(parent.window().activateWindow)
