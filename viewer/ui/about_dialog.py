"""About Inspection Viewer, with versions to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from viewer.presentation.help.program import program_page
from viewer.ui.announce import announce
from viewer.ui.flat_button import FlatButton
from viewer.ui.look import now
from viewer.ui.page import Page
from viewer.ui.versions import named_versions, versions

COPIED = "Copied"


class AboutDialog(QDialog):
    """Name, version, what the program stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Inspection Viewer")
        self.addActions(parent.actions())
        self.page = Page()
        self.page.show_blocks(program_page(named_versions()))
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # or the keyboard could not scroll it
        self.page.setAccessibleName("About Inspection Viewer")
        self.copy = FlatButton("Copy &versions")
        self.copy.clicked.connect(self._copy)
        self.close_button = FlatButton("&Close")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self._lay_out()
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions())
        self.copy.setText(COPIED)
        announce(self, COPIED)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 14)
        column.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        room = self.screen().availableSize()
        wide, high = now().em(38), now().em(38)
        self.resize(min(wide, room.width() * 9 // 10), min(high, room.height() * 9 // 10))
