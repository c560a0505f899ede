"""The header: which report this is, find, and the tabs. It stays put."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.presentation.header import Header
from viewer.ui.find_box import FindBox
from viewer.ui.flat_button import FlatButton
from viewer.ui.look import INSET, Dressed, now
from viewer.ui.tab_bar import UnderlineTabs
from viewer.ui.words import Words


class HeaderBar(QWidget, Dressed):
    """Title and subtitle on the left, find on the right, tabs below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: Header | None = None
        self.title = Words("", "title")
        self.subtitle = Words("", "body", "muted")
        self.finder = FindBox()
        self.print_button = FlatButton("Print…")
        self.export_button = FlatButton("Export…")
        self.tabs = UnderlineTabs()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.subtitle)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addLayout(names, 5)
        across.addWidget(self.finder, 2, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24 - INSET, 14, 24, 1)
        column.setSpacing(6)
        across.setContentsMargins(INSET, 0, 0, 0)
        column.addLayout(across)
        column.addWidget(self.tabs)

    def show_content(self, content: Header) -> None:
        """Show which report is open; an equal header is not touched."""
        if content != self._content:
            self._content = content
            self.title.setText(content.title)
            self.subtitle.setText(content.subtitle)
            self.tabs.show_tabs(content.tabs)

    def dress(self) -> None:
        """Paint anew."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now().inks.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(now().inks.edge))
