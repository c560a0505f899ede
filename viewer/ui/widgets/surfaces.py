"""Grounds that content lies on: cards and scrolling pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QStackedWidget, QWidget

from viewer.ui.accessibility.roles import Accessible
from viewer.ui.layouts import LayoutItem, Margins, in_column
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import Themed, now, recolour
from viewer.ui.widgets.scroll_bar import make_slim

CARD_ROUND = 8.0
_STEPS = QAbstractSlider.SliderAction
PAGING = {
    Qt.Key.Key_PageDown: _STEPS.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _STEPS.SliderPageStepSub,
    Qt.Key.Key_End: _STEPS.SliderToMaximum,
    Qt.Key.Key_Home: _STEPS.SliderToMinimum,
}


class CardFrame(QFrame, Themed, Accessible):
    """A card: rounded, edged, with a column of content. One that is afloat has a stronger edge."""

    def __init__(
        self,
        *parts: LayoutItem,
        parent: QWidget | None = None,
        margin: int = 14,
        margins: Margins | None = None,
        afloat: bool = False,
    ) -> None:
        super().__init__(parent)
        self._afloat = afloat
        margins = margins or (margin, margin - 4, margin, margin - 2)
        self.column = in_column(*parts, within=self, margins=margins, spacing=0)

    def spoken_role(self) -> QAccessible.Role | None:
        """What a screen reader calls it: a named card is a group."""
        return QAccessible.Role.Grouping if self.accessibleName() else None

    def apply_theme(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        inks = now().inks
        edge = inks.control if self._afloat else inks.edge
        draw_edged(QPainter(self), self.rect(), inks.card, edge, radius=CARD_ROUND)


class Surface(QScrollArea, Themed, Accessible):
    """A page that scrolls downwards when its content is taller than the window."""

    def __init__(self, *, card: bool = False) -> None:
        super().__init__()
        self._card = card
        # Asked for its own viewport, Qt gives one whose wrapping takes 15 ms the first time.
        self._view = QWidget()
        self.setViewport(self._view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        make_slim(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.setWidget(self.body)
        self.apply_theme()

    def spoken_role(self) -> QAccessible.Role | None:
        """What a screen reader calls it: one with a name is a stop."""
        return QAccessible.Role.Section if self.accessibleName() else None

    def apply_theme(self) -> None:
        shade = now().inks.card if self._card else now().inks.page
        recolour(self._view, shade, QPalette.ColorRole.Window)
        self._view.setAutoFillBackground(True)


class PageStack(QStackedWidget, Themed):
    """Pages one behind the other, on the page's colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.apply_theme()

    def apply_theme(self) -> None:
        recolour(self, now().inks.page, QPalette.ColorRole.Window)


def scroll_by_key(page: QWidget, key: Qt.Key) -> bool:
    """Scroll what overflows in a page by Page Up, Page Down, Home or End; tell whether it did."""
    action = PAGING.get(key)
    grounds = [page, *page.findChildren(Surface)]
    for ground in grounds:
        if action is not None and isinstance(ground, Surface) and ground.isVisible():
            bar = ground.verticalScrollBar()
            if bar.maximum() > 0:
                bar.triggerAction(action)
                return True
    return False
