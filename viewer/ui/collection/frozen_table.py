"""A table whose first column stays in sight while the others are scrolled sideways."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)

from viewer.ui.model_index import ModelIndex
from viewer.ui.theme.theme import now

MOST = 0.6
"""Of the width of the table, as much as the first column may keep; a wider one scrolls too."""

StyleState = QStyle.StateFlag
Hint = QAbstractItemView.ScrollHint


class FrozenHead(QHeaderView):
    """The headings over it; the first one stays where it is."""

    def is_frozen(self) -> bool:
        """Whether the first column would be out of sight, and stays."""
        return self.offset() > 0 and self.sectionSize(0) <= self.width() * MOST

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_frozen():
            painter = QPainter(self.viewport())
            rect = QRect(0, 0, self.sectionSize(0), self.height())
            self.paintSection(painter, rect, 0)
            paint_edge(painter, rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_first(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the first heading for that one, whatever scrolls under it."""
        if self._is_first(event) and event.button() == Qt.MouseButton.LeftButton:
            if self.sectionsClickable():
                self.sectionClicked.emit(0)
        else:
            super().mouseReleaseEvent(event)

    def _is_first(self, event: QMouseEvent) -> bool:
        return self.is_frozen() and event.position().x() < self.sectionSize(0)


class FrozenTable(QTableView):
    """The table; its headings are a `FrozenHead`."""

    def is_frozen(self) -> bool:
        """Whether the first column would be out of sight, and stays."""
        head = self.horizontalHeader()
        return isinstance(head, FrozenHead) and head.is_frozen()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_frozen():
            return
        painter = QPainter(self.viewport())
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = last if last >= 0 else self.model().rowCount() - 1
        for row in range(max(first, 0), last + 1):
            self._paint_first(painter, self.model().index(row, 0))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point: over the first column, a cell of that."""
        if self.is_frozen() and point.x() < self.columnWidth(0):
            row = self.rowAt(point.y())
            return self.model().index(row, 0) if row >= 0 else QModelIndex()
        return super().indexAt(point)

    def visualRect(self, index: ModelIndex) -> QRect:
        """Where a cell stands; one of the first column is always at the left."""
        if index.isValid() and index.column() == 0 and self.is_frozen():
            top, wide = self.rowViewportPosition(index.row()), self.columnWidth(0)
            return QRect(0, top, wide, self.rowHeight(index.row()))
        return super().visualRect(index)

    def scrollTo(self, index: ModelIndex, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a cell into sight, and not under the first column."""
        bar = self.horizontalScrollBar()
        before, frozen = bar.value(), self.is_frozen()
        super().scrollTo(index, hint)
        if frozen and index.column() == 0:
            bar.setValue(before)
        elif self.is_frozen() and index.column() > 0:
            hidden = self.columnWidth(0) - self.columnViewportPosition(index.column())
            bar.setValue(bar.value() - max(hidden, 0))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and paint the first column anew, which does not go with the others."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def _paint_first(self, painter: QPainter, index: QModelIndex) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        across = self.columnSpan(index.row(), 0) > 1
        top, high = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        wide = self.viewport().width() if across else self.columnWidth(0)
        option.rect = QRect(0, top, wide, high)
        if self.selectionModel().isSelected(index):
            option.state |= StyleState.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= StyleState.State_HasFocus
        painter.fillRect(option.rect, QColor(now().inks.card))
        self.itemDelegateForIndex(index).paint(painter, option, index)
        if not across:
            paint_edge(painter, option.rect)


def paint_edge(painter: QPainter, rect: QRect) -> None:
    """Paint the line at the right of the first column, under which the others scroll."""
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(now().inks.control))
