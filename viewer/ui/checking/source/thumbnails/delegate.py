"""Paints a page thumbnail: the page, its number, and how much is open on it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.presentation.checking.content import PageEntry
from viewer.presentation.inks import WHITE_ON_BLACK
from viewer.ui.checking.source.page_dot import paint_dot
from viewer.ui.checking.source.thumbnails.model import ENTRY, IMAGE
from viewer.ui.documents.page_picture import A4
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.painting import state_kept
from viewer.ui.theme.pixel_edge import draw_edged
from viewer.ui.theme.theme import now

Flags = Qt.AlignmentFlag


class ThumbnailDelegate(QStyledItemDelegate):
    """`here` is the row of the page that is in front beside them."""

    here = 0

    def picture_width(self) -> int:
        """How wide the picture of an upright page is."""
        return now().em(4.6)

    def cell(self) -> QSize:
        """The room of a thumbnail with what stands under it."""
        look, wide = now(), self.picture_width()
        return QSize(wide + look.em(1.2), round(wide * A4) + look.em(2.2))

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return self.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        entry: PageEntry | None = index.data(ENTRY)
        if entry is None:
            return
        look, here = now(), index.row() == self.here
        cell = QRect(option.rect)
        wide, high = self.picture_width(), round(self.picture_width() * A4)
        room = QRect(0, cell.top() + look.em(0.5), wide, high)
        room.moveLeft(cell.center().x() - wide // 2)
        with state_kept(painter):
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            page = _paint_page(painter, index.data(IMAGE), room)
            hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
            edge = look.inks.accent if here else look.inks.control if hover else look.inks.edge
            draw_edged(painter, page, None, edge, 2 if here else 1, radius=0)
            if here and option.state & QStyle.StateFlag.State_HasFocus:
                ring = page.adjusted(-4, -4, 4, 4)
                draw_edged(painter, ring, None, look.inks.accent, 2)
            _paint_words(painter, entry, room, here=here)


def _paint_page(painter: QPainter, image: QImage | None, room: QRect) -> QRect:
    """Draw a page into its room, and return where it lies: one that lies on its side is low."""
    if image is None:
        painter.fillRect(room, QColor(now().inks.page))
        return room
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    page = QRect(room.topLeft(), size)
    page.moveLeft(room.center().x() + 1 - size.width() // 2)
    page.moveBottom(room.bottom())
    if now().inks == WHITE_ON_BLACK:
        image = image.copy()
        image.invertPixels()
    painter.drawImage(QRectF(page), image)
    return page


def _paint_words(painter: QPainter, entry: PageEntry, room: QRect, *, here: bool) -> None:
    """The number of the page on the left, and what is open on the right."""
    look = now()
    line = QRect(room.left(), room.bottom() + look.em(0.2), room.width(), look.em(1.3))
    painter.setFont(look.font("strong" if here else "body"))
    quiet = entry.state == "empty" and not here
    painter.setPen(QPen(QColor(look.inks.muted if quiet else look.inks.text)))
    painter.drawText(line, Flags.AlignLeft | Flags.AlignVCenter, f"{entry.number:,}")
    words = f"{entry.left:,}" if entry.left else ""
    painter.setFont(look.font("caption"))
    painter.setPen(QColor(look.inks.muted))
    painter.drawText(line, Flags.AlignRight | Flags.AlignVCenter, words)
    gap = look.em(0.3) + painter.fontMetrics().horizontalAdvance(words) if words else 0
    middle = QPointF(line.right() - gap - look.em(0.25), line.center().y() + 1)
    paint_dot(painter, entry, middle)
