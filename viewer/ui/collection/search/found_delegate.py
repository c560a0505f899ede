"""How a passage is painted: whose it is and where, its words with the hits marked, its level."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.presentation.collection.screen.search_page import FoundLine
from viewer.ui.collection.level_fill import paint_level
from viewer.ui.collection.search.found_model import LINE
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.painting import ON_LEFT, draw_cut, state_kept
from viewer.ui.theme.theme import now
from viewer.ui.theme.word_width import width_of

HEAD_EM, NARROW_EM = 1.45, 40
"""How high a line over the words is; how wide a passage is that has its place in the first."""

ROW_EM, LEVEL_EM, MOST_LEVEL_EM, LINES = 4.75, 9.0, 20.0, 2


class FoundDelegate(QStyledItemDelegate):
    """Paints a passage in three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        more = HEAD_EM if is_narrow(option.widget.width()) else 0
        return QSize(now().em(20), now().em(ROW_EM + more))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        line: FoundLine | None = index.data(LINE)
        if line is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inks, look = now().inks, now()
        with state_kept(painter):
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(inks.selected))
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(inks.accent))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
            inner = rect.adjusted(look.em(1), look.em(0.45), -look.em(0.9), -look.em(0.3))
            if line.level:
                wide = _level_width(line)
                box = QRectF(inner.right() - wide, inner.top(), wide, look.em(1.45))
                _paint_level(painter, line, box)
            narrow = is_narrow(option.widget.width())
            _paint_head(painter, line, inner, narrow=narrow)
            head = look.em(HEAD_EM) * (2 if narrow else 1)
            _paint_words(painter, line, inner.adjusted(0, head, 0, 0))


def _level_width(line: FoundLine) -> int:
    """The width that the words of a level need, so that none is cut where there is room."""
    look = now()
    words = width_of("caption", line.level) + look.em(0.9)
    return min(max(words, look.em(LEVEL_EM)), look.em(MOST_LEVEL_EM))


def _paint_level(painter: QPainter, line: FoundLine, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = paint_level(painter, box, line.step, line.of)
    painter.setFont(now().font("caption"))
    painter.setPen(ink)
    inner = box.adjusted(now().em(0.4), 0, -now().em(0.2), 0)
    draw_cut(painter, inner, line.level)


def is_narrow(wide: int) -> bool:
    """Whether the place has a line of its own: beside a name there is no room for it."""
    return wide < now().em(NARROW_EM)


def _paint_head(painter: QPainter, line: FoundLine, inner: QRect, *, narrow: bool) -> None:
    look = now()
    room = inner.adjusted(0, 0, -_level_width(line) - look.em(1) if line.level else 0, 0)
    room.setHeight(look.em(1.4))
    painter.setFont(look.font("strong"))
    painter.setPen(QColor(look.inks.text))
    name = painter.fontMetrics().elidedText(line.body, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, ON_LEFT, name)
    if narrow:
        room = inner.adjusted(0, look.em(HEAD_EM), 0, 0)
        room.setHeight(look.em(HEAD_EM))
    else:
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + look.em(0.8))
    painter.setFont(look.font("caption"))
    painter.setPen(QColor(look.inks.muted))
    draw_cut(painter, room, line.where)


def _paint_words(painter: QPainter, line: FoundLine, place: QRect) -> None:
    look = now()
    layout = QTextLayout(line.words, look.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(start, end) for start, end in line.spans])
    layout.beginLayout()
    high = 0.0
    for _ in range(LINES):
        one = layout.createLine()
        if not one.isValid():
            break
        one.setLineWidth(place.width())
        one.setPosition(QPointF(0, high))
        high += one.height()
    layout.endLayout()
    painter.setPen(QColor(look.inks.text))
    layout.draw(painter, QPointF(place.topLeft()))


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    """What was found: on a ground of its own, bold and underlined."""
    found = QTextLayout.FormatRange()
    found.start, found.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(QColor(now().inks.found))
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setFontUnderline(True)
    found.format = look
    return found
