"""Pages of words in a window of their own, with a text to copy: the program, and a file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from viewer.presentation.content.blocks import Blocks
from viewer.presentation.help.program import program_page
from viewer.presentation.window.properties import properties
from viewer.store.session.open_report import ReportFile
from viewer.ui.accessibility.announce import announce
from viewer.ui.blocks.page import Page
from viewer.ui.dialogs.versions import named_versions, versions
from viewer.ui.forms.flat_button import FlatButton
from viewer.ui.layouts import in_column, in_row, size_within_screen

COPIED = "Copied"


class PageDialog(QDialog):
    """Shows blocks; `copied` is what its button, named by `copy`, puts on the clipboard.

    `others` are further buttons.
    """

    def __init__(
        self, title: str, blocks: Blocks, copy: str, copied: str, parent: QWidget, *others: QWidget
    ) -> None:
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
        self._lay_out(others)
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.copy.setText(COPIED)
        announce(self, COPIED)

    def show_words(self, blocks: Blocks, copied: str) -> None:
        """Show other blocks."""
        self._copied = copied
        self.page.show_blocks(blocks)

    def _lay_out(self, others: tuple[QWidget, ...]) -> None:
        foot = in_row(
            *others, None, self.copy, self.close_button, margins=(16, 0, 16, 0), spacing=8
        )
        in_column((self.page, 1), foot, within=self, margins=(6, 6, 6, 14))
        size_within_screen(self, 38, 38)


def about_dialog(parent: QWidget) -> PageDialog:
    """Name and version of the program, and what it stands on."""
    page = program_page(named_versions())
    return PageDialog("About Inspection Viewer", page, "Copy &versions", versions(), parent)


def properties_dialog(report_file: ReportFile, parent: QWidget) -> PageDialog:
    """Where the file is, how large, its SHA-256, its version, and the checks it passed."""
    shown = properties(report_file)
    dialog = PageDialog("Properties", shown.blocks, "Copy &all", shown.text, parent)
    size_within_screen(dialog, 38, 28)
    return dialog
