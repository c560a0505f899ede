"""How a line of the history is painted: a name, and its spells filled as levels are."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.over_time.spell_bars import Bar, HistoryLine
from viewer.ui.collection.history.history_model import LINE, HistoryModel
from viewer.ui.collection.history.time_axis import ROW_EM, TALL_EM, DayPositions, bar_box, lead_box
from viewer.ui.collection.level_fill import paint_level
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.painting import ON_LEFT, draw_cut, state_kept
from viewer.ui.theme.theme import now

WRAPPED = ON_LEFT.value | Qt.TextFlag.TextWordWrap.value


class HistoryDelegate(QStyledItemDelegate):
    """Paints a name and its spells; `bar` is the place of the spell in front, if there is one.

    Lines are `tall` where titles are long; `short` has those that begin like others without that.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = -1
        self.tall = False
        self.short: dict[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return QSize(now().em(20), now().em(TALL_EM if self.tall else ROW_EM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        line: HistoryLine | None = index.data(LINE)
        model = index.model()
        page = model.page if isinstance(model, HistoryModel) else None
        if line is None or page is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        axis = DayPositions(page, rect.width())
        with state_kept(painter):
            look, inks = now(), now().inks
            if chosen:
                painter.fillRect(rect, QColor(inks.selected))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
            _paint_lines(painter, page, axis, rect)
            painter.setFont(look.font("strong" if chosen else "body"))
            painter.setPen(QColor(inks.text))
            start = look.em(0.9) + (look.em(1) if line.indent else 0)
            room = rect.adjusted(start, 0, 0, 0)
            room.setRight(round(axis.left) - look.em(0.4))
            self._paint_title(painter, line.title, room)
            if not line.bars:
                painter.setFont(look.font("caption"))
                painter.setPen(QColor(inks.muted))
                room = rect.adjusted(round(axis.left) + look.em(0.4), 1, 0, -2)
                words = painter.fontMetrics().horizontalAdvance(line.sequence) + look.em(0.8)
                room.setWidth(min(words, room.width()))
                ground = inks.selected if chosen else inks.card  # no line goes through the words
                painter.fillRect(room, QColor(ground))
                painter.drawText(room, ON_LEFT, line.sequence)
            here = self.bar if chosen else -1
            for number, bar in enumerate(line.bars):
                if bar.rough:
                    paint_level(painter, lead_box(axis, bar, rect), None, 0)
                _paint_bar(painter, bar, bar_box(axis, bar, rect), here=number == here)

    def _paint_title(self, painter: QPainter, title: str, room: QRect) -> None:
        """The title; in two lines where the line is tall, with less of it where that is long."""
        metrics, cut = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        if not self.tall:
            draw_cut(painter, room, title)
            return
        short = self.short.get(title, title)
        rooms = (2 * room.width() - 8 * step for step in range(40))
        tries = (
            title,
            short,
            *(metrics.elidedText(short, cut, wide) for wide in rooms),
        )
        high = 2 * metrics.lineSpacing() + 2  # rounded up from the middle
        fits = (
            words
            for words in tries
            if metrics.boundingRect(QRect(0, 0, room.width(), 999), WRAPPED, words).height() <= high
        )
        painter.drawText(room, WRAPPED, next(fits, short))


def _paint_lines(painter: QPainter, page: HistoryPage, axis: DayPositions, rect: QRect) -> None:
    """The beginning of each year, and of each framework."""
    inks = now().inks
    for year in page.years:
        x = round(rect.left() + axis.x(date(year, 1, 1)))
        painter.fillRect(x, rect.top(), 1, rect.height(), QColor(inks.edge))
    painter.setPen(QPen(QColor(inks.accent), 1.2, Qt.PenStyle.DashLine))
    for line in page.frameworks:
        across = rect.left() + axis.x(line.day)
        painter.drawLine(QPointF(across, rect.top()), QPointF(across, rect.bottom() + 1))


def _paint_bar(painter: QPainter, bar: Bar, box: QRectF, *, here: bool) -> None:
    look = now()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = paint_level(painter, box, bar.step, bar.of)
    painter.setFont(look.font("caption"))
    painter.setPen(ink)
    inner = box.adjusted(look.em(0.3), 0, -look.em(0.15), 0)
    words = f"{bar.text} (joint)" if bar.joint else bar.text
    if inner.width() > look.em(1.2):
        cut = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(words, cut, round(inner.width()))
        painter.drawText(inner, ON_LEFT, words if len(words) > 2 else "")
    if here:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.inks.text), 2))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
