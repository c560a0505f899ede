"""The header: which report this is, find, and the tabs. It stays put."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.presentation.front import Header
from viewer.ui.find_box import FindBox
from viewer.ui.flat_button import FlatButton
from viewer.ui.look import INSET, Dressed, now
from viewer.ui.tab_bar import UnderlineTabs
from viewer.ui.words import Words, breakable

SIDE_BY_SIDE_EM = 52
MOST_LINES = 2


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
        tools = QHBoxLayout()
        tools.setSpacing(8)
        across = self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(8)
        across.addLayout(names, 5)
        for tool, share in ((self.finder, 1), (self.print_button, 0), (self.export_button, 0)):
            tools.addWidget(tool, share, Qt.AlignmentFlag.AlignTop)
        across.addLayout(tools, 2)
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
            self.title.setAccessibleName(content.title)
            self.subtitle.setAccessibleName(content.subtitle)
            self._arrange(self.width())
            self.tabs.show_tabs(content.tabs)

    def dress(self) -> None:
        """Paint anew; larger text may need the tools elsewhere."""
        self._arrange(self.width())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the tools go under the title where the title would be squeezed."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        directions = QBoxLayout.Direction
        wide = width >= now().em(SIDE_BY_SIDE_EM)
        self._across.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        if self._content is not None:
            room = (width - 48) * (5 / 7 if wide else 1)
            _set_in_lines(self.title, self._content.title, room)
            _set_in_lines(self.subtitle, self._content.subtitle, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now().inks.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(now().inks.edge))


def _set_in_lines(words: Words, text: str, room: float) -> None:
    """Words in a few lines at most; what is cut off stands in the tool tip."""
    cut = words.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, round(room * MOST_LINES * 0.85)
    )
    words.setText(breakable(cut))
    # A tool tip guesses whether it holds markup: so it is told, and the words are escaped.
    words.setToolTip(f"<p>{escape(text)}</p>" if cut != text else "")
