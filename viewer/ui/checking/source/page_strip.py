"""The strip of pages: what is open on each, and which have no text."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.presentation.checking.content import PageEntry
from viewer.ui.accessibility.announce import answer
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.accessibility.roles import Accessible
from viewer.ui.checking.source.page_dot import paint_dot
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import Themed, now

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -100_000,
    Qt.Key.Key_End: 100_000,
}


ENDS = 6
"""Where there is room for no more pages than this, the first and last are not among them."""


class PageStrip(KeyboardFocus, QWidget, Themed, Accessible):
    """A number for each page. `turned` sends the page to be seen."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[PageEntry, ...] = ()
        self._page = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Section

    def show_pages(self, pages: tuple[PageEntry, ...], page: int) -> None:
        """Show these pages with one in front."""
        if (pages, page) == (self._pages, self._page):
            return
        turned = page != self._page
        self._pages, self._page = pages, page
        entry = self._entry()
        self.setAccessibleName("Pages")
        words = f"{entry.spoken}, of {len(pages):,}" if entry else ""
        if turned and self.hasFocus():
            answer(self, words)
        else:
            self.setAccessibleDescription(words)
        self.setVisible(len(pages) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(now().em(10), now().em(2.5))

    def apply_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), now()
        for entry, place in self._places():
            if entry is None:
                painter.setPen(QColor(look.inks.muted))
                between = QRect(place.left(), look.em(0.35), place.width(), look.em(1.2))
                painter.drawText(between, Qt.AlignmentFlag.AlignCenter, "…")
                continue
            here = entry.number == self._page
            painter.setFont(look.font("strong" if here else "body"))
            quiet = entry.state == "empty" and not here
            painter.setPen(QColor(look.inks.muted if quiet else look.inks.text))
            words = QRect(place.left(), place.top() + look.em(0.35), place.width(), look.em(1.2))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, f"{entry.number:,}")
            middle = QPointF(place.center().x() + 0.5, place.top() + look.em(1.95))
            paint_dot(painter, entry, middle)
            if here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(look.inks.accent))
                wide = min(place.width(), look.em(1.3))
                painter.drawRect(QRectF(place.center().x() - wide / 2, place.top(), wide, 3))
        if self.shows_focus():
            draw_edged(painter, self.rect(), None, look.inks.accent, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._at(event.position())
        if entry is not None:
            self.turned.emit(entry.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.focus_seen = True
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.turned.emit(min(max(self._page + step, 1), len(self._pages)))

    def event(self, event: QEvent) -> bool:
        """Show in the tool tip of a page what is open on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), entry.spoken if entry else "", self)
            return True
        return super().event(event)

    def _entry(self) -> PageEntry | None:
        return next((one for one in self._pages if one.number == self._page), None)

    def _at(self, point: QPointF) -> PageEntry | None:
        return next((one for one, place in self._places() if place.contains(point.toPoint())), None)

    def _places(self) -> list[tuple[PageEntry | None, QRect]]:
        """The pages that there is room for: those around the one in front, the first and the last.

        None stands for those between that are left out.
        """
        least = now().em(1.55 if len(self._pages) < 100 else 2.2)
        room = max(self.width() // least, 1)
        count = min(room, len(self._pages))
        first = min(max(self._page - 1 - count // 2, 0), len(self._pages) - count)
        step = min(self.width() / max(count, 1), now().em(2.6))
        shown: list[PageEntry | None] = list(self._pages[first : first + count])
        if first and count > ENDS:
            shown[:2] = [self._pages[0], None]
        if first + count < len(self._pages) and count > ENDS:
            shown[-2:] = [None, self._pages[-1]]
        return [
            (entry, QRect(round(number * step), 0, round(step), self.height()))
            for number, entry in enumerate(shown)
        ]
