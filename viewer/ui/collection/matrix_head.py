"""The headings of a matrix: a title, how the rows shown are spread over the levels, the counts."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from viewer.domain.collection.ordering import Order
from viewer.presentation.collection.screen.shown_table import Head
from viewer.ui.collection.frozen_table import FrozenHead
from viewer.ui.collection.level_fill import paint_level
from viewer.ui.collection.matrix_delegate import MARK_EM, SIDE_EM
from viewer.ui.collection.matrix_model import HEAD
from viewer.ui.theme.painting import draw_cut, state_kept
from viewer.ui.theme.theme import now

HEIGHT_EM, LITTLE_EM, TWO_LINES_EM, LOW_EM = 5.3, 4.0, 3.4, 2.3
LINE_EM, TWO_LINES = 1.3, 34
"""How high a line of a title is; so many letters have room in two of them."""

LITTLE_ROOM_EM, TIGHT_ROOM_EM = 17, 10.5
WRAPPED = 0x1000 | 0x0040 | 0x0001  # words wrapped, at the foot, on the left
WRAPPED_AT_END = 0x1000 | 0x0040 | 0x0002  # and on the right


class MatrixHead(FrozenHead):
    """`sorted` sends by what to sort; it is lower where there is `little` room.

    Where room is `tight`, it has titles only.
    """

    sorted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._order = Order()
        self.little = self.tight = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setMinimumSectionSize(now().em(3))
        self.sectionClicked.connect(self._sort)

    def show_order(self, order: Order) -> None:
        """Show by what the rows are sorted."""
        self._order = order
        self.viewport().update()

    def sizeHint(self) -> QSize:
        heads = [head for at in range(self.count()) if (head := self._head(at)) is not None]
        counted = any(head.shares for head in heads) and not self.tight
        low = TWO_LINES_EM if any(head.at_end for head in heads) and not self.tight else LOW_EM
        long = any(len(head.short or head.title) > TWO_LINES for head in heads if head.shares)
        full = HEIGHT_EM + (LINE_EM if long else 0)
        high = (LITTLE_EM if self.little else full) if counted else low
        return QSize(super().sizeHint().width(), now().em(high))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        head = self._head(section)
        if head is None:
            return
        look, inks = now(), now().inks
        with state_kept(painter):
            painter.fillRect(rect, QColor(inks.card))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.control))
            inner = rect.adjusted(look.em(SIDE_EM), look.em(0.2), -look.em(0.2), -look.em(0.35))
            if head.place is not None:
                inner.setRight(rect.right() - look.em(MARK_EM))
            counted = bool(head.shares) and not self.tight
            low = look.em(1.95) if counted else 0
            titled = inner.adjusted(0, 0, 0, -low)
            self._paint_title(painter, titled, head)
            if counted:
                bar = QRectF(inner.left(), inner.bottom() - low + 3, inner.width(), look.em(0.5))
                paint_shares(painter, bar, head)
                painter.setFont(look.font("caption"))
                painter.setPen(QColor(inks.muted))
                foot = inner.adjusted(0, inner.height() - look.em(1.2), look.em(MARK_EM), 0)
                draw_cut(painter, foot, head.counts)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def _paint_title(self, painter: QPainter, rect: QRect, head: Head) -> None:
        look, here = now(), head.by == self._order.by
        painter.setFont(look.font("strong" if here else "body"))
        painter.setPen(QColor(look.inks.text if here else look.inks.muted))
        arrow = ("\u00a0↓" if self._order.reverse else "\u00a0↑") if here else ""
        fitting = (f"{words}{arrow}" for words in _ever_shorter(head, painter.fontMetrics(), rect))
        metrics = painter.fontMetrics()
        words = next((one for one in fitting if _fits(one, metrics, rect)), head.title)
        painter.drawText(rect, WRAPPED_AT_END if head.at_end else WRAPPED, words)

    def _sort(self, section: int) -> None:
        if (head := self._head(section)) is not None:
            self.sorted.emit(head.by)

    def _head(self, section: int) -> Head | None:
        head: Head | None = self.model().headerData(section, self.orientation(), HEAD)
        return head


def _ever_shorter(head: Head, metrics: QFontMetrics, rect: QRect) -> Iterator[str]:
    """The title, without what others begin with, and then with less and less of its end."""
    short = head.short or head.title
    yield from (head.title, short)
    room = 3 * rect.width()
    while room > rect.width() // 4:
        yield metrics.elidedText(short, Qt.TextElideMode.ElideRight, room)
        room = round(room * 0.9)


def _fits(words: str, metrics: QFontMetrics, rect: QRect) -> bool:
    lines = max((rect.height() + 2) // metrics.lineSpacing(), 1)
    needed = metrics.boundingRect(QRect(0, 0, rect.width(), 1000), WRAPPED, words)
    return needed.height() <= lines * metrics.lineSpacing() and needed.width() <= rect.width()


def paint_shares(painter: QPainter, bar: QRectF, head: Head) -> None:
    """How the rows are spread: a part for each level, as wide as its share, filled as its cells."""
    whole = sum(share.count for share in head.shares)
    left = bar.left()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for share in head.shares:
        width = bar.width() * share.count / whole
        part = QRectF(left, bar.top(), max(width - 1.5, 2.0), bar.height())
        paint_level(painter, part, share.step, share.of)
        left += width
