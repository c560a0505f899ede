"""A page of words in a window of its own, with a text to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from viewer.presentation.content.blocks import Blocks
from viewer.ui.accessibility.announce import announce
from viewer.ui.blocks.page import Page
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen

COPIED = "Copied"


class PageDialog(QDialog):
    """Shows blocks; `copied` is what its button, named by `copy`, puts on the clipboard."""

    HIGH_EM = 38

    def __init__(self, title: str, blocks: Blocks, copy: str, copied: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._copied = copied
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ours = "Inspection Viewer"  # or Qt adds it, after another dash than the window has
        self.setWindowTitle(title if title.endswith(ours) else f"{title} – {ours}")
        self.addActions(parent.actions())
        self.page = Page()
        self.page.show_blocks(blocks)
        self.copy = FlatButton(copy, self._copy)
        self.close_button = FlatButton("&Close", self.accept)
        self.close_button.setDefault(True)
        self._lay_out()
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.copy.setText(COPIED)
        announce(self, COPIED)

    def _lay_out(self) -> None:
        foot = in_row(None, self.copy, self.close_button, margins=(16, 0, 16, 0), spacing=8)
        in_column((self.page, 1), foot, within=self, margins=(6, 6, 6, 14))
        size_within_screen(self, 38, self.HIGH_EM)
