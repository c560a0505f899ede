"""Sets and paints the rows of the candidates."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.presentation.checking.content import DraftRow
from viewer.ui.checking.rows.row_layout import Columns, RowTarget, set_row
from viewer.ui.checking.rows.row_model import ROW
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.text_layout import TextLayout
from viewer.ui.theme.theme import now

KEPT = 400
"""Rows that are not shown any more, such as what was decided, that stay set for undoing."""


class RowDelegate(QStyledItemDelegate):
    """Sets and paints the rows, and knows what in the one in hand can be clicked."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self.columns = Columns()
        self.form: QWidget | None = None
        self._sheets: dict[
            tuple[DraftRow, int], tuple[TextLayout, int, list[tuple[QRectF, RowTarget]]]
        ] = {}

    def forget(self) -> None:
        """Drop the layouts of rows, which are made again when they are asked for."""
        self._sheets.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        width = self._list.viewport().width()
        row = index.data(ROW)
        if row is None:
            return QSize(width, 0)
        high = self._set(row, width)[1]
        if self.form is not None and row.current:
            high = self.form.heightForWidth(width)
        return QSize(width, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        row, rect = index.data(ROW), QRect(option.rect)
        if row is None:
            return
        inks = now().inks
        if row.current:
            painter.fillRect(rect, QColor(inks.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(inks.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(inks.hover))
        if row.current and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(inks.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.form is None or not row.current:
            sheet = self._set(row, rect.width())[0]
            sheet.paint(painter, option.widget, QPointF(rect.topLeft()))

    def hit(self, row: DraftRow, width: int, at: QPointF) -> RowTarget | None:
        """What a click at a place of a row leads to."""
        hits = self._set(row, width)[2]
        return next((target for place, target in hits if place.contains(at)), None)

    def _set(
        self, row: DraftRow, width: int
    ) -> tuple[TextLayout, int, list[tuple[QRectF, RowTarget]]]:
        known = self._sheets.get((row, width))
        if known is None:
            if len(self._sheets) > KEPT + self._list.model().rowCount():
                self._sheets.clear()
            sheet, hits = TextLayout(), list[tuple[QRectF, RowTarget]]()
            high = round(set_row(sheet, row, self.columns, width, hits) + 0.5)
            known = self._sheets[row, width] = sheet, high, hits
        return known
