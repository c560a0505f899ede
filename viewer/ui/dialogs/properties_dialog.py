"""Properties of an open report, to read and to copy."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.window.properties import properties
from viewer.store.session.open_report import Document
from viewer.ui.dialogs.page_dialog import PageDialog


class PropertiesDialog(PageDialog):
    """Where the file is, how large, its SHA-256, its version, and the checks it passed."""

    HIGH_EM = 28

    def __init__(self, document: Document, parent: QWidget) -> None:
        shown = properties(document)
        super().__init__("Properties", shown.blocks, "Copy &all", shown.text, parent)
