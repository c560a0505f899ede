"""Properties of an open report, to read and to copy."""

from PySide6.QtWidgets import QWidget

from viewer.presentation.properties import properties
from viewer.store.desk import Document
from viewer.ui.flat_button import FlatButton
from viewer.ui.page_dialog import PageDialog


class PropertiesDialog(PageDialog):
    """Where the file is, how large, its SHA-256, its version, and the checks it passed."""

    HIGH_EM = 28

    def __init__(self, document: Document, parent: QWidget) -> None:
        shown, copy = properties(document), FlatButton("Copy &all")
        super().__init__("Properties", shown.blocks, copy, shown.text, parent)
