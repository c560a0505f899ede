"""The tab bar: words with a line under the one in front."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget

from viewer.presentation.content.header import TabLabel
from viewer.ui.accessibility.announce import answer_once
from viewer.ui.accessibility.keyboard_focus import KeyboardFocus
from viewer.ui.theme.painting import smooth_painter
from viewer.ui.theme.theme import INSET, BodyText, now

GAP, NARROWEST_GAP = 1.5, 0.35
MARGIN = 24


class UnderlineTabs(KeyboardFocus, QTabBar, BodyText):
    """A QTabBar, so that keys and screen readers find what they expect, with its own face."""

    type_style = "strong"
    """The bold one, so that a tab's width never changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setAccessibleName("Sections of the report")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.apply_theme()

    def show_tabs(self, tabs: tuple[TabLabel, ...]) -> None:
        """Show these labels; the tab in front stays."""
        self.blockSignals(True)  # the first one comes to the front, which nobody asked for
        for number, tab in enumerate(tabs):
            if number >= self.count():
                self.addTab(tab.label)
            elif self.tabText(number) != tab.label:
                self.setTabText(number, tab.label)
        while self.count() > len(tabs) > 0:
            self.removeTab(self.count() - 1)
        self.blockSignals(False)

    def offer(self, offered: bool) -> None:
        """Let it be used or not; a reader who waited for a report begins here."""
        if offered != self.isEnabled():
            self.setEnabled(offered)
            if offered and not isinstance(self.window().focusWidget(), QLineEdit):
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_front(self, number: int) -> None:
        """Show which tab is in front; nobody asked for it here, so nothing is sent."""
        before = self.currentIndex()
        self.blockSignals(True)
        self.setCurrentIndex(number)
        self.blockSignals(False)
        focus: QWidget | None = self.window().focusWidget()
        header = self.parentWidget()
        if number == before or focus is None or focus is self or header is None:
            return
        if header.isAncestorOf(focus):  # elsewhere it goes along with the page, which tells itself
            answer_once(focus, self.tabText(number))

    def tabSizeHint(self, index: int) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.tabText(index))
        return QSize(width + INSET + self._gap(), now().em(2.7))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def _gap(self) -> int:
        """The room between two labels: less of it, before any of them has to scroll away."""
        words = sum(
            self.fontMetrics().horizontalAdvance(self.tabText(number)) + INSET
            for number in range(self.count())
        )
        room = (self.parentWidget() or self).width() - 2 * MARGIN - words
        return min(max(room // max(self.count(), 1), now().em(NARROWEST_GAP)), now().em(GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.focus_seen = True
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        for number in range(self.count()):
            self._paint_tab(painter, number)

    def _paint_tab(self, painter: QPainter, number: int) -> None:
        look, rect = now(), self.tabRect(number)
        front = number == self.currentIndex()
        hovered = self.underMouse() and rect.contains(self.mapFromGlobal(self.cursor().pos()))
        words = self.fontMetrics().horizontalAdvance(self.tabText(number))
        inner = QRect(rect.left() + INSET, rect.top(), words, rect.height())
        painter.setFont(look.font("strong" if front else "body"))
        painter.setPen(QColor(look.inks.text if front or hovered else look.inks.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self.tabText(number))
        if front:
            line = QRect(inner.left(), rect.bottom() - 2, inner.width(), 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.inks.accent))
            painter.drawRect(line)
        if front and self.shows_focus():
            painter.setPen(QPen(QColor(look.inks.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            space = look.em(0.45)
            painter.drawRoundedRect(inner.adjusted(1 - INSET, space, INSET - 1, -space), 4, 4)
