"""A slim scroll bar that keeps out of the way, and an area that has one."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.theme import now

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A rounded handle on no ground."""

    def __init__(
        self, parent: QWidget, orientation: Qt.Orientation = Qt.Orientation.Vertical
    ) -> None:
        super().__init__(orientation, parent)

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        along = self.orientation() == Qt.Orientation.Vertical
        return QSize(WIDTH, usual.height()) if along else QSize(usual.width(), WIDTH)

    def handle(self) -> QRect:
        """Where the handle lies: where the style has it, which also takes the mouse.

        Reckoned as QCommonStyle does. To ask it would be to import QStyle, whose 500 enumerators
        are a fortieth of a start. That bar has a button at each end, whose room stays free here.
        """
        along = self.orientation() == Qt.Orientation.Vertical
        usual = super().sizeHint()
        button, twice_and_least = sorted((usual.width(), usual.height()))
        whole, hidden = (self.height() if along else self.width()), self.maximum() - self.minimum()
        room = length = max(whole - 2 * button, 0)
        if hidden:
            part = self.pageStep() * room // (hidden + self.pageStep())
            length = min(max(part, twice_and_least - 2 * button), room)
        begun = self.sliderPosition() - self.minimum()
        free = room - length
        start = button + ((2 * begun * free + hidden) // (2 * hidden) if hidden else 0)
        return (
            QRect(0, start, self.width(), length)
            if along
            else QRect(start, 0, length, self.height())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        handle = QRectF(self.handle())
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        inks = now().inks
        painter.setBrush(QColor(inks.muted if self.isSliderDown() else inks.control))
        along = self.orientation() == Qt.Orientation.Vertical
        across, ends = (3, 1) if along else (1, 3)
        painter.drawRoundedRect(handle.adjusted(across, ends, -across, -ends), 3, 3)


def make_slim(area: QAbstractScrollArea, *, sideways: bool = False) -> None:
    """Give an area the slim bar downwards, and one across where it is to scroll `sideways`."""
    area.setVerticalScrollBar(SlimScrollBar(area))
    if sideways:
        area.setHorizontalScrollBar(SlimScrollBar(area, Qt.Orientation.Horizontal))
    policies = Qt.ScrollBarPolicy
    policy = policies.ScrollBarAsNeeded if sideways else policies.ScrollBarAlwaysOff
    area.setHorizontalScrollBarPolicy(policy)


class SlimArea(QScrollArea):
    """Scrolls, without a frame, what is higher; it takes no focus: what is in it can have that."""

    def __init__(self, inner: QWidget | None = None) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        make_slim(self)
        if inner is not None:
            self.setWidget(inner)
