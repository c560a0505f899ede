"""Asking for a report to open."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

FILTER = "Inspection reports (*.inspection.json *.json *.pdf);;All files (*)"


def ask_for_report(parent: QWidget, folder: str) -> Path | None:
    """Ask with the platform's own dialog, starting in a folder; None if the reader gives up."""
    name, _ = QFileDialog.getOpenFileName(parent, "Open a report", folder, FILTER)
    return Path(name) if name else None
