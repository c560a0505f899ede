"""How a cell of a matrix is painted: its word on its fill, and what it is to the one before."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.presentation.collection.screen.shown_table import ShownCell
from viewer.presentation.collection.short_titles import shorter_words
from viewer.ui.collection.level_fill import is_worst, paint_level
from viewer.ui.collection.matrix_model import CELL, MARKED
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.painting import ON_LEFT, ON_RIGHT, draw_cut, state_kept
from viewer.ui.theme.theme import now

ROW_EM, MARK_EM, SIDE_EM = 1.95, 1.35, 0.55


class MatrixDelegate(QStyledItemDelegate):
    """Paints the cells of a matrix."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return QSize(now().em(8), now().em(ROW_EM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        cell: ShownCell | None = index.data(CELL)
        if cell is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inks = now().inks
        selected = bool(state & QStyle.StateFlag.State_Selected)
        with state_kept(painter):
            if selected:
                painter.fillRect(rect, QColor(inks.selected))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
            if cell.rated:
                _paint_rated(painter, cell, rect)
            else:
                _paint_words(painter, cell, rect, index, strong=selected)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(inks.accent), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -2))


def _paint_words(
    painter: QPainter, cell: ShownCell, rect: QRect, index: ModelIndex, *, strong: bool
) -> None:
    look, first = now(), index.column() == 0
    spans = index.flags() & Qt.ItemFlag.ItemIsSelectable == Qt.ItemFlag.NoItemFlags
    inner = rect.adjusted(look.em(SIDE_EM), 0, -look.em(0.3), 0)
    if first and index.data(MARKED):
        side = look.em(0.55)
        dot = QRectF(inner.left(), rect.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.inks.accent), 2))
        painter.setBrush(QColor(look.inks.accent))
        painter.drawRoundedRect(dot, 2, 2)
        inner.setLeft(inner.left() + side + look.em(0.45))
    painter.setFont(look.font("strong" if spans or (first and strong) else "body"))
    painter.setPen(QColor(look.inks.text if first or cell.at_end else look.inks.muted))
    draw_cut(painter, inner, cell.text, ON_RIGHT if cell.at_end else ON_LEFT)


def _paint_rated(painter: QPainter, cell: ShownCell, rect: QRect) -> None:
    look = now()
    mark = look.em(MARK_EM)
    box = QRectF(rect).adjusted(look.em(0.3), look.em(0.16), -mark, -look.em(0.2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = paint_level(painter, box, cell.step, cell.of)
    worst = cell.step is not None and is_worst(cell.step, cell.of)
    level = look.font("strong" if worst or cell.step == 0 else "body")
    painter.setFont(level if cell.step is not None else look.font("caption"))
    painter.setPen(ink)
    inner = box.adjusted(look.em(0.4), 0, -look.em(0.25), 0)
    metrics = painter.fontMetrics()
    room = round(inner.width()) - metrics.horizontalAdvance(cell.sign)
    shorter = shorter_words(cell.text) if cell.step is not None else (cell.text,)
    fitting = (words for words in shorter if metrics.horizontalAdvance(words) <= room)
    cut = Qt.TextElideMode.ElideRight
    words = next(fitting, None) or metrics.elidedText(cell.text, cut, room)
    painter.drawText(inner, ON_LEFT, f"{words}{cell.sign}")
    if cell.mark is not None:
        size = look.body * 0.56
        left = box.right() + (mark - size) / 2 - look.em(0.1)
        paint_change(painter, QRectF(left, box.center().y() - size * 0.43, size, size * 0.86), cell)


def paint_change(painter: QPainter, place: QRectF, cell: ShownCell) -> None:
    """A triangle up or down; an empty one is not like for like, and counts for nothing."""
    if cell.mark is None:
        return
    up = cell.mark.shape == "up"
    base, tip = (place.bottom(), place.top()) if up else (place.top(), place.bottom())
    corners = [
        QPointF(place.left(), base),
        QPointF(place.right(), base),
        QPointF(place.center().x(), tip),
    ]
    colour = now().colour(cell.mark.ink)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush if cell.open else colour)
    painter.drawPolygon(QPolygonF(corners))
