"""What every list of painted rows is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QWidget

from viewer.ui.accessibility.announce import tell_current
from viewer.ui.theme.theme import Themed
from viewer.ui.widgets.scroll_bar import make_slim


class RowList(QListView, Themed):
    """A list that scrolls by pixels; a screen reader hears the row that the focus comes to."""

    def __init__(self) -> None:
        super().__init__()
        # Asked for its own viewport, Qt gives one whose wrapping takes 15 ms the first time.
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        ground.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setViewport(ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        make_slim(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current(self)
