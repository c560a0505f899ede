"""How a table looks: its cells and the titles of its columns."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.presentation.content.text import Run
from viewer.ui.blocks.cell_model import CELL, CellModel
from viewer.ui.blocks.cell_sizes import END, START, CellSizes, arrange_cell
from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.text_layout import TextLayout
from viewer.ui.theme.theme import now


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: derived figures in italics, verdicts with their mark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        view: QWidget = option.widget
        assert isinstance(view, QTableView)
        width = view.columnWidth(index.column())
        return QSize(width, CellSizes().height(index.data(CELL), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inks = now().inks
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(inks.selected))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(inks.edge))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(inks.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        sheet = TextLayout()
        arrange_cell(sheet, index.data(CELL), rect.width(), end=_is_end(index))
        sheet.paint(painter, option.widget, QRectF(rect).topLeft())


def _is_end(index: ModelIndex) -> bool:
    model = index.model()
    assert isinstance(model, CellModel)
    return model.table.columns[index.column()].align == "end"


class TableHeader(QHeaderView):
    """Column titles over one line, without boxes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        heights = (self._set(section)[1] for section in range(self.count()))
        return QSize(super().sizeHint().width(), round(max(heights, default=0)) + now().em(0.7))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        sheet, height = self._set(section)
        sheet.paint(painter, self, QPointF(rect.left(), rect.bottom() - now().em(0.35) - height))
        shade = QColor(now().inks.control)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, shade)

    def _set(self, section: int) -> tuple[TextLayout, float]:
        """A title in its column, with the arrow of its order, and how high it is."""
        model = self.model()
        assert isinstance(model, CellModel)
        column = model.table.columns[section]
        arrow = ""
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = "\u00a0↑" if up else "\u00a0↓"
        sheet, line = TextLayout(), (Run(column.title + arrow, "label", "muted"),)
        room = self.sectionSize(section) - START - END
        return sheet, sheet.text(line, START, 0, room, end=column.align == "end")[1]
